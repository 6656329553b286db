package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries for many companies at once. */
final class Companies {
    private Companies() {}

    /** {@return the rows for all of them} The query is asked for each agency, of which there are few, as {@code :agency}. */
    static <T> List<T> list(Among query, Session session, Collection<AgencyCompanyId> companies, Row.Reader<T> reader) {
        Map<String, List<String>> byAgency = companies.stream()
                .collect(Collectors.groupingBy(
                        AgencyCompanyId::agency, Collectors.mapping(AgencyCompanyId::value, Collectors.toList())));
        List<T> found = new ArrayList<>();
        byAgency.forEach((agency, values) ->
                found.addAll(query.list(session, values, () -> Values.none().text("agency", agency), reader)));
        return found;
    }
}
