package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.EffectiveLimit;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.GroupLimits;
import io.creditkit.customer.settings.Effective;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.LimitStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The limits that hold for one account on one day. All of them hold together. This is the one place that knows them: whoever
 * checks, reports, lists or tells beforehand what a move to another group changes asks here.
 *
 * @param customer the account
 * @param entity the legal entity it is
 * @param company the limit of the company in law, over all its accounts; empty while the account has no link
 * @param account the limit of the account: decided, else entered with it, else that of its group or of the company default, which
 *     do not hold beside a decided limit of the company in law
 * @param sharedCaps the groups of the account whose members share one amount, nearest first
 * @param creditCheck whether credit is checked at all
 * @param watchRatio from which part of a limit on the answer is WATCH, as a fraction
 */
public record HoldingLimits(
        CustomerId customer,
        LimitSubject entity,
        Optional<LimitInForce> company,
        LimitInForce account,
        List<CustomerGroup> sharedCaps,
        Setting.CreditCheck creditCheck,
        BigDecimal watchRatio) {
    public HoldingLimits {
        sharedCaps = List.copyOf(sharedCaps);
    }

    /** {@return the limit to show with the account: the decided one of the company in law, else its own} */
    public LimitInForce shown() {
        return company.filter(limit -> !(limit.amount() instanceof LimitAmount.NotDecided))
                .orElse(account);
    }

    /** {@return the limit that was decided: for the company in law, else for the account; empty if nobody decided} */
    public Optional<LimitInForce> decided() {
        return Stream.concat(company.stream(), Stream.of(account))
                .filter(limit -> limit.decision().isPresent() && !(limit.amount() instanceof LimitAmount.NotDecided))
                .findFirst();
    }

    /**
     * {@return the limits that an exposure is compared with, each by whose exposure that is} Where two are for the same subject,
     * both are given. One of {@link LimitAmount.NotDecided} is left out; shared caps are not among them.
     */
    public List<Map.Entry<LimitSubject, LimitAmount>> compared() {
        // A default is for the company in law as a whole: many accounts do not multiply it.
        LimitSubject own = account.origin() == LimitInForce.Origin.INHERITED ? entity : LimitSubject.of(customer);
        return Stream.concat(
                        company.map(limit -> Map.entry(entity, limit.amount())).stream(),
                        Stream.of(Map.entry(own, account.amount())))
                .filter(limit -> !(limit.getValue() instanceof LimitAmount.NotDecided))
                .toList();
    }

    /** {@return whether the limit to show is for everything that all accounts of the company in law owe together} */
    public boolean isShared() {
        // A default is for the company in law as a whole: many accounts do not multiply it.
        return shown().origin() == LimitInForce.Origin.INHERITED
                || company.filter(limit -> !(limit.amount() instanceof LimitAmount.NotDecided))
                        .isPresent();
    }

    static HoldingLimits of(UnitOfWork work, Customer customer, LocalDate day, ExpiredLimit expired) {
        return of(new SettingResolver(work), work.limits(), customer, day, expired);
    }

    /** {@return the limits of one account, read from that store} For the house alone. */
    public static HoldingLimits of(
            SettingResolver resolver, LimitStore limits, Customer customer, LocalDate day, ExpiredLimit expired) {
        return of(resolver, limits, customer, resolver.groupOf(customer.id()), day, expired);
    }

    /** {@return those limits as they would be in that group, or in none} For the house alone. */
    public static HoldingLimits of(
            SettingResolver resolver,
            LimitStore limits,
            Customer customer,
            Optional<GroupId> group,
            LocalDate day,
            ExpiredLimit expired) {
        return of(GroupLimits.of(resolver, customer, group), limits::of, customer, day, expired);
    }

    /**
     * {@return the limits of each of these accounts} For the house alone.
     *
     * @param expired what holds once the last day of a limit is over
     */
    public static Map<CustomerId, HoldingLimits> of(
            UnitOfWork work, Collection<Customer> customers, LocalDate day, ExpiredLimit expired) {
        SettingResolver resolver = SettingResolver.forMany(
                work, customers.stream().map(Customer::id).toList());
        Map<LimitSubject, List<LimitDecision>> decisions = work.limits()
                .of(customers.stream().flatMap(HoldingLimits::subjects).collect(Collectors.toSet()));
        Map<CustomerId, HoldingLimits> all = new HashMap<>();
        customers.forEach(customer -> all.put(
                customer.id(),
                of(
                        GroupLimits.of(resolver, customer, resolver.groupOf(customer.id())),
                        subject -> decisions.getOrDefault(subject, List.of()),
                        customer,
                        day,
                        expired)));
        return all;
    }

    private static Stream<LimitSubject> subjects(Customer customer) {
        return Stream.concat(
                Stream.of(LimitSubject.of(customer.id())),
                customer.agencyLink().map(AgencyLink::company).map(LimitSubject::of).stream());
    }

    private static HoldingLimits of(
            EffectiveLimit inherited,
            Function<LimitSubject, List<LimitDecision>> decisions,
            Customer customer,
            LocalDate day,
            ExpiredLimit expired) {
        Optional<AgencyCompanyId> link = customer.agencyLink().map(AgencyLink::company);
        Optional<LimitInForce> company =
                link.map(id -> LimitInForce.of(decisions.apply(LimitSubject.of(id)), day, expired));
        LimitInForce own = LimitInForce.of(decisions.apply(LimitSubject.of(customer.id())), day, expired);
        boolean decided = company.filter(limit -> !(limit.amount() instanceof LimitAmount.NotDecided))
                .isPresent();
        return new HoldingLimits(
                customer.id(),
                LimitSubject.entityOf(customer),
                company,
                own.decision().isPresent() ? own : entered(inherited.own(), customer.id(), day, decided),
                inherited.sharedCaps(),
                inherited.creditCheck().value(),
                inherited.watchRatio());
    }

    private static LimitInForce entered(
            Effective<Optional<Money>> own, CustomerId customer, LocalDate day, boolean companyDecided) {
        boolean isOwn = own.origin().filter(SettingOwner.of(customer)::equals).isPresent();
        if (own.value().isEmpty() || (companyDecided && !isOwn)) {
            return new LimitInForce(day, new LimitAmount.NotDecided(), Optional.empty(), LimitInForce.Origin.NONE);
        }
        return new LimitInForce(
                day,
                LimitAmount.of(own.value()),
                Optional.empty(),
                isOwn ? LimitInForce.Origin.ACCOUNT : LimitInForce.Origin.INHERITED);
    }
}
