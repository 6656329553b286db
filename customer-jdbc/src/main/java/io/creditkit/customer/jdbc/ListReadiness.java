package io.creditkit.customer.jdbc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was stored by a version without what lists need. Which kinds of it there are is asked for at once: mostly there are none. */
final class ListReadiness {
    private enum Kind {
        CUSTOMERS("customer", "name_order", JdbcCustomerStore::refresh),
        GROUPS("customer_group", "id_order", JdbcGroupStore::refresh),
        LIMITS("limit_decision", "decided_at", LimitDecisions::refresh),
        ASSIGNMENTS("assignment", "target_order", JdbcScenarioStore::refresh),
        NATIONAL_IDS("national_id", "masked_order", JdbcPeopleStore::refresh);

        private final String unready;
        private final Predicate<Session> refresh;

        Kind(String table, String column, Predicate<Session> refresh) {
            this.unready = "CASE WHEN EXISTS (SELECT 1 FROM ${prefix}" + table + " WHERE tenant_id = :tenant_id AND "
                    + column + " IS NULL) THEN 1 ELSE 0 END AS k" + ordinal();
            this.refresh = refresh;
        }
    }

    private static final String UNREADY =
            Arrays.stream(Kind.values()).map(kind -> kind.unready).collect(Collectors.joining(", ", "SELECT ", ""));

    private ListReadiness() {}

    /** Makes some rows of each kind ready; {@return whether some may be left} */
    static boolean refresh(Session session) {
        Set<Kind> unready = session.first(UNREADY, Values.none(), row -> {
                    Set<Kind> found = EnumSet.noneOf(Kind.class);
                    for (Kind kind : Kind.values()) {
                        if (row.integer("k" + kind.ordinal()) == 1) {
                            found.add(kind);
                        }
                    }
                    return found;
                })
                .orElseThrow();
        boolean left = false;
        for (Kind kind : unready) {
            left |= kind.refresh.test(session);
        }
        return left;
    }
}
