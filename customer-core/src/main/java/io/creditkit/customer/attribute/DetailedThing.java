package io.creditkit.customer.attribute;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.OpenLead;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.monitoring.PortfolioRefusedException;
import io.creditkit.customer.monitoring.PortfolioRight;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A stored thing that there may be details of. Who may see or change it may see or change its details, and nobody else.
 *
 * @param subject the thing under the id that it is stored by, which may differ in case from the one that was asked for
 * @param customers whose it is; empty if it is no customer's
 */
record DetailedThing(Subject subject, List<CustomerId> customers) {
    /** At these nobody takes a turn of a customer. */
    private static final Set<Subject.Kind> WITH_A_TURN = EnumSet.of(
            Subject.Kind.PRE_CUSTOMER,
            Subject.Kind.CUSTOMER_GROUP,
            Subject.Kind.PORTAL_ACCOUNT,
            Subject.Kind.PORTFOLIO);

    private static final Set<Subject.Kind> PEOPLE = EnumSet.of(Subject.Kind.CONTACT, Subject.Kind.PORTAL_ACCOUNT);

    /** {@return the permission to see things of that kind} */
    static Permission toSee(Subject.Kind kind) {
        return switch (kind) {
            case PRE_CUSTOMER -> Permission.VIEW_PRE_CUSTOMERS;
            case INVOICE, PAYMENT, ADJUSTMENT, LOAN -> Permission.VIEW_RECEIVABLES;
            case PORTFOLIO -> Permission.VIEW_CREDIT_DATA;
            default -> Permission.VIEW_CUSTOMERS;
        };
    }

    /** {@return the permission to change things of that kind} */
    static Permission toChange(Subject.Kind kind) {
        return switch (kind) {
            case PRE_CUSTOMER -> Permission.EDIT_PRE_CUSTOMERS;
            case CUSTOMER_GROUP -> Permission.EDIT_GROUPS;
            case PORTAL_ACCOUNT -> Permission.EDIT_PORTAL_ACCOUNTS;
            case INVOICE, PAYMENT, LOAN -> Permission.EDIT_RECEIVABLES;
            case ADJUSTMENT -> Permission.ADJUST_BALANCES;
            case ACTION -> Permission.EDIT_ACTIONS;
            case PORTFOLIO -> Permission.EDIT_PORTFOLIOS;
            default -> Permission.EDIT_CUSTOMERS;
        };
    }

    /** {@return the thing, if it is there for the actor} */
    static Optional<DetailedThing> find(UnitOfWork work, Subject asked, Actor actor) {
        String id = asked.id();
        return switch (asked.kind()) {
            case PRE_CUSTOMER -> work.preCustomers().find(PreCustomerId.of(id)).map(lead -> of(asked, List.of()));
            case CUSTOMER_GROUP -> work.groups().find(GroupId.of(id)).map(group -> of(asked, List.of()));
            case CONTACT -> work.people().contact(id).map(contact -> of(asked, List.of(contact.customerId())));
            case PORTAL_ACCOUNT ->
                work.people()
                        .account(id)
                        .map(account -> of(asked, account.roles().keySet()));
            // It is found in any case.
            case INVOICE ->
                work.invoices()
                        .find(id)
                        .map(invoice -> of(Subject.of(asked.kind(), invoice.number()), List.of(invoice.customerId())));
            case PAYMENT -> work.ledger().payment(id).map(payment -> of(asked, List.of(payment.customerId())));
            case ADJUSTMENT ->
                work.ledger().adjustment(id).map(adjustment -> of(asked, List.of(adjustment.customerId())));
            case LOAN -> work.loans().find(id).map(loan -> of(asked, List.of(loan.customerId())));
            case ACTION ->
                work.actions()
                        .find(id)
                        .map(action -> of(asked, action.customerId().stream().toList()));
            case PORTFOLIO ->
                work.monitoring()
                        .portfolio(id)
                        .filter(portfolio -> portfolio.access().lets(actor, PortfolioRight.VIEW))
                        .map(portfolio -> of(asked, List.of()));
            default -> Optional.empty();
        };
    }

    private static DetailedThing of(Subject subject, Collection<CustomerId> customers) {
        return new DetailedThing(subject, List.copyOf(customers));
    }

    /**
     * {@return the thing, if it is there for the actor}
     *
     * @throws UnknownReferenceException if it is not
     */
    static DetailedThing require(UnitOfWork work, Subject asked, Actor actor) {
        return find(work, asked, actor)
                .orElseThrow(() -> new UnknownReferenceException(words(asked.kind()), asked.id()));
    }

    /**
     * {@return the things, which the actor may change, in the order of the asked} Whoever removes, merges, converts or erases one or its
     * customer at this moment is through, or finds what is stored for it now. All turns at once, as two that take them one after the other
     * could wait for each other.
     */
    static List<DetailedThing> requireForChange(UnitOfWork work, List<Subject> asked, Actor actor) {
        List<DetailedThing> known =
                asked.stream().map(subject -> require(work, subject, actor)).toList();
        LivingCustomer.all(
                work,
                known.stream().flatMap(thing -> thing.customers().stream()).toList());
        Turns.take(
                work,
                known.stream()
                        .map(DetailedThing::subject)
                        .filter(subject -> WITH_A_TURN.contains(subject.kind()))
                        .toList());
        List<DetailedThing> present = known.stream()
                .map(thing -> require(work, thing.subject(), actor))
                .toList();
        present.forEach(thing -> thing.refuseIfOver(work, actor));
        return present;
    }

    private void refuseIfOver(UnitOfWork work, Actor actor) {
        if (subject.kind() == Subject.Kind.PRE_CUSTOMER) {
            work.preCustomers().find(PreCustomerId.of(subject.id())).ifPresent(OpenLead::require);
        }
        if (subject.kind() == Subject.Kind.PORTFOLIO) {
            work.monitoring()
                    .portfolio(subject.id())
                    .filter(portfolio -> !portfolio.access().lets(actor, PortfolioRight.EDIT))
                    .ifPresent(notShared -> {
                        throw PortfolioRefusedException.right(subject.id(), PortfolioRight.EDIT);
                    });
        }
    }

    /** {@return whether it is a person, so that who saw it is in the access log of the customers} */
    boolean isSomebody() {
        return PEOPLE.contains(subject.kind());
    }

    /** {@return what it is for people, such as {@code portal account p-1}} */
    String words() {
        return words(subject);
    }

    static String words(Subject subject) {
        return words(subject.kind()) + " " + subject.id();
    }

    private static String words(Subject.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
