package io.creditkit.customer.group;

import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.settings.Effective;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Credit limits of one tenant as they are inherited and shared, and a check of figures that the host has against those that hold.
 * Which hold is {@link HoldingLimits}' to say, here as everywhere. Thread-safe.
 */
public final class GroupLimits {
    private final WorkContext context;
    private final ExpiredLimit expired;

    /** For the house alone: a host asks its workspace for this service. */
    public GroupLimits(WorkContext context) {
        this(context, ExpiredLimit.NO_CREDIT);
    }

    /**
     * For the house alone: a host asks its workspace for this service.
     *
     * @param expired what holds once the last day of a limit is over
     */
    public GroupLimits(WorkContext context, ExpiredLimit expired) {
        this.context = context;
        this.expired = expired;
    }

    /**
     * {@return what is entered with a customer and inherited: it holds where nobody decided on a limit} Needs
     * {@link Permission#VIEW_CUSTOMERS} and {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public EffectiveLimit of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> of(work, customer));
    }

    /**
     * {@return the same for a customer that is the only account of its company in law: whatever limit holds, that exposure is
     * compared with it}
     *
     * @param exposure of the customer, with what is asked for; in the currency of its limit
     * @param groupExposure the summed exposure of a group's members, with what is asked for; in the currency of its cap
     * @throws UnknownReferenceException if there is no such customer
     * @throws CurrencyMismatchException if a limit has another currency
     */
    public LimitCheck check(CustomerId customer, Money exposure, Function<GroupId, Money> groupExposure) {
        return check(customer, subject -> exposure, groupExposure);
    }

    /**
     * {@return whether these exposures are within the limits that hold for a customer today, decided ones too} The shared caps are
     * checked first, outermost group first, then the limit of the company in law, then that of the account; all must hold, and the
     * first that is exceeded is named. {@link io.creditkit.customer.limit.CreditLimits#checks} does the same with the exposure that
     * is known here, and looks at more than limits. Needs {@link Permission#VIEW_CUSTOMERS} and
     * {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @param exposure of the company in law, over all its accounts, or of the account alone, with what is asked for; asked for once
     *     for each limit that holds, in the currency of that limit
     * @param groupExposure the summed exposure of a group's members, with what is asked for; in the currency of its cap
     * @throws UnknownReferenceException if there is no such customer
     * @throws CurrencyMismatchException if a limit has another currency
     */
    public LimitCheck check(
            CustomerId customer, Function<LimitSubject, Money> exposure, Function<GroupId, Money> groupExposure) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_CREDIT_DATA);
        HoldingLimits limits = context.inUnitOfWork(work -> HoldingLimits.of(
                new SettingResolver(work), work.limits(), stored(work, customer), context.today(), expired));
        return check(limits, exposure, groupExposure);
    }

    /**
     * For the house alone: what is entered and inherited, within a unit of work that runs.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public static EffectiveLimit of(UnitOfWork work, CustomerId customer) {
        return of(
                new SettingResolver(work), stored(work, customer), work.groups().groupOf(customer));
    }

    /** For the house alone: the same for a customer that was read, as if it were in that group, or in none. */
    public static EffectiveLimit of(SettingResolver resolver, Customer customer, Optional<GroupId> group) {
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

    private static LimitCheck check(
            HoldingLimits limits, Function<LimitSubject, Money> exposure, Function<GroupId, Money> groupExposure) {
        if (limits.creditCheck() == Setting.CreditCheck.BYPASS) {
            return none(LimitCheck.Verdict.BYPASSED);
        }
        LimitCheck answer = none(LimitCheck.Verdict.NO_LIMIT);
        List<CustomerGroup> caps = limits.sharedCaps();
        for (int i = caps.size() - 1; i >= 0; i--) {
            CustomerGroup cap = caps.get(i);
            Money most = cap.creditLimit().orElseThrow();
            LimitCheck one = one(groupExposure.apply(cap.id()), most, limits.watchRatio(), Optional.of(cap.id()));
            answer = worse(answer, one);
        }
        for (Map.Entry<LimitSubject, LimitAmount> limit : limits.compared()) {
            LimitCheck one = limit.getValue()
                    .money()
                    .map(most -> one(exposure.apply(limit.getKey()), most, limits.watchRatio(), Optional.empty()))
                    .orElseGet(() -> none(LimitCheck.Verdict.OK));
            answer = worse(answer, one);
        }
        return answer;
    }

    private static LimitCheck none(LimitCheck.Verdict verdict) {
        return new LimitCheck(verdict, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Customer stored(UnitOfWork work, CustomerId id) {
        return work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
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
