package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Goes through the legal entities of a tenant, each with its accounts, its limit and what is at risk with it. */
final class EntityReader {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final LimitSettings settings;
    private final ExposureReader reader;

    EntityReader(WorkContext context, LimitSettings settings, ExposureReader reader) {
        this.context = context;
        this.settings = settings;
        this.reader = reader;
    }

    /**
     * One legal entity.
     *
     * @param accounts its accounts with their documents, by number; at least one
     * @param limits the limits of each account, in the same order
     * @param internal the limit of the entity as a whole
     */
    record Entity(
            LimitSubject subject, List<AccountDocuments> accounts, List<HoldingLimits> limits, LimitInForce internal) {
        Customer first() {
            return accounts.get(0).customer();
        }

        List<CustomerId> ids() {
            return accounts.stream().map(account -> account.customer().id()).toList();
        }

        /** {@return the currency of the limit, else the risk currency of the first account} */
        Currency currency() {
            return internal.amount().money().map(Money::currency).orElse(first().riskCurrency());
        }
    }

    /** Hands over every legal entity, in the order of the numbers of their first accounts, outside of any unit of work. */
    void forEach(LocalDate day, Consumer<Entity> consumer) {
        Set<LimitSubject> seen = new HashSet<>();
        Optional<String> after = Optional.empty();
        List<Customer> page;
        do {
            Optional<String> from = after;
            page = context.inUnitOfWork(work -> work.customers().page(from, PAGE));
            for (Customer customer : page) {
                LimitSubject subject = LimitSubject.entityOf(customer);
                if (customer.status() != CustomerStatus.ERASED && seen.add(subject)) {
                    find(subject, day).ifPresent(consumer);
                }
                after = Optional.of(customer.number());
            }
        } while (page.size() == PAGE);
    }

    /** {@return the entity; empty if its last account was unlinked meanwhile} */
    Optional<Entity> find(LimitSubject subject, LocalDate day) {
        List<Entity> found = reader.with(day, work -> ExposureReader.accounts(work, subject), (work, promised) -> {
            List<Customer> accounts = ExposureReader.accounts(work, subject);
            return reader.read(work, accounts, promised, day, Optional.empty())
                    .map(documents -> documents.isEmpty() ? List.of() : List.of(entity(work, subject, documents, day)));
        });
        return found.stream().findFirst();
    }

    /** {@return what is at risk with some accounts of an entity} */
    ConsolidatedExposure exposure(List<AccountDocuments> accounts, Currency currency, LocalDate day) {
        return reader.consolidated(accounts, currency, day);
    }

    private Entity entity(UnitOfWork work, LimitSubject subject, List<AccountDocuments> accounts, LocalDate day) {
        List<HoldingLimits> limits = accounts.stream()
                .map(account -> HoldingLimits.of(work, account.customer(), day, settings.expiredLimit()))
                .toList();
        return new Entity(subject, accounts, limits, internal(limits, day));
    }

    /**
     * What was decided for the company in law; else the default, which is for it as a whole; else the limits of its accounts
     * together, if each has one and all are in one currency.
     */
    private static LimitInForce internal(List<HoldingLimits> limits, LocalDate day) {
        LimitInForce shown = limits.get(0).shown();
        if (limits.size() == 1 || !shown.equals(limits.get(0).account())) {
            return shown;
        }
        Optional<LimitInForce> inherited = limits.stream()
                .map(HoldingLimits::account)
                .filter(limit -> limit.origin() == LimitInForce.Origin.INHERITED)
                .findFirst();
        if (inherited.isPresent()) {
            return inherited.get();
        }
        Optional<Money> sum = Optional.empty();
        for (HoldingLimits one : limits) {
            Optional<Money> own = one.account().amount().money();
            boolean fits = own.isPresent()
                    && sum.map(before -> before.currency().equals(own.get().currency()))
                            .orElse(true);
            if (!fits) {
                return new LimitInForce(day, new LimitAmount.NotDecided(), Optional.empty(), LimitInForce.Origin.NONE);
            }
            sum = Optional.of(sum.map(own.get()::plus).orElse(own.get()));
        }
        return new LimitInForce(day, LimitAmount.of(sum), Optional.empty(), LimitInForce.Origin.ACCOUNT);
    }
}
