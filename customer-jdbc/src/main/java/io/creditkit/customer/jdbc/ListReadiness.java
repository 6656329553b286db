package io.creditkit.customer.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was stored by a version without what lists need. Which kinds of it there are is asked for at once: mostly there are none. */
final class ListReadiness {
    private record Kind(String table, String column, Predicate<Session> refresh) {
        String unready() {
            return "CASE WHEN EXISTS (SELECT 1 FROM ${prefix}" + table + " WHERE tenant_id = :tenant_id AND " + column
                    + " IS NULL) THEN 1 ELSE 0 END AS " + table;
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("customer", "name_order", JdbcCustomerStore::refresh),
            new Kind("customer_group", "id_order", JdbcGroupStore::refresh),
            new Kind("limit_decision", "decided_at", LimitDecisions::refresh),
            new Kind("assignment", "target_order", JdbcScenarioStore::refresh),
            new Kind("national_id", "masked_order", JdbcPeopleStore::refresh));

    private static final String UNREADY =
            KINDS.stream().map(Kind::unready).collect(Collectors.joining(", ", "SELECT ", ""));

    private ListReadiness() {}

    /** Makes some rows of each kind ready; {@return whether some may be left} */
    static boolean refresh(Session session) {
        List<Kind> unready = session.first(UNREADY, Values.none(), row -> {
                    List<Kind> found = new ArrayList<>();
                    for (Kind kind : KINDS) {
                        if (row.integer(kind.table()) == 1) {
                            found.add(kind);
                        }
                    }
                    return found;
                })
                .orElseThrow();
        boolean left = false;
        for (Kind kind : unready) {
            left |= kind.refresh().test(session);
        }
        return left;
    }
}
