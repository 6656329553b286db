package io.creditkit.customer.jdbc;

import io.creditkit.customer.monitoring.MemberState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * In which portfolios the companies of listed customers are. There are few portfolios, so which of their names a condition means is found
 * before, and the statement looks for these alone.
 */
final class PortfolioSql {
    /** Of a member without a state, kept by a former version, the company is wanted. */
    static final String WANTED = " AND (member_state IS NULL OR member_state NOT IN ("
            + Arrays.stream(MemberState.values())
                    .filter(state -> !state.isWanted())
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", "))
            + "))";

    private static final String SAME_COMPANY =
            "pm.tenant_id = c.tenant_id AND pm.agency = c.link_agency AND pm.company = c.link_company"
                    + WANTED.replace("member_state", "pm.member_state");
    private static final String NAME = "pm.portfolio_name";

    private PortfolioSql() {}

    /** {@return whether the company is in one of these} */
    static String isInOneOf(Collection<String> names, ListStatement statement) {
        return names.isEmpty()
                ? "1 = 0"
                : "EXISTS (SELECT 1 FROM ${prefix}portfolio_member pm WHERE " + SAME_COMPANY + " AND "
                        + among(names, statement) + ")";
    }

    /** {@return the names of those in which the company is, a row for each} */
    static ListColumn names(Collection<String> names, ListStatement statement) {
        String join = " LEFT JOIN ${prefix}portfolio_member pm ON " + SAME_COMPANY + " AND "
                + (names.isEmpty() ? "1 = 0" : among(names, statement));
        return ListColumn.sometimes(ListColumn.Kind.TEXT, List.of(join), NAME, NAME, NAME);
    }

    private static String among(Collection<String> names, ListStatement statement) {
        return names.stream().sorted().map(statement::text).collect(Collectors.joining(", ", NAME + " IN (", ")"));
    }
}
