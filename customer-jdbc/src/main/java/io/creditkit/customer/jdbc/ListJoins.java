package io.creditkit.customer.jdbc;

import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The tables that lists join to the customers. Of a day there is {@code :list_day}, of a moment {@code :list_now}; each join gives at
 * most one row for a customer.
 */
final class ListJoins {
    static final String COMPANY = " LEFT JOIN ${prefix}company_file f ON f.tenant_id = c.tenant_id"
            + " AND f.agency = c.link_agency AND f.company = c.link_company";
    static final String ASSESSMENT = " LEFT JOIN ${prefix}assessment a ON a.tenant_id = c.tenant_id"
            + " AND a.customer_id = c.id AND NOT EXISTS (SELECT 1 FROM ${prefix}assessment n"
            + " WHERE n.tenant_id = a.tenant_id AND n.customer_id = a.customer_id AND n.seq > a.seq)";
    static final String GROUP = " LEFT JOIN ${prefix}group_member m ON m.tenant_id = c.tenant_id"
            + " AND m.customer_id = c.id"
            + " LEFT JOIN ${prefix}customer_group g ON g.tenant_id = m.tenant_id AND g.id = m.group_id";
    static final String NATIONAL_ID =
            " LEFT JOIN ${prefix}national_id ni ON ni.tenant_id = c.tenant_id" + " AND ni.customer_id = c.id";
    static final String LIMIT = decision("ct", true, LimitDecision.Kind.TEMPORARY)
            + decision("cp", true, LimitDecision.Kind.PERMANENT)
            + decision("ut", false, LimitDecision.Kind.TEMPORARY)
            + decision("up", false, LimitDecision.Kind.PERMANENT);

    /** After {@link io.creditkit.customer.search.CustomerProfile#reportState}; the moment is that before which reports are too old. */
    static final String REPORT_STATE = "CASE WHEN f.report_state = '" + ReportState.UP_TO_DATE
            + "' AND f.report_received_at < :reports_old_before THEN '" + ReportState.STALE
            + "' WHEN f.report_state IS NOT NULL THEN f.report_state"
            + " WHEN c.link_agency IS NOT NULL THEN '" + ReportState.LINKED
            + "' WHEN EXISTS (SELECT 1 FROM ${prefix}link_review w WHERE w.tenant_id = c.tenant_id"
            + " AND w.customer_id = c.id AND w.outcome = '" + LinkReview.Outcome.CANDIDATES + "') THEN '"
            + ReportState.CANDIDATES + "' ELSE '" + ReportState.UNLINKED + "' END";

    static final String SUPPLIED = "CASE WHEN EXISTS (SELECT 1 FROM ${prefix}supply_period s"
            + " WHERE s.tenant_id = c.tenant_id AND s.customer_id = c.id AND s.from_day <= :list_day"
            + " AND (s.until_day IS NULL OR s.until_day >= :list_day)) THEN 'DELIVERED' ELSE 'NOT_DELIVERED' END";

    private ListJoins() {}

    /** {@return what is assigned to each customer, as that table: the last line of it, unless it takes all away} */
    static String assigned(String table, AssignedAttribute attribute) {
        return " LEFT JOIN ${prefix}assignment " + table + " ON " + table + ".tenant_id = c.tenant_id AND " + table
                + ".customer_id = c.id AND " + table + ".attribute = '" + attribute + "' AND " + table
                + ".choice <> '" + Assignment.Choice.NONE + "' AND NOT EXISTS (SELECT 1 FROM ${prefix}assignment n"
                + " WHERE n.tenant_id = " + table + ".tenant_id AND n.customer_id = " + table
                + ".customer_id AND n.attribute = " + table + ".attribute AND n.seq > " + table + ".seq)";
    }

    /** {@return whether the scenario that is assigned has no steps} */
    static String keptByHand(String assigned) {
        return "CASE WHEN EXISTS (SELECT 1 FROM ${prefix}scenario w WHERE w.tenant_id = c.tenant_id AND w.code = "
                + assigned + ".target AND w.steps = '" + JdbcScenarioStore.NO_STEPS + "') THEN 1 ELSE 0 END";
    }

    /**
     * {@return the record, as that table, that gave the latest of a customer's consents to a purpose that hold} A consent is what its
     * records with one id tell: it holds if the last of them gives it, and was given when the first that gives it says. It is looked
     * for among the records of the customer alone, so that other customers' are not read.
     */
    static String consent(String table, String purpose) {
        return " LEFT JOIN ${prefix}consent " + table + " ON " + table + ".tenant_id = c.tenant_id AND " + table
                + ".customer_id = c.id AND " + table + ".seq = (SELECT o.seq FROM ${prefix}consent o"
                + " WHERE o.tenant_id = c.tenant_id AND o.customer_id = c.id AND " + began("o", purpose)
                + " ORDER BY o.happened_at DESC, o.seq DESC LIMIT 1)";
    }

