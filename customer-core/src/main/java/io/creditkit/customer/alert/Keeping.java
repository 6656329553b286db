package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Map;
import java.util.Optional;

/** What to do with an alert that changed. */
enum Keeping {
    /** It is stored, and what follows from it with it: all of that, or nothing, becomes true. */
    STORED {
        @Override
        Alert keep(WorkContext context, UnitOfWork work, Alert alert, Optional<AlertRule> fired) {
            Alert stored = work.alerts().save(alert);
            fired.ifPresent(rule -> {
                rule.action().ifPresent(template -> act(context, work, stored, template));
                tell(context, work, stored, "alert.fired");
            });
            if (stored.state() == Alert.State.RESOLVED) {
                tell(context, work, stored, "alert.resolved");
            }
            return stored;
        }

        @Override
        boolean isPresent(UnitOfWork work, CustomerId customer) {
            return Turns.present(work, customer).equals(customer)
                    && work.customers()
                            .find(customer)
                            .filter(found -> found.status() == CustomerStatus.ERASED)
                            .isEmpty();
        }

        @Override
        void drop(UnitOfWork work, Alert alert) {
            work.alerts().remove(alert);
        }
    },
    /** Nothing is stored. */
    PREVIEWED {
        @Override
        Alert keep(WorkContext context, UnitOfWork work, Alert alert, Optional<AlertRule> fired) {
            return alert;
        }

        @Override
        boolean isPresent(UnitOfWork work, CustomerId customer) {
            return true;
        }

        @Override
        void drop(UnitOfWork work, Alert alert) {}
    };

    /**
     * Keeps an alert.
     *
     * @param fired its rule, if it begins to fire
     */
    abstract Alert keep(WorkContext context, UnitOfWork work, Alert alert, Optional<AlertRule> fired);

    /**
     * {@return whether an alert may begin for the customer} Not if it was merged into another or erased since its profile was read: nobody
     * would look at the alert again.
     */
    abstract boolean isPresent(UnitOfWork work, CustomerId customer);

    /** Drops one that never fired. */
    abstract void drop(UnitOfWork work, Alert alert);

    private static void tell(WorkContext context, UnitOfWork work, Alert alert, String event) {
        context.emit(
                work,
                Subject.of(Subject.Kind.ALERT, alert.id()),
                event,
                Map.of(
                        "rule", alert.rule(),
                        "customer", alert.customerId().value(),
                        "category", alert.category().name(),
                        "severity", alert.severity().name()));
    }

    /** Once, as the key is that of the alert and the storage takes a key once. */
    private static void act(WorkContext context, UnitOfWork work, Alert alert, ActionTemplate template) {
        work.actions()
                .save(Action.builder()
                        .id(context.ids().next())
                        .key("alert:" + alert.id())
                        .title(template.title())
                        .customerId(alert.customerId())
                        .dueOn(context.today().plusDays(template.dueInDays()))
                        .priority(template.priority())
                        .assignee(template.assignee())
                        .origin(new ActionOrigin(ActionOrigin.Kind.ALERT, alert.id()))
                        .state(Action.State.OPEN)
                        .createdAt(context.now())
                        .createdBy(context.actor())
                        .build());
    }
}
