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
 *
 * <p>{@link io.creditkit.creditsafe.people.People#searchCriteria} tells by what persons of a country can be searched. The search
 * is free as far as is known. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.people;

import org.jspecify.annotations.NullMarked;
