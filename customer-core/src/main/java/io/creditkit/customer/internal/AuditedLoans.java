package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.LoanStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Loans, each change of which is written into the audit trail; what is owed is told as of the day of the change. Why a loan came to
 * a state stands on the loan.
 */
record AuditedLoans(LoanStore store, Auditor auditor) implements LoanStore {
    @Override
    public Optional<Loan> find(String id) {
        return store.find(id);
    }

    @Override
    public List<Loan> of(CustomerId customer) {
        return store.of(customer);
    }

    @Override
    public Map<CustomerId, List<Loan>> of(Collection<CustomerId> customers) {
        return store.of(customers);
    }

    @Override
    public Optional<CreditOffer> findOffer(String id) {
        return store.findOffer(id);
    }

    @Override
    public List<CreditOffer> offersOf(CustomerId customer) {
        return store.offersOf(customer);
    }

    @Override
    public void putOffer(CreditOffer offer) {
        store.putOffer(offer);
    }

    @Override
    public void removeOffer(String id) {
        store.removeOffer(id);
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public Loan save(Loan loan) {
        Optional<Loan> before = loan.version() == 0 ? Optional.empty() : store.find(loan.id());
        Loan stored = store.save(loan);
        auditor.trail(
                Subject.of(Subject.Kind.LOAN, stored.id()),
                fields(auditor.context().today()),
                before,
                stored);
        return stored;
    }

    private static FieldTexts<Loan> fields(LocalDate today) {
        return new FieldTexts<Loan>()
                .field("customer", Loan::customerId)
                .optional("productCode", Loan::productCode)
                .field("principal", Loan::principal)
                .optional("disbursedOn", Loan::disbursedOn)
                .optional("maturesOn", Loan::maturesOn)
                .optional("annualRateRatio", Loan::annualRateRatio)
                .field("state", Loan::state)
                .field(
                        "stateSince",
                        loan -> loan.moves().get(loan.moves().size() - 1).on())
                .field("installments", loan -> loan.installments().size())
                .field("outstandingPrincipal", loan -> loan.outstandingPrincipalOn(today))
                .optional("refinancedFrom", Loan::refinancedFrom)
                .optional("refinancedBy", Loan::refinancedBy)
                .each("paid.", AuditedLoans::paid)
                .each("pauses.", AuditedLoans::pauses)
                .each("pastDueSince.", AuditedLoans::tags);
    }

    /** By the number of the instalment. */
    private static Map<String, String> paid(Loan loan) {
        return loan.installments().stream()
                .filter(installment -> !installment.payments().isEmpty())
                .collect(Collectors.toMap(
                        installment -> String.valueOf(installment.number()),
                        AuditedLoans::paid,
                        (one, other) -> other));
    }

    private static String paid(Installment installment) {
        return installment.payments().stream()
                .map(Payment::amount)
                .reduce(Money.zero(installment.principal().currency()), Money::plus)
                .toString();
    }

    /** By the first and the last day: how many there are, as two may begin on one day, and be for the same days. */
    private static Map<String, String> pauses(Loan loan) {
        return loan.pauses().stream()
                .collect(Collectors.groupingBy(
                        pause -> pause.from() + "/" + pause.to(),
                        Collectors.collectingAndThen(Collectors.counting(), String::valueOf)));
    }

    /** By the day. */
    private static Map<String, String> tags(Loan loan) {
        return loan.tags().stream()
                .collect(Collectors.toMap(
                        tag -> tag.since().toString(),
                        tag -> tag.range().orElse("none") + ", " + tag.daysPastDue(),
                        (one, other) -> other));
    }
}
