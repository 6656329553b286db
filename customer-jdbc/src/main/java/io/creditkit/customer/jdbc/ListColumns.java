package io.creditkit.customer.jdbc;

import io.creditkit.customer.jdbc.ListColumn.Kind;
import io.creditkit.customer.jdbc.ListColumn.Presence;
import io.creditkit.customer.jdbc.ListColumn.Source;
import io.creditkit.customer.search.Field;
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
                            Source.CUSTOMER));
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
                        Kind.NAME,
                        List.of("CASE WHEN f.report_state IS NOT NULL THEN f.report_state"
                                + " WHEN c.link_agency IS NULL THEN 'UNLINKED' ELSE 'LINKED' END"),
                        Presence.ALWAYS,
                        Source.COMPANY));
        put("reportReceivedOn", company(Kind.MOMENT, "report_received_at"));
        put("reportAgeDays", company(Kind.AGE, "report_received_at"));
        put("score", company(Kind.WHOLE, "score"));
        put("band", company(Kind.NAME, "band"));
        put("previousScore", company(Kind.WHOLE, "previous_score"));
        put(
                "scoreChange",
                new ListColumn(
                        Kind.WHOLE, List.of("(f.score - f.previous_score)"), Presence.SOMETIMES, Source.COMPANY));
        put("ratingChangedOn", company(Kind.DAY, "rating_changed_on"));
        put("providerLimit", amount("f.credit_limit", Source.COMPANY));
        put("contractLimit", amount("f.contract_limit", Source.COMPANY));
        put("pd", company(Kind.DECIMAL, "pd"));
        put("dbt", company(Kind.WHOLE, "dbt"));
        put("industryDbt", company(Kind.WHOLE, "industry_dbt"));
        put("judgments", company(Kind.WHOLE, "judgment_count"));
        put("judgmentTotal", amount("f.judgment_total", Source.COMPANY));
        put("insolvent", companyFlag("insolvent"));
        put("privileges", company(Kind.WHOLE, "privilege_count"));
        put("protested", companyFlag("protested"));
        put("paymentRemarks", company(Kind.WHOLE, "payment_remark_count"));
        put("companyStatus", company(Kind.NAME, "company_status"));
        put("turnover", amount("f.turnover", Source.COMPANY));
        put("equity", amount("f.equity", Source.COMPANY));
        put("employees", company(Kind.WHOLE, "employees"));
        put("riskScore", assessment(Kind.WHOLE, "score"));
        put("riskClass", assessment(Kind.NAME, "risk_class"));
        put("riskCertainty", assessment(Kind.NAME, "certainty"));
    }

    private ListColumns() {}

    /**
     * {@return what the field is in SQL}
     *
     * @throws UnsupportedQueryException if it is nothing there
     */
    static ListColumn of(Field field) {
        ListQuery.requireKept(field);
        return Optional.ofNullable(BY_KEY.get(field.key()))
                .orElseThrow(() -> new UnsupportedQueryException(
                        "This storage has no column for the field '" + field + "', so it can't list by it."));
    }

    private static void put(String key, ListColumn column) {
        BY_KEY.put(key, column);
    }

    private static ListColumn always(Kind kind, String expression) {
        return new ListColumn(kind, List.of(expression), Presence.ALWAYS, Source.CUSTOMER);
    }

    private static ListColumn company(Kind kind, String column) {
        return new ListColumn(kind, List.of("f." + column), Presence.SOMETIMES, Source.COMPANY);
    }

    private static ListColumn companyFlag(String column) {
        return new ListColumn(
                Kind.FLAG,
                List.of("CASE WHEN f." + column + " THEN 1 WHEN NOT f." + column + " THEN 0 END"),
                Presence.SOMETIMES,
                Source.COMPANY);
    }

    private static ListColumn assessment(Kind kind, String column) {
        return new ListColumn(kind, List.of("a." + column), Presence.SOMETIMES, Source.ASSESSMENT);
    }

    private static ListColumn amount(String column, Source source) {
        return new ListColumn(Kind.AMOUNT, List.of(column, column + "_currency"), Presence.SOMETIMES, source);
    }
}
