package io.creditkit.customer.linking;

import io.creditkit.customer.Customer;
import io.creditkit.customer.report.CompanyQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * One question of the cascade.
 *
 * @param by what is looked for by, in words
 * @param query the question
 */
record SearchStep(String by, CompanyQuery query) {
    /** {@return the questions the customer's data allow, surest first} */
    static List<SearchStep> of(Customer customer) {
        List<SearchStep> steps = new ArrayList<>();
        customer.registrationNumber()
                .map(number -> Identifiers.registrationNumber(customer.address().country(), number))
                .filter(number -> !number.isEmpty())
                .ifPresent(number -> steps.add(new SearchStep(
                        "registration number",
                        in(customer).registrationNumber(number).build())));
        customer.vatNumber()
                .map(number -> Identifiers.vatNumber(customer.address().country(), number))
                .filter(number -> !number.isEmpty())
                .ifPresent(number -> steps.add(new SearchStep(
                        "VAT number", in(customer).vatNumber(number).build())));
        String name = customer.name().strip();
        customer.address()
                .postCode()
                .filter(code -> !code.isBlank())
                .ifPresent(code -> steps.add(new SearchStep(
                        "name and post code",
                        in(customer).name(name).postCode(code.strip()).build())));
        customer.address()
                .city()
                .filter(city -> !city.isBlank())
                .ifPresent(city -> steps.add(new SearchStep(
                        "name and town",
                        in(customer).name(name).city(city.strip()).build())));
        steps.add(new SearchStep("name", in(customer).name(name).build()));
        return List.copyOf(steps);
    }

    private static CompanyQuery.Builder in(Customer customer) {
        CompanyQuery.Builder query = CompanyQuery.builder();
        query.country(customer.address().country());
        return query;
    }
}
