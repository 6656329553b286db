package io.creditkit.customer.jdbc;

import io.creditkit.customer.Money;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.jdbc.ListColumn.Currencies;
import io.creditkit.customer.jdbc.ListColumn.Kind;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.SettingResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The fields that a customer has from its groups or the company if it has none of its own. After {@link SettingResolver}: what is
 * nearest to the customer holds.
 *
 * <p>What holds in each group is found from above: it begins at the groups that have something of their own, and goes down to those
 * that have not. So each group is reached once, and a circle of groups, which two nodes may close at the same moment, never without end.
 */
final class InheritedColumns {
    private static final String DEFAULT = "inherited_default";

    private static final String LIMITS = " LEFT JOIN inherited_limit il ON il.group_id = g.id";
    private static final String WITH_LIMITS = table(
            "inherited_limit (group_id, amount, amount_currency)",
            "b.credit_limit, b.credit_limit_currency",
            "a.amount, a.amount_currency",
            "inherited_limit",
            "",
            "b.credit_limit IS NOT NULL AND b.limit_mode = '" + CustomerGroup.LimitMode.INHERITED_DEFAULT + "'",
            "(b.credit_limit IS NULL OR b.limit_mode <> '" + CustomerGroup.LimitMode.INHERITED_DEFAULT + "')");

    private static final String CHECKS =
            setting("so", SettingOwner.Level.CUSTOMER, "c") + " LEFT JOIN inherited_check ic ON ic.group_id = g.id";
    private static final String WITH_CHECKS = table(
            "inherited_check (group_id, setting_value)",
            "s.setting_value",
            "a.setting_value",
            "inherited_check",
            setting("s", SettingOwner.Level.GROUP, "b"),
            "s.setting_value IS NOT NULL",
            "s.setting_value IS NULL");

    private final SettingResolver company;
    private Optional<Money> defaultLimit = Optional.empty();

    /** @param company is asked for a setting only when a field needs it */
    InheritedColumns(SettingResolver company) {
        this.company = company;
    }

    /** {@return the limit to show with the account} */
    ListColumn limit(ExpiredLimit expired) {
        defaultLimit = company.ofCompany(Setting.DEFAULT_CREDIT_LIMIT).value();
        ListColumn column = ListColumn.amount(
                ListJoins.ofShownLimit("amount", limit("c.internal_limit", "il.amount", ""), expired),
                ListJoins.ofShownLimit(
                        "amount_currency",
                        limit("c.internal_limit_currency", "il.amount_currency", "_currency"),
                        expired),
                List.of(ListJoins.LIMIT, ListJoins.GROUP, LIMITS),
                ListColumns.ENTERED,
                ListColumns.DECIDED,
                new Currencies("customer_group", "credit_limit_currency"));
        return defaultLimit.map(limit -> column.alsoIn(limit.currency())).orElse(column);
    }

    private String limit(String own, String ofGroups, String rest) {
        String ofCompany = defaultLimit.isPresent() ? ", :" + DEFAULT + rest : "";
        return "COALESCE(" + own + ", " + ofGroups + ofCompany + ")";
    }

    /** {@return whether credit is checked at all} */
    ListColumn creditCheck() {
        // The name of a constant is no parameter: where a facet groups by the column, two parameters would make two
        // expressions of it.
        return ListColumn.always(
                Kind.NAME,
                List.of(ListJoins.GROUP, CHECKS),
                "COALESCE(so.setting_value, ic.setting_value, '"
                        + company.ofCompany(Setting.CREDIT_CHECK).value() + "')");
    }

    /** Adds what the columns so far refer to. */
    void bind(Values values) {
        defaultLimit.ifPresent(limit -> values.money(DEFAULT, limit));
    }

    /** {@return what has to stand before a statement with these joins} */
    static String with(Collection<String> joins) {
        List<String> tables = new ArrayList<>();
        if (joins.contains(LIMITS)) {
            tables.add(WITH_LIMITS);
        }
        if (joins.contains(CHECKS)) {
            tables.add(WITH_CHECKS);
        }
        return tables.isEmpty() ? "" : "WITH RECURSIVE " + String.join(", ", tables) + " ";
    }

    private static String table(
            String head, String own, String inherited, String table, String join, String has, String hasNot) {
        String tenant = " WHERE b.tenant_id = :tenant_id AND ";
        return head + " AS (SELECT b.id, " + own + " FROM ${prefix}customer_group b" + join + tenant + has
                + " UNION ALL SELECT b.id, " + inherited + " FROM " + table
                + " a JOIN ${prefix}customer_group b ON b.parent_id = a.group_id" + join + tenant + hasNot + ")";
    }

    private static String setting(String table, SettingOwner.Level level, String owner) {
        return " LEFT JOIN ${prefix}setting " + table + " ON " + table + ".tenant_id = " + owner + ".tenant_id AND "
                + table + ".owner_level = '" + level + "' AND " + table + ".owner_id = " + owner + ".id AND " + table
                + ".setting_key = '" + Setting.CREDIT_CHECK.key() + "'";
    }
}
