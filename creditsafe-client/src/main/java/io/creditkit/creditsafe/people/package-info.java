/**
 * Directors and other persons in companies: search, and the report of a person, which may be charged.
 *
 * <p>For all directors of one company take its credit report instead. Answers hold personal data; no {@code toString} shows any.
 *
 * <pre>{@code
 * for (PersonHit hit : client.people().search(
 *         PersonSearchRequest.builder().addCountries(CountryCode.of("GB")).lastName("Smith").build())) {
 *     System.out.println(hit.id() + " " + hit.company().flatMap(PersonCompany::name));
 * }
 * }</pre>
 */
@NullMarked
package io.creditkit.creditsafe.people;

import org.jspecify.annotations.NullMarked;
