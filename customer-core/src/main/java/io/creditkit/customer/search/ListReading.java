package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One way to list customers. Who may see them is asked before. */
interface ListReading {
    CustomerPage page(CustomerQuery query, PageRequest request);

    /** How many customers match the query and each of the filters, by the filters' names. */
    Map<String, Long> counts(CustomerQuery query, Map<String, Criteria> filters);

    long count(CustomerQuery query);

    List<Facet> facets(CustomerQuery query, List<Field> fields);

    void forEachId(CustomerQuery query, Consumer<CustomerId> consumer);

    void forEach(CustomerQuery query, Consumer<CustomerProfile> consumer);
}
