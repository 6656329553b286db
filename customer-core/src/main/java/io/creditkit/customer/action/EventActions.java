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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the action that an event of the agency asks for, in the unit of work that takes the event over: once for its key, whatever
 * portfolio tells of it and however often a check is repeated. Another event that asks for the same action is noted on it; if that
 * is finished, a new one follows it. It is for the first customer linked to the company, and for none
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
                .ifPresent(key -> work.actions()
                        .withKey(key)
                        .ifPresentOrElse(
                                first -> goOn(work, first, event),
                                () -> work.actions().save(made(work, key, event).build())));
    }

    @Override
    public long count(UnitOfWork work, Collection<AgencyCompanyId> companies) {
        Set<CustomerId> customers = work.customers().linkedTo(Set.copyOf(companies)).values().stream()
                .flatMap(List::stream)
                .map(Customer::id)
                .collect(Collectors.toSet());
        List<Action> unfinished = work.actions().unfinished();
        List<Action> otherOfEvents = unfinished.stream()
                .filter(action -> action.origin().kind() == ActionOrigin.Kind.EVENT && !isOf(customers, action))
                .toList();
        Set<String> told = otherOfEvents.isEmpty()
                ? Set.of()
                : companies.stream()
                        .flatMap(company -> work.monitoring().events(company).stream())
                        .map(WatchEvent::notificationId)
                        .collect(Collectors.toSet());
        return unfinished.stream().filter(action -> isOf(customers, action)).count()
                + otherOfEvents.stream()
                        .filter(action -> told.contains(action.origin().reference()))
                        .count();
    }

    private static boolean isOf(Set<CustomerId> customers, Action action) {
        return action.customerId().filter(customers::contains).isPresent();
    }

    private void goOn(UnitOfWork work, Action first, NewWatchEvent news) {
        WatchEvent event = news.event();
        List<Action> all = new ArrayList<>(List.of(first));
        // Those that follow have a key of their own each, so they are found by the one they follow.
        for (Optional<Action> next = follower(work, first); next.isPresent(); next = follower(work, next.get())) {
            all.add(next.get());
        }
        Set<String> notifications = work.monitoring().events(event.company()).stream()
                .filter(known -> known.key().equals(event.key()))
                .map(WatchEvent::notificationId)
                .collect(Collectors.toSet());
        String note = note(event);
        if (all.stream()
                .anyMatch(action -> notifications.contains(action.origin().reference())
                        || action.origin().reference().equals(event.notificationId())
                        || action.notes().contains(note))) {
            return;
        }
        Action last = all.get(all.size() - 1);
        work.actions()
                .save(
                        last.isUnfinished()
                                ? Action.builder().from(last).addNotes(note).build()
                                : made(work, followingKey(last), news)
                                        .follows(last.id())
                                        .build());
    }

    private static Optional<Action> follower(UnitOfWork work, Action action) {
        return work.actions().withKey(followingKey(action));
    }

    /** Apart from that of an action by which a person goes on. */
    private static String followingKey(Action action) {
        return "event-follows:" + action.id();
    }

    private Action.Builder made(UnitOfWork work, String key, NewWatchEvent event) {
        Action.Builder made = Action.builder();
        made.id(context.ids().next())
                .key(key)
                .title(title(event.event()))
                .customerId(customer(work, event.event().company()))
                .assignee(event.responsible())
                .origin(new ActionOrigin(ActionOrigin.Kind.EVENT, event.event().notificationId()))
                .state(Action.State.OPEN)
                .createdAt(context.now())
                .createdBy(context.actor());
        return made;
    }

    private static Optional<CustomerId> customer(UnitOfWork work, AgencyCompanyId company) {
        return work.customers().linkedTo(company).stream()
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .map(Customer::id)
                .findFirst();
    }

    /** The key tells two events of one rule apart. */
    private static String note(WatchEvent event) {
        return title(event) + " (" + event.key() + ")";
    }

    /** The values of the event stay with it: they may name a person. */
    private static String title(WatchEvent event) {
        String words = "Event at the agency: " + event.ruleName();
        return words.length() > Action.MAX_TITLE ? words.substring(0, Action.MAX_TITLE) : words;
    }
}
