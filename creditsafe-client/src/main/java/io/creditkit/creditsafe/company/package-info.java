/**
 * Companies: which fields can be searched, search, match, and the credit report.
 *
 * <p>Searching is free as far as is known; a report may be charged each time it is fetched.
 *
 * <pre>{@code
 * CompanySearchRequest request = CompanySearchRequest.builder()
 *         .addCountries(CountryCode.of("DE"))
 *         .name("Beispiel GmbH")
 *         .build();
 * CompanyHit hit = client.companies().search(request).first().items().get(0);
 * CompanyReport report = client.companies().report(
 *         hit.id().orElseThrow(),
 *         ReportRequest.builder().germanReason(GermanReason.CREDIT_DECISION).build());
 * OptionalInt score = report.creditScore().flatMap(CreditScore::current).map(CreditRating::score).orElse(OptionalInt.empty());
 * }</pre>
 */
@NullMarked
package io.creditkit.creditsafe.company;

import org.jspecify.annotations.NullMarked;
