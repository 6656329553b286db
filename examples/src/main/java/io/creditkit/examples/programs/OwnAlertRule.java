package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Warns of customers without a VAT number who are late: a rule over a field of one's own. */
final class OwnAlertRule {
    private static final Field HAS_VAT_NUMBER = Field.of(
            "hasVatNumber",
            "Has VAT number",
            FieldType.FLAG,
            (profile, rates) ->
                    new FieldValue.Flag(profile.customer().vatNumber().isPresent()));

    private OwnAlertRule() {}

    public static void main(String[] arguments) {
        FieldCatalogue fields = FieldCatalogue.standard().with(List.of(HAS_VAT_NUMBER));
        AlertRule rule = AlertRule.of(
                "LATE_WITHOUT_VAT_NUMBER",
                "Is late, and there is no VAT number to look it up by",
                Severity.MEDIUM,
                AlertRule.Category.DATA_QUALITY,
                "hasVatNumber is false and overdue > 0 EUR",
                fields);
        try (CreditKit kit = CreditKit.builder().alertRules(List.of(rule)).build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
            work.imports().customers(Path.of(arguments[0]));
            work.imports().invoices(Path.of(arguments[1]));
            work.alerts()
                    .evaluateAll(work.profiles(), LocalDate.parse(arguments[2]))
                    .raised()
                    .forEach(alert -> System.out.println(alert.rule() + ": " + alert.explanation()));
        }
    }
}
