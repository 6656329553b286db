package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with an entered limit, all at once. */
final class LimitFaults {
    private static final int MOST_REASON = 500;

    private final LimitEntry entry;
    private final LocalDate today;
    private final List<EntryFault> faults = new ArrayList<>();

    private LimitFaults(LimitEntry entry, LocalDate today) {
        this.entry = entry;
        this.today = today;
    }

    /**
     * Refuses what can't be taken.
     *
     * @throws InvalidEntryException with every fault
     */
    static void refuse(LimitEntry entry, LocalDate today, UnitOfWork work) {
        LimitFaults check = new LimitFaults(entry, today);
        check.subject(work);
        check.amounts();
        check.days();
        check.faults.addAll(EntryCheck.of("credit limit")
                .must("reason", entry.reason(), MOST_REASON)
                .faults());
        if (!check.faults.isEmpty()) {
            throw new InvalidEntryException("credit limit", check.faults);
        }
    }

    private void subject(UnitOfWork work) {
        if (entry.subject() instanceof LimitSubject.Account account
                && work.customers()
                        .find(account.customer())
                        .filter(customer -> customer.status() != CustomerStatus.ERASED)
                        .isEmpty()) {
            fault("subject", "unknown", "There is no such customer.");
        }
        if (entry.subject() instanceof LimitSubject.Company company
                && work.customers().linkedTo(company.company()).isEmpty()) {
            fault("subject", "unknown", "No customer is linked to this company.");
        }
    }

    private void amounts() {
        Optional<Money> amount = entry.amount();
        if (amount.filter(money -> money.signum() < 0).isPresent()) {
            fault("amount", "negative", "It is below zero; no credit at all is a limit of zero.");
        }
        if (amount.filter(LimitFaults::isTooPrecise).isPresent()) {
            fault("amount", "too-precise", "It has more decimals than its currency.");
        }
        entry.subLimits().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(limit -> {
            String field = "subLimits." + limit.getKey();
            if (limit.getValue().signum() < 0) {
                fault(field, "negative", "It is below zero.");
            }
            if (isTooPrecise(limit.getValue())) {
                fault(field, "too-precise", "It has more decimals than its currency.");
            }
            if (amount.filter(money -> money.currency().equals(limit.getValue().currency()))
                    .isEmpty()) {
                fault(field, "other-currency", "It is not in the currency of the limit.");
            }
        });
    }

    private void days() {
        LocalDate from = entry.validFrom().orElse(today);
        if (from.isBefore(today)) {
            fault("validFrom", "past", "It lies before today; a limit can't hold in the past.");
        }
        if (entry.kind() == LimitDecision.Kind.TEMPORARY && entry.validUntil().isEmpty()) {
            fault("validUntil", "required", "A temporary limit needs its last day.");
        }
        if (entry.validUntil().filter(last -> last.isBefore(from)).isPresent()) {
            fault("validUntil", "before-first-day", "It lies before the first day.");
        }
    }

    private static boolean isTooPrecise(Money amount) {
        return !amount.equals(amount.rounded());
    }

    private void fault(String field, String key, String message) {
        faults.add(new EntryFault(field, key, message));
    }
}
