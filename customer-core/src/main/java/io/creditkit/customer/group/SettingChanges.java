package io.creditkit.customer.group;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.settings.Effective;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what holds for customers now with what would hold in another group: every setting, the host's own too. */
final class SettingChanges {
    private static final List<Setting<?>> INHERITED = List.of(
            Setting.AUTOMATIC_SETTLEMENT,
            Setting.CREDIT_CHECK,
            Setting.WATCH_RATIO,
            Setting.OVERDUE_STOP_AMOUNT,
            Setting.OVERDUE_STOP_DAYS,
            Setting.PAYMENT_TERMS_DAYS);

    private final UnitOfWork work;
    private final LocalDate day;
    private final ExpiredLimit expired;
    private final SettingResolver resolver;
    private final List<SettingChange> changes = new ArrayList<>();

    /** @param expired what holds on that day once the last day of a limit is over */
    SettingChanges(UnitOfWork work, LocalDate day, ExpiredLimit expired) {
        this.work = work;
        this.day = day;
        this.expired = expired;
        resolver = new SettingResolver(work);
    }

    /** {@return what changes for each of them, customer by customer; the host's own settings by key, behind ours} */
    List<SettingChange> of(List<CustomerId> customers, Optional<GroupId> target) {
        Map<CustomerId, Customer> present = new LinkedHashMap<>();
        for (CustomerId name : customers) {
            Customer customer =
                    work.customers().find(name).orElseThrow(() -> new UnknownReferenceException("customer", name));
            present.putIfAbsent(customer.id(), customer);
        }
        for (Customer customer : present.values()) {
            CustomerId id = customer.id();
            Optional<GroupId> now = work.groups().groupOf(id);
            settings(id, resolver.ofCustomer(id, now), resolver.ofCustomer(id, target));
            HoldingLimits before = limits(customer, now);
            HoldingLimits after = limits(customer, target);
            add(id, SettingChange.CREDIT_LIMIT, limit(before, customer, now), limit(after, customer, target));
            add(id, SettingChange.SHARED_CAPS, caps(before), caps(after));
        }
        return List.copyOf(changes);
    }

    private void settings(CustomerId customer, SettingResolver.Chain now, SettingResolver.Chain then) {
        INHERITED.forEach(setting -> add(customer, setting.key(), text(now, setting), text(then, setting)));
        Set<String> hosts = new TreeSet<>(now.keys());
        hosts.addAll(then.keys());
        INHERITED.forEach(setting -> hosts.remove(setting.key()));
        // Only that of the company counts, and it is in the credit limit.
        hosts.remove(Setting.DEFAULT_CREDIT_LIMIT.key());
        hosts.forEach(key -> add(customer, key, now.text(key), then.text(key)));
    }

    private void add(CustomerId customer, String key, Effective<String> before, Effective<String> after) {
        if (!before.value().equals(after.value())) {
            changes.add(new SettingChange(customer, key, before, after));
        }
    }

    private static <T> Effective<String> text(SettingResolver.Chain chain, Setting<T> setting) {
        Effective<T> effective = chain.get(setting);
        return new Effective<>(setting.print(effective.value()), effective.origin());
    }

    private HoldingLimits limits(Customer customer, Optional<GroupId> group) {
        return HoldingLimits.of(resolver, work.limits(), customer, group, day, expired);
    }

    /** The limit that holds; no owner of a setting set one that was decided. */
    private Effective<String> limit(HoldingLimits limits, Customer customer, Optional<GroupId> group) {
        LimitInForce shown = limits.shown();
        return new Effective<>(
                shown.amount().money().map(Money::toString).orElse(""),
                shown.decision().isPresent()
                        ? Optional.empty()
                        : GroupLimits.of(resolver, customer, group).own().origin());
    }

    private static Effective<String> caps(HoldingLimits limits) {
        return new Effective<>(
                String.join(
                        ", ",
                        limits.sharedCaps().stream()
                                .map(cap -> cap.name() + " "
                                        + cap.creditLimit().map(Money::toString).orElse(""))
                                .toList()),
                Optional.empty());
    }
}
