package io.creditkit.customer.alert;

import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.AlertRule.Category;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.FieldCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The alert rules that CreditKit brings along: a start, to be copied and fitted to the host's own book. */
public final class AlertRules {
    private AlertRules() {}

    /**
     * {@return the first set of rules, most urgent first}
     *
     * @param catalogue one that has the standard fields
     */
    public static List<AlertRule> starter(FieldCatalogue catalogue) {
        return List.of(
                AlertRule.of(
                        "INSOLVENCY", "Insolvent", Severity.CRITICAL, Category.RISK, "insolvent is true", catalogue),
                AlertRule.of(
                        "COMPANY_NOT_ACTIVE",
                        "No longer in business",
                        Severity.CRITICAL,
                        Category.RISK,
                        "companyStatus = NON_ACTIVE",
                        catalogue),
                event(
                        "INSOLVENCY_EVENT",
                        "The agency told of an insolvency or another status",
                        Severity.CRITICAL,
                        EventCategory.INSOLVENCY,
                        catalogue),
                event(
                        "JUDGMENT_EVENT",
                        "The agency told of a judgment or another negative record",
                        Severity.HIGH,
                        EventCategory.JUDGMENTS,
                        catalogue),
                AlertRule.of(
                        "SCORE_BELOW_30",
                        "Agency score below 30",
                        Severity.HIGH,
                        Category.RISK,
                        "score < 30",
                        catalogue),
                AlertRule.of(
                        "BAND_D_OR_WORSE",
                        "Rating band D or worse",
                        Severity.HIGH,
                        Category.RISK,
                        "band worse than C",
                        catalogue),
                // A limit of zero has a rule of its own, or one fact would raise two alerts.
                AlertRule.of(
                        "PROVIDER_LIMIT_EXCEEDED",
                        "Exposure above the agency's limit",
                        Severity.HIGH,
                        Category.RISK,
                        "providerLimit > 0 EUR and providerExcess > 0 EUR",
                        catalogue),
                AlertRule.of(
                        "NO_CREDIT_ADVISED",
                        "Exposure, though the agency advises no credit",
                        Severity.HIGH,
                        Category.RISK,
                        "providerLimit = 0 EUR and exposure > 0 EUR",
                        catalogue),
                AlertRule.of(
                        "OVERDUE_60_DAYS",
                        "Overdue for more than 60 days",
                        Severity.HIGH,
                        Category.COLLECTION,
                        "oldestOverdueDays > 60 days and keptByHand is false",
                        catalogue),
                AlertRule.of("JUDGMENTS", "Court judgments", Severity.HIGH, Category.RISK, "judgments > 0", catalogue),
                AlertRule.of(
                        "SCORE_FELL",
                        "Agency score fell by 10 or more",
                        Severity.MEDIUM,
                        Category.RISK,
                        "scoreChange <= -10",
                        catalogue),
                AlertRule.of(
                        "PRIVILEGES_OR_PROTESTS",
                        "Privileges, protested bills or adverse records",
                        Severity.MEDIUM,
                        Category.RISK,
                        "privileges > 0 or protested is true or prejudiced is true",
                        catalogue),
                AlertRule.of(
                        "OWN_LIMIT_EXCEEDED",
                        "Exposure above our own limit",
                        Severity.MEDIUM,
                        Category.RISK,
                        "internalExcess > 0 EUR",
                        catalogue),
                AlertRule.of(
                        "PAYING_LATE",
                        "Pays us late",
                        Severity.MEDIUM,
                        Category.COLLECTION,
                        "ownDbt > 15 days and paidInvoices >= 3 and keptByHand is false",
                        catalogue),
                AlertRule.of(
                        "NO_COMPANY_LINKED",
                        "No company linked",
                        Severity.LOW,
                        Category.DATA_QUALITY,
                        "linked is false and kind = COMPANY and status != ERASED",
                        catalogue),
                AlertRule.of(
                        "REPORT_STALE",
                        "Credit report out of date",
                        Severity.LOW,
                        Category.DATA_QUALITY,
                        "reportState = STALE or reportAgeDays > 184 days",
                        catalogue));
    }

    /** Bad news is worth an action at once: figures follow with the next report, and may not tell of it at all. */
    private static AlertRule event(
            String code, String title, Severity severity, EventCategory of, FieldCatalogue catalogue) {
        return AlertRule.builder()
                .code(code)
                .title(title)
                .severity(severity)
                .category(Category.RISK)
                .criteria(Criteria.parse("status != ERASED", catalogue))
                .trigger(new EventTrigger(Set.of(of), 30))
                .action(new ActionTemplate(
                        "Look at the event and decide on the limit", 0, Priority.HIGH, Optional.empty()))
                .build();
    }
}
