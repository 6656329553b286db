package io.creditkit.customer.jdbc;

import io.creditkit.customer.jdbc.ListColumn.Currencies;
import io.creditkit.customer.jdbc.ListColumn.Kind;
import io.creditkit.customer.jdbc.ListColumn.Presence;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.UnsupportedQueryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that lists can ask for, by their keys. Nothing of a statement is named by anything else. */
final class ListColumns {
    private static final Map<String, ListColumn> BY_KEY = new HashMap<>();

    static {
        for (ListedText text : ListedText.ALL) {
            put(
                    text.field(),
                    new ListColumn(
                            Kind.TEXT,
                            List.of("c." + text.folded(), "c." + text.order(), "c." + text.shown()),
                            text.presence(),
                            "",
                            List.of()));
        }
        put("kind", always(Kind.NAME, "c.kind"));
        put("status", always(Kind.NAME, "c.status"));
        put("onboardedOn", always(Kind.MOMENT, "c.onboarded_at"));
        put("statusChangedOn", always(Kind.MOMENT, "c.status_changed_at"));
        put("updatedOn", always(Kind.MOMENT, "c.updated_at"));
        put("linked", always(Kind.FLAG, "CASE WHEN c.link_agency IS NULL THEN 0 ELSE 1 END"));
        put(
                "reportState",
                new ListColumn(
                        Kind.NAME, List.of(ListJoins.REPORT_STATE), Presence.ALWAYS, ListJoins.COMPANY, List.of()));
        put("reportReceivedOn", company(Kind.MOMENT, "report_received_at"));
        put("reportAgeDays", company(Kind.AGE, "report_received_at"));
        put("score", company(Kind.WHOLE, "score"));
        put("band", company(Kind.NAME, "band"));
        put("previousScore", company(Kind.WHOLE, "previous_score"));
        put(
                "scoreChange",
                new ListColumn(
                        Kind.WHOLE,
                        List.of("(f.score - f.previous_score)"),
                        Presence.SOMETIMES,
                        ListJoins.COMPANY,
                        List.of()));
        put("ratingChangedOn", company(Kind.DAY, "rating_changed_on"));
        put("providerLimit", companyAmount("credit_limit"));
        put("contractLimit", companyAmount("contract_limit"));
        put("pd", company(Kind.DECIMAL, "pd"));
        put("dbt", company(Kind.WHOLE, "dbt"));
        put("industryDbt", company(Kind.WHOLE, "industry_dbt"));
        put("judgments", company(Kind.WHOLE, "judgment_count"));
        put("judgmentTotal", companyAmount("judgment_total"));
        put("insolvent", companyFlag("insolvent"));
        put("privileges", company(Kind.WHOLE, "privilege_count"));
        put("protested", companyFlag("protested"));
        put("paymentRemarks", company(Kind.WHOLE, "payment_remark_count"));
        put("companyStatus", company(Kind.NAME, "company_status"));
        put("turnover", companyAmount("turnover"));
        put("equity", companyAmount("equity"));
        put("employees", company(Kind.WHOLE, "employees"));
        put("riskScore", assessment(Kind.WHOLE, "score"));
        put("riskClass", assessment(Kind.NAME, "risk_class"));
        put("riskCertainty", assessment(Kind.NAME, "certainty"));
        put(
                "riskDefault",
                sometimes(Kind.DECIMAL, ListJoins.ASSESSMENT, "CAST(a.default_probability AS DECIMAL(60, 24))"));
        put("customerGroup", sometimes(Kind.TEXT, ListJoins.GROUP, "g.name_folded", "g.name_order", "g.group_name"));
        put("supplyStatus", always(Kind.NAME, ListJoins.SUPPLIED));
        put("personalDataAcceptedOn", accepted("kp", ConsentPurpose.PERSONAL_DATA));
        put("marketingAcceptedOn", accepted("km", ConsentPurpose.MARKETING));
    }

    private ListColumns() {}

