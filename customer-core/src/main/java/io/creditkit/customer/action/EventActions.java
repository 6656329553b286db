package io.creditkit.customer.action;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.NewWatchEvent;
import io.creditkit.customer.monitoring.OpenActions;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchListener;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Optional;

/**
 * Makes the action that an event of the agency asks for, in the unit of work that takes the event over: once for its key, whatever
 * portfolio tells of it and however often a check is repeated. It is for the first customer linked to the company, and for none
 * if nobody is. For the house alone: the workspace wires it to the monitoring.
 */
public final class EventActions implements WatchListener, OpenActions {
    private final WorkContext context;

    /** Made by the workspace. */
    public EventActions(WorkContext context) {
        this.context = context;
    }

    @Override
    public void received(UnitOfWork work, NewWatchEvent event) {
        event.actionKey()
                .filter(key -> work.actions().withKey(key).isEmpty())
                .ifPresent(key -> work.actions().save(made(work, key, event)));
    }

    /** {@return how many actions are unfinished that events of the agency asked for, for customers linked to that company} */
    @Override
    public long count(UnitOfWork work, String portfolio, AgencyCompanyId company) {
        return work.customers().linkedTo(company).stream()
                .flatMap(customer -> work.actions().of(customer.id()).stream())
                .filter(action -> action.origin().kind() == ActionOrigin.Kind.EVENT && action.isUnfinished())
                .count();
    }

    private Action made(UnitOfWork work, String key, NewWatchEvent event) {
        return Action.builder()
                .id(context.ids().next())
                .key(key)
                .title(title(event.event()))
                .customerId(customer(work, event.event().company()))
                .assignee(event.responsible())
                .origin(new ActionOrigin(ActionOrigin.Kind.EVENT, event.event().notificationId()))
                .state(Action.State.OPEN)
                .createdAt(context.now())
                .createdBy(context.actor())
                .build();
    }

    private static Optional<CustomerId> customer(UnitOfWork work, AgencyCompanyId company) {
        return work.customers().linkedTo(company).stream()
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .map(Customer::id)
                .findFirst();
    }

    /** The values of the event stay with it: they may name a person. */
    private static String title(WatchEvent event) {
        String words = "Event at the agency: " + event.ruleName();
        return words.length() > Action.MAX_TITLE ? words.substring(0, Action.MAX_TITLE) : words;
    }
}
