package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Records that know their own version: whoever changed one since the merge is found out by it. */
record VersionedRecords<T>(
        MovedRecord.Kind kind,
        BiFunction<UnitOfWork, CustomerId, List<T>> reading,
        BiFunction<UnitOfWork, String, Optional<T>> finding,
        Function<T, String> id,
        ToLongFunction<T> version,
        BiFunction<T, CustomerId, T> giving,
        Saving<T> saving)
        implements LinkedRecords {
    /** Stores a record over the version it carries, and gives what is stored then. */
    @FunctionalInterface
    interface Saving<T> {
        T save(UnitOfWork work, T record);
    }

    static LinkedRecords invoices() {
        return new VersionedRecords<>(
                MovedRecord.Kind.INVOICE,
                (work, customer) -> work.invoices().of(customer),
                (work, number) -> work.invoices().find(number),
                Invoice::number,
                Invoice::version,
                (invoice, customer) ->
                        Invoice.builder().from(invoice).customerId(customer).build(),
                (work, invoice) -> work.invoices().save(invoice));
    }

    static LinkedRecords payments() {
        return new VersionedRecords<>(
                MovedRecord.Kind.PAYMENT,
                (work, customer) -> work.ledger().paymentsOf(customer),
                (work, payment) -> work.ledger().payment(payment),
                IncomingPayment::id,
                IncomingPayment::version,
                (payment, customer) -> IncomingPayment.builder()
                        .from(payment)
                        .customerId(customer)
                        .build(),
                (work, payment) -> work.ledger().savePayment(payment));
    }

    static LinkedRecords loans() {
        return new VersionedRecords<>(
                MovedRecord.Kind.LOAN,
                (work, customer) -> work.loans().of(customer),
                (work, loan) -> work.loans().find(loan),
                Loan::id,
                Loan::version,
                (loan, customer) ->
                        Loan.builder().from(loan).customerId(customer).build(),
                (work, loan) -> work.loans().save(loan));
    }

    static LinkedRecords supplyPeriods() {
        return new VersionedRecords<>(
                MovedRecord.Kind.SUPPLY_PERIOD,
                (work, customer) -> work.supply().of(customer),
                (work, period) -> work.supply().find(period),
                SupplyPeriod::id,
                SupplyPeriod::version,
                SupplyPeriod::of,
                (work, period) -> work.supply().save(period));
    }

    static LinkedRecords actions() {
        return new VersionedRecords<>(
                MovedRecord.Kind.ACTION,
                (work, customer) -> work.actions().of(customer),
                (work, action) -> work.actions().find(action),
                Action::id,
                Action::version,
                Action::of,
                (work, action) -> work.actions().save(action));
    }

    static LinkedRecords silences() {
        return new VersionedRecords<>(
                MovedRecord.Kind.SILENCE,
                (work, customer) -> work.notices().silences().stream()
                        .filter(silence ->
                                silence.customerId().filter(customer::equals).isPresent())
                        .toList(),
                (work, silence) -> work.notices().silence(silence),
                Silence::id,
                Silence::version,
                Silence::of,
                (work, silence) -> work.notices().saveSilence(silence));
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return reading.apply(work, customer).size();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        return reading.apply(work, from).stream()
                .map(record -> saving.save(work, giving.apply(record, to)))
                .map(stored -> MovedRecord.of(kind, id.apply(stored), version.applyAsLong(stored)))
                .toList();
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return finding.apply(work, moved.id())
                .filter(record -> version.applyAsLong(record) == moved.version())
                .isPresent();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        finding.apply(work, moved.id()).ifPresent(record -> saving.save(work, giving.apply(record, merge.duplicate())));
    }
}