    /**
     * {@return what the field is in SQL}
     *
     * @param table an alias that nothing else in the statement has, for a value that stands in a row of its own
     * @throws UnsupportedQueryException if it is nothing there
     */
    static ListColumn of(Field field, ExpiredLimit expired, String table) {
        ListQuery.requireKept(field);
        if (field.isAttribute()) {
            return value(table, ListedValues.OWN + field.key(), field.type());
        }
        return switch (field.key()) {
            case "lei", "tradeNames" -> value(table, field.key(), FieldType.TEXT);
            case "ownLimit" -> limit(expired);
            case "limitEndsOn" ->
                sometimes(Kind.DAY, ListJoins.LIMIT, ListJoins.ofLimit("valid_until", "NULL", expired));
            default -> standard(field);
        };
    }

    private static ListColumn standard(Field field) {
        return Optional.ofNullable(BY_KEY.get(field.key()))
                .orElseThrow(() -> new UnsupportedQueryException(
                        "This storage has no column for the field '" + field + "', so it can't list by it."));
    }

    private static void put(String key, ListColumn column) {
        BY_KEY.put(key, column);
    }

    private static ListColumn always(Kind kind, String expression) {
        return new ListColumn(kind, List.of(expression), Presence.ALWAYS, "", List.of());
    }

    private static ListColumn sometimes(Kind kind, String join, String... expressions) {
        return new ListColumn(kind, List.of(expressions), Presence.SOMETIMES, join, List.of());
    }

    private static ListColumn company(Kind kind, String column) {
        return sometimes(kind, ListJoins.COMPANY, "f." + column);
    }

    private static ListColumn companyFlag(String column) {
        return sometimes(
                Kind.FLAG, ListJoins.COMPANY, "CASE WHEN f." + column + " THEN 1 WHEN NOT f." + column + " THEN 0 END");
    }

    private static ListColumn companyAmount(String column) {
        return new ListColumn(
                Kind.AMOUNT,
                List.of("f." + column, "f." + column + "_currency"),
                Presence.SOMETIMES,
                ListJoins.COMPANY,
                List.of(new Currencies("company_file", column + "_currency")));
    }

    private static ListColumn assessment(Kind kind, String column) {
        return sometimes(kind, ListJoins.ASSESSMENT, "a." + column);
    }

    private static ListColumn accepted(String table, ConsentPurpose purpose) {
        return sometimes(Kind.MOMENT, ListJoins.consent(table, purpose.code()), table + ".accepted_at");
    }

    private static ListColumn limit(ExpiredLimit expired) {
        return new ListColumn(
                Kind.AMOUNT,
                List.of(
                        ListJoins.ofLimit("amount", "c.internal_limit", expired),
                        ListJoins.ofLimit("amount_currency", "c.internal_limit_currency", expired)),
                Presence.SOMETIMES,
                ListJoins.LIMIT,
                List.of(
                        new Currencies("customer", "internal_limit_currency"),
                        new Currencies("limit_decision", "amount_currency")));
    }

    /** The key has letters, digits and a point. */
    private static ListColumn value(String table, String key, FieldType type) {
        String join = " LEFT JOIN ${prefix}customer_value " + table + " ON " + table + ".tenant_id = c.tenant_id AND "
                + table + ".customer_id = c.id AND " + table + ".value_key = '" + key + "' AND " + table
                + ".value_kind = '" + type + "'";
        return switch (type) {
            case TEXT ->
                sometimes(Kind.TEXT, join, table + ".text_folded", table + ".text_order", table + ".text_value");
            case NUMBER, DAYS, PERCENT -> sometimes(Kind.DECIMAL, join, table + ".amount");
            case MONEY ->
                new ListColumn(
                        Kind.AMOUNT,
                        List.of(table + ".amount", table + ".amount_currency"),
                        Presence.SOMETIMES,
                        join,
                        List.of(new Currencies("customer_value", "amount_currency")));
            case ENUM -> sometimes(Kind.NAME, join, table + ".text_value");
            case DATE -> sometimes(Kind.DAY, join, table + ".day_value");
            case FLAG -> sometimes(Kind.FLAG, join, "CASE " + table + ".amount WHEN 1 THEN 1 WHEN 0 THEN 0 END");
        };
    }
}
