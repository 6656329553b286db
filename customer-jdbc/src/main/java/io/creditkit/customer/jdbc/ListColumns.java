package io.creditkit.customer.jdbc;

import io.creditkit.customer.Wording;
import io.creditkit.customer.jdbc.ListColumn.Currencies;
import io.creditkit.customer.jdbc.ListColumn.Kind;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.scenario.AssignedAttribute;
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
    static final Currencies ENTERED = new Currencies("customer", "internal_limit_currency");
    static final Currencies DECIDED = new Currencies("limit_decision", "amount_currency");

    private static final Map<String, ListColumn> BY_KEY = new HashMap<>();

    static {
        for (ListedText text : ListedText.ALL) {
            put(
                    text.field(),
                    new ListColumn(
                            Kind.TEXT,
                            List.of("c." + text.folded(), "c." + text.order(), text.shown()),
                            text.presence(),
                            List.of(),
                            List.of(),
                            Optional.empty()));
        }
        put("kind", always(Kind.NAME, "c.kind"));
        put("status", always(Kind.NAME, "c.status"));
        put("onboardedOn", always(Kind.MOMENT, "c.onboarded_at"));
        put("statusChangedOn", always(Kind.MOMENT, "c.status_changed_at"));
        put("updatedOn", always(Kind.MOMENT, "c.updated_at"));
        put("linked", always(Kind.FLAG, "CASE WHEN c.link_agency IS NULL THEN 0 ELSE 1 END"));
        put("reportState", ListColumn.always(Kind.NAME, List.of(ListJoins.COMPANY), ListJoins.REPORT_STATE));
        put("reportReceivedOn", company(Kind.MOMENT, "report_received_at"));
        put("reportAgeDays", company(Kind.AGE, "report_received_at"));
        put("score", company(Kind.WHOLE, "score"));
        put("band", company(Kind.NAME, "band"));
        put("previousScore", company(Kind.WHOLE, "previous_score"));
        put("scoreChange", sometimes(Kind.WHOLE, ListJoins.COMPANY, "(f.score - f.previous_score)"));
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
        put("privilegeTotal", companyAmount("privilege_total"));
        put("protested", companyFlag("protested"));
        put("prejudiced", companyFlag("prejudiced"));
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
        put("customerGroupId", sometimes(Kind.TEXT, ListJoins.GROUP, "g.id_folded", "g.id_order", "g.id"));
        put("scenario", assigned("sa", AssignedAttribute.SCENARIO));
        put("collector", assigned("sc", AssignedAttribute.COLLECTOR));
        put(
                "keptByHand",
                ListColumn.always(
                        Kind.FLAG,
                        List.of(ListJoins.assigned("sa", AssignedAttribute.SCENARIO)),
                        ListJoins.keptByHand("sa")));
        put(
                "nationalId",
                sometimes(Kind.TEXT, ListJoins.NATIONAL_ID, "ni.masked_folded", "ni.masked_order", "ni.masked"));
        put("supplyStatus", always(Kind.NAME, ListJoins.SUPPLIED));
        put("personalDataAcceptedOn", accepted("kp", ConsentPurpose.PERSONAL_DATA));
        put("marketingAcceptedOn", accepted("km", ConsentPurpose.MARKETING));
    }

    private ListColumns() {}

    /**
     * {@return what the field is in SQL}
     *
     * @param table an alias that nothing else in the statement has, for a value that stands in a row of its own
     * @param inherited what holds where neither the customer nor a group of it has anything
     * @throws UnsupportedQueryException if it is nothing there
     */
    static ListColumn of(Field field, ExpiredLimit expired, String table, InheritedColumns inherited) {
        ListQuery.requireKept(field);
        if (field.isAttribute()) {
            return value(table, ListedValues.OWN + field.key(), field.type());
        }
        return switch (field.key()) {
            case "legalName", "lei", "tradeNames", "region" -> value(table, field.key(), FieldType.TEXT);
            case "ownLimit" -> limit(expired);
            case "internalLimit" -> inherited.limit(expired);
            case "creditCheck" -> inherited.creditCheck();
            case "limitEndsOn" ->
                sometimes(Kind.DAY, ListJoins.LIMIT, ListJoins.ofLimit("valid_until", "NULL", expired));
            default -> standard(field);
        };
    }

    private static ListColumn standard(Field field) {
        return Optional.ofNullable(BY_KEY.get(field.key()))
                .orElseThrow(() -> new UnsupportedQueryException(Wording.of(
                        "unsupported-query.no-column",
                        "This storage has no column for the field '{field}', so it can't list by it.",
                        Map.of("field", field))));
    }

    private static void put(String key, ListColumn column) {
        BY_KEY.put(key, column);
    }

    private static ListColumn always(Kind kind, String expression) {
        return ListColumn.always(kind, List.of(), expression);
    }

    private static ListColumn sometimes(Kind kind, String join, String... expressions) {
        return ListColumn.sometimes(kind, List.of(join), expressions);
    }

    private static ListColumn company(Kind kind, String column) {
        return sometimes(kind, ListJoins.COMPANY, "f." + column);
    }

    private static ListColumn companyFlag(String column) {
        return sometimes(
                Kind.FLAG, ListJoins.COMPANY, "CASE WHEN f." + column + " THEN 1 WHEN NOT f." + column + " THEN 0 END");
    }

    private static ListColumn companyAmount(String column) {
        return ListColumn.amount(
                "f." + column,
                "f." + column + "_currency",
                List.of(ListJoins.COMPANY),
                new Currencies("company_file", column + "_currency"));
    }

    private static ListColumn assessment(Kind kind, String column) {
        return sometimes(kind, ListJoins.ASSESSMENT, "a." + column);
    }

    private static ListColumn accepted(String table, ConsentPurpose purpose) {
        return sometimes(Kind.MOMENT, ListJoins.consent(table, purpose.code()), table + ".happened_at");
    }

    private static ListColumn assigned(String table, AssignedAttribute attribute) {
        return sometimes(
                Kind.TEXT,
                ListJoins.assigned(table, attribute),
                table + ".target_folded",
                table + ".target_order",
                table + ".target");
    }

    private static ListColumn limit(ExpiredLimit expired) {
        return ListColumn.amount(
                ListJoins.ofLimit("amount", "c.internal_limit", expired),
                ListJoins.ofLimit("amount_currency", "c.internal_limit_currency", expired),
                List.of(ListJoins.LIMIT),
                ENTERED,
                DECIDED);
    }

    /** The key has letters, digits and a point. */
    private static ListColumn value(String table, String key, FieldType type) {
        String join = " LEFT JOIN ${prefix}customer_value " + table + " ON " + table + ".tenant_id = c.tenant_id AND "
                + table + ".customer_id = c.id AND " + table + ".value_key = '" + key + "' AND " + table
                + ".value_kind = '" + type + "'";
        return switch (type) {
            case TEXT ->
                sometimes(
                        Kind.TEXT,
                        join,
                        table + ".text_folded",
                        table + ".text_order",
                        table + ".text_value",
                        table + ".text_key");
            case NUMBER, DAYS, PERCENT -> sometimes(Kind.DECIMAL, join, table + ".amount");
            case MONEY ->
                ListColumn.amount(
                        table + ".amount",
                        table + ".amount_currency",
                        List.of(join),
                        new Currencies("customer_value", "amount_currency"));
            case ENUM -> sometimes(Kind.NAME, join, table + ".text_value", table + ".text_key");
            case DATE -> sometimes(Kind.DAY, join, table + ".day_value");
            case FLAG -> sometimes(Kind.FLAG, join, "CASE " + table + ".amount WHEN 1 THEN 1 WHEN 0 THEN 0 END");
        };
    }
}
