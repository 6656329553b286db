package io.creditkit.customer.group;

import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.settings.Effective;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Credit limits of one tenant as they are inherited and shared. Thread-safe. Needs {@link Permission#VIEW_CUSTOMERS}. The one
 * place that knows which limit holds for a customer: whoever checks, reports or lists asks here.
 */
public final class GroupLimits {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public GroupLimits(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the limits that hold for a customer}
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public EffectiveLimit of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> of(work, customer, work.groups().groupOf(customer)));
    }

    /**
     * {@return whether that exposure is within the limits of a customer} The shared caps are checked first, outermost group
     * first, then the customer's own limit; all must hold, and the first that is exceeded is named.
     *
     * @param exposure of the customer, with what is asked for; in the currency of its limit
     * @param groupExposure the summed exposure of a group's members, with what is asked for; in the currency of its cap
     * @throws CurrencyMismatchException if a limit has another currency
     */
    public LimitCheck check(CustomerId customer, Money exposure, Function<GroupId, Money> groupExposure) {
        return check(of(customer), exposure, groupExposure);
    }

    /**
     * For the house alone: the same within a unit of work that runs.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public static EffectiveLimit of(UnitOfWork work, CustomerId customer) {
        return of(work, customer, work.groups().groupOf(customer));
    }

    /** For the house alone: the same for a customer that was read, among others of the same unit of work. */
    public static EffectiveLimit of(SettingResolver resolver, Customer customer) {
        return of(resolver, customer, resolver.groupOf(customer.id()));
    }

    static LimitCheck check(EffectiveLimit limits, Money exposure, Function<GroupId, Money> groupExposure) {
        if (limits.creditCheck().value() == Setting.CreditCheck.BYPASS) {
            return new LimitCheck(LimitCheck.Verdict.BYPASSED, Optional.empty(), Optional.empty(), Optional.empty());
        }
        LimitCheck answer =
                new LimitCheck(LimitCheck.Verdict.NO_LIMIT, Optional.empty(), Optional.empty(), Optional.empty());
        List<CustomerGroup> caps = limits.sharedCaps();
        for (int i = caps.size() - 1; i >= 0; i--) {
            CustomerGroup cap = caps.get(i);
            Money limit = cap.creditLimit().orElseThrow();
            LimitCheck one = one(groupExposure.apply(cap.id()), limit, limits.watchRatio(), Optional.of(cap.id()));
            answer = worse(answer, one);
        }
        Optional<Money> own = limits.own().value();
        return own.isEmpty() ? answer : worse(answer, one(exposure, own.get(), limits.watchRatio(), Optional.empty()));
    }

    static EffectiveLimit of(UnitOfWork work, CustomerId id, Optional<GroupId> group) {
        Customer customer = work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
        return of(new SettingResolver(work), customer, group);
    }

    static EffectiveLimit of(SettingResolver resolver, Customer customer, Optional<GroupId> group) {
        List<CustomerGroup> groups = resolver.groups(group);
        SettingResolver.Chain settings = resolver.ofCustomer(customer.id(), group);
        return new EffectiveLimit(
                own(resolver, customer, groups),
                groups.stream()
                        .filter(one -> one.limitMode() == CustomerGroup.LimitMode.SHARED_CAP
                                && one.creditLimit().isPresent())
                        .toList(),
                settings.get(Setting.CREDIT_CHECK),
                settings.get(Setting.WATCH_RATIO).value());
    }

    private static Effective<Optional<Money>> own(
            SettingResolver resolver, Customer customer, List<CustomerGroup> groups) {
        if (customer.internalLimit().isPresent()) {
            return new Effective<>(customer.internalLimit(), Optional.of(SettingOwner.of(customer.id())));
        }
        return groups.stream()
                .filter(one -> one.limitMode() == CustomerGroup.LimitMode.INHERITED_DEFAULT
                        && one.creditLimit().isPresent())
                .findFirst()
                .map(one -> new Effective<>(one.creditLimit(), Optional.of(SettingOwner.of(one.id()))))
                .orElseGet(() -> resolver.ofCompany(Setting.DEFAULT_CREDIT_LIMIT));
    }

    private static LimitCheck one(Money exposure, Money limit, BigDecimal watchRatio, Optional<GroupId> binding) {
        Money excess = exposure.minus(limit);
        if (excess.signum() > 0) {
            return new LimitCheck(LimitCheck.Verdict.EXCEEDED, binding, Optional.of(limit), Optional.of(excess));
        }
        boolean close = exposure.amount().compareTo(limit.amount().multiply(watchRatio)) > 0;
        LimitCheck.Verdict verdict = close ? LimitCheck.Verdict.WATCH : LimitCheck.Verdict.OK;
        return new LimitCheck(verdict, binding, Optional.of(limit), Optional.empty());
    }

    private static LimitCheck worse(LimitCheck first, LimitCheck second) {
        return second.verdict().compareTo(first.verdict()) > 0 ? second : first;
    }
}