    private static String began(String record, String purpose) {
        return record + ".consent_state = 'GIVEN' AND " + record + ".happened_at <= :list_now AND "
                + none(record, "n.consent_state = 'GIVEN' AND n.seq < " + record + ".seq")
                + " AND EXISTS (SELECT 1 FROM ${prefix}consent l WHERE l.tenant_id = " + record
                + ".tenant_id AND l.customer_id = " + record + ".customer_id AND l.consent_id = " + record
                + ".consent_id AND l.purpose = '" + purpose + "' AND l.consent_state = 'GIVEN'"
                + " AND l.happened_at <= :list_now AND (l.expires_at IS NULL OR l.expires_at > :list_now) AND "
                + none("l", "n.seq > l.seq") + ")";
    }

    private static String none(String record, String other) {
        return "NOT EXISTS (SELECT 1 FROM ${prefix}consent n WHERE n.tenant_id = " + record + ".tenant_id"
                + " AND n.customer_id = " + record + ".customer_id AND n.consent_id = " + record + ".consent_id"
                + " AND n.happened_at <= :list_now AND " + other + ")";
    }

    /**
     * {@return what the limit to show gives: as {@link #ofLimit}, but a decision on the account whose last day is over leaves none in
     * place of what was entered or inherited}
     */
    static String ofShownLimit(String column, String otherwise, ExpiredLimit expired) {
        return "CASE WHEN ct.id IS NOT NULL THEN ct." + column
                + " WHEN " + holds("cp", expired) + " THEN " + permanent("cp", column, expired)
                + " WHEN ut.id IS NOT NULL THEN ut." + column
                + " WHEN " + goesOn("up") + " THEN " + permanent("up", column, expired)
                + " ELSE " + otherwise + " END";
    }

    /** {@return what the limit in force gives: that of the company before that of the account, else what the account was entered with} */
    static String ofLimit(String column, String otherwise, ExpiredLimit expired) {
        return "CASE WHEN ct.id IS NOT NULL THEN ct." + column
                + " WHEN " + holds("cp", expired) + " THEN " + permanent("cp", column, expired)
                + " WHEN ut.id IS NOT NULL THEN ut." + column
                + " WHEN " + holds("up", expired) + " THEN " + permanent("up", column, expired)
                + " ELSE " + otherwise + " END";
    }

    /** Once its last day is over, a decision that no limit applies leaves none decided, unless the old amount stays. */
    private static String holds(String decision, ExpiredLimit expired) {
        String holds = goesOn(decision);
        return switch (expired) {
            case OLD_AMOUNT -> holds;
            case NO_CREDIT ->
                holds + " AND (" + decision + ".amount IS NOT NULL OR " + decision + ".valid_until IS NULL OR "
                        + decision + ".valid_until >= :list_day)";
        };
    }

    private static String goesOn(String decision) {
        return decision + ".id IS NOT NULL AND (" + decision + ".ended_on IS NULL OR " + decision
                + ".ended_on > :list_day)";
    }

    private static String permanent(String decision, String column, ExpiredLimit expired) {
        return expired == ExpiredLimit.NO_CREDIT && column.equals("amount")
                ? "CASE WHEN " + decision + ".valid_until < :list_day AND " + decision
                        + ".amount IS NOT NULL THEN 0 ELSE " + decision + ".amount END"
                : decision + "." + column;
    }

    private static String decision(String table, boolean ofCompany, LimitDecision.Kind kind) {
        String subject = ofCompany
                ? table + ".subject_agency = c.link_agency AND " + table + ".subject_id = c.link_company"
                : table + ".subject_agency IS NULL AND " + table + ".subject_id = c.id";
        return " LEFT JOIN ${prefix}limit_decision " + table + " ON " + table + ".tenant_id = c.tenant_id AND "
                + subject
                + " AND " + begun(table, kind) + " AND NOT EXISTS (SELECT 1 FROM ${prefix}limit_decision n"
                + " WHERE n.tenant_id = " + table + ".tenant_id AND n.subject_key = " + table + ".subject_key AND "
                + begun("n", kind) + " AND " + newer(table, kind) + ")";
    }

    private static String begun(String table, LimitDecision.Kind kind) {
        String approved = Arrays.stream(LimitState.values())
                .filter(LimitState::wasApproved)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
        String begun = table + ".kind = '" + kind + "' AND " + table + ".state IN (" + approved + ") AND " + table
                + ".valid_from <= :list_day";
        return switch (kind) {
            case PERMANENT ->
                begun + " AND (" + table + ".ended_on IS NULL OR " + table + ".ended_on >= " + table + ".valid_from)";
            case TEMPORARY ->
                begun + " AND " + table + ".valid_until >= :list_day AND (" + table + ".ended_on IS NULL OR " + table
                        + ".ended_on > :list_day)";
        };
    }

    private static String newer(String than, LimitDecision.Kind kind) {
        String decided = "n.decided_at > " + than + ".decided_at OR (n.decided_at = " + than + ".decided_at AND n.id > "
                + than + ".id)";
        return switch (kind) {
            case TEMPORARY -> "(" + decided + ")";
            case PERMANENT ->
                "(n.valid_from > " + than + ".valid_from OR (n.valid_from = " + than + ".valid_from AND (" + decided
                        + ")))";
        };
    }
}
