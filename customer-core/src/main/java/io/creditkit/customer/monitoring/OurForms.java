package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the company of ours that the agency tells of, in whatever form it writes its key. */
final class OurForms {
    private final WatchService agency;
    private final Set<AgencyCompanyId> exactly;
    private final Map<String, AgencyCompanyId> byKey = new HashMap<>();

    OurForms(WatchService agency, Collection<AgencyCompanyId> customers, Collection<AgencyCompanyId> members) {
        this.agency = agency;
        this.exactly = new HashSet<>(customers);
        exactly.addAll(members);
        Stream.concat(customers.stream().sorted(), members.stream().sorted())
                .forEach(company -> byKey.putIfAbsent(agency.keyOf(company), company));
    }

    /** {@return that company as we write its key; as it is told where it is none of ours} */
    AgencyCompanyId of(AgencyCompanyId told) {
        return exactly.contains(told) ? told : byKey.getOrDefault(agency.keyOf(told), told);
    }
}
