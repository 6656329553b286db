package io.creditkit.customer.privacy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alerts of a customer, and what people wrote about them. */
final class AlertHolders {
    private AlertHolders() {}

    static PersonalDataHolder alerts() {
        return new StandardHolders.Holder(
                "alert",
                Set.of(Alert.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.alerts().of(customer.id()).stream()
                        .map(alert -> PersonalRecord.of("alert", alert.id())
                                .with("rule", alert.rule())
                                .with("firedAt", alert.firedAt())
                                .with("explanation", alert.explanation())
                                .record())
                        .toList(),
                (work, customer) -> work.alerts().of(customer.id()).forEach(alert -> {
                    work.alerts()
                            .save(Alert.builder()
                                    .from(alert)
                                    .explanation(StandardHolders.ERASED)
                                    .snapshot(Map.of())
                                    .build());
                    work.audit().eraseValues(Subject.of(Subject.Kind.ALERT, alert.id()));
                }));
    }

    static PersonalDataHolder actions() {
        return new StandardHolders.Holder(
                "action",
                Set.of(Action.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.actions().of(customer.id()).stream()
                        .map(action -> PersonalRecord.of("action", action.id())
                                .with("title", action.title())
                                .with("outcome", action.outcome())
                                .with("notes", String.join("\n", action.notes()))
                                .record())
                        .toList(),
                (work, customer) -> work.actions().of(customer.id()).forEach(action -> {
                    work.actions()
                            .save(Action.builder()
                                    .from(action)
                                    .title(StandardHolders.ERASED)
                                    .outcome(action.outcome().map(text -> StandardHolders.ERASED))
                                    .notes(List.of())
                                    .build());
                    work.audit().eraseValues(Subject.of(Subject.Kind.ACTION, action.id()));
                }));
    }

    static PersonalDataHolder silences() {
        return new StandardHolders.Holder(
                "silence",
                Set.of(Silence.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> silencesOf(work, customer.id()).stream()
                        .map(silence -> PersonalRecord.of("silence", silence.id())
                                .with("reason", silence.reason())
                                .record())
                        .toList(),
                (work, customer) -> silencesOf(work, customer.id()).forEach(silence -> {
                    work.notices()
                            .saveSilence(Silence.builder()
                                    .from(silence)
                                    .reason(StandardHolders.ERASED)
                                    .build());
                    work.audit().eraseValues(Subject.of(Subject.Kind.SILENCE, silence.id()));
                }));
    }

    private static List<Silence> silencesOf(UnitOfWork work, CustomerId customer) {
        return work.notices().silences().stream()
                .filter(silence -> silence.customerId().filter(customer::equals).isPresent())
                .toList();
    }
}
