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
 *
 * <p>{@link io.creditkit.creditsafe.company.Companies#match} finds a company by its data and rates how well it fits,
 * {@link io.creditkit.creditsafe.company.Companies#searchCriteria} tells by what companies of a country can be searched,
 * {@link io.creditkit.creditsafe.company.Companies#pdfReports} orders the report as a document. A report is kept byte for byte as
 * received; of a {@link io.creditkit.creditsafe.company.CompanyReport} read {@code evidence()} for what a credit decision needs
 * in any country, {@code delivery(section)} to tell none from not delivered, and {@code findings()} for what can't be read as it
 * should be.
 *
 * <p>A company without a report is {@link io.creditkit.creditsafe.company.ReportUnavailableException}; a fresh investigation may
 * help. Thread-safe: threads that want one report at one moment share one order.
 */
@NullMarked
package io.creditkit.creditsafe.company;

import org.jspecify.annotations.NullMarked;
