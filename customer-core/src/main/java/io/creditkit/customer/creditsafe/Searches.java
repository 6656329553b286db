package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Our questions in the agency's words, and its hits in ours. */
final class Searches {
    private Searches() {}

    static CompanySearchRequest of(CompanyQuery query, int pageSize) {
        CompanySearchRequest.Builder request = inCountry(query, pageSize);
        if (query.registrationNumber().isPresent()) {
            return request.registrationNumber(query.registrationNumber()).build();
        }
        if (query.vatNumber().isPresent()) {
            return request.vatNumber(query.vatNumber()).build();
        }
        return request.name(query.name())
                .postalCode(query.postCode())
                .city(query.city())
                .build();
    }

    /** {@return the same question by the name alone, if it had an address: not every country can search by both} */
    static Optional<CompanySearchRequest> withoutAddress(CompanyQuery query, int pageSize) {
        boolean hadAddress = query.registrationNumber().isEmpty()
                && query.vatNumber().isEmpty()
                && (query.postCode().isPresent() || query.city().isPresent());
        return hadAddress
                ? Optional.of(inCountry(query, pageSize).name(query.name()).build())
                : Optional.empty();
    }

    /** {@return the question for a key} */
    static CompanySearchRequest byId(ConnectId id, CountryCode country, int pageSize) {
        CompanySearchRequest.Builder request = CompanySearchRequest.builder();
        return request.addCountries(io.creditkit.creditsafe.CountryCode.of(country.value()))
                .pageSize(pageSize)
                .id(id)
                .build();
    }

    /** {@return where to look for a key: a key says nothing for sure, but mostly begins with its country} */
    static List<CountryCode> countries(ConnectId id, CountryCode likely) {
        Optional<CountryCode> first = id.value().length() < 2
                ? Optional.empty()
                : Optional.of(id.value()
                                .substring(0, 2)
                                .toUpperCase(Locale.ROOT)
                                .replace("UK", "GB"))
                        .filter(letters -> letters.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z'))
                        .map(CountryCode::of);
        return Stream.concat(first.stream(), Stream.of(likely)).distinct().toList();
    }

    private static CompanySearchRequest.Builder inCountry(CompanyQuery query, int pageSize) {
        CompanySearchRequest.Builder request = CompanySearchRequest.builder();
        request.addCountries(
                        io.creditkit.creditsafe.CountryCode.of(query.country().value()))
                .pageSize(pageSize)
                .callReference(query.reference());
        return request;
    }

    /** {@return the hit; empty if it has no key, no country or no name, since then nothing can be ordered or compared} */
    static Optional<CompanyHit> hit(io.creditkit.creditsafe.company.CompanyHit hit) {
        Optional<String> name = hit.name();
        return hit.id()
                .flatMap(Words::company)
                .flatMap(company -> hit.country()
                        .flatMap(Words::country)
                        .flatMap(country -> name.map(text -> {
                            CompanyHit.Builder result = CompanyHit.builder();
                            result.company(company)
                                    .country(country)
                                    .name(text)
                                    .registrationNumber(hit.registrationNumber())
                                    .vatNumbers(hit.vatNumbers())
                                    .street(hit.address().flatMap(Words::street))
                                    .postCode(hit.address().flatMap(Address::postalCode))
                                    .city(hit.address().flatMap(Address::city))
                                    .status(hit.status().map(Words::status))
                                    .officeType(hit.officeType().map(type -> type.text()));
                            return result.build();
                        })));
    }
}
