package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Booked;
import io.creditkit.customer.lending.Commitment;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.Exposures;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the accounts of a company or of a group owe and were promised. */
final class ExposureReader {
    private static final int MOST_ROUNDS = 5;

    private final WorkContext context;
    private final LendingSettings lending;
    private final Exposures exposures;
    private final Duration settling;

    /**
     * Made by the services.
     *
     * @param settling how long a reservation counts after it was converted
     */
    ExposureReader(WorkContext context, LendingSettings lending, Duration settling) {
        this.settling = settling;
        this.context = context;
        this.lending = lending;
        exposures = new Exposures(context, lending);
    }

    /** What the host promised to each account that was asked for. */
    record Promised(Map<CustomerId, List<Commitment>> byAccount) {}

    /** Work that needs what the host promised; empty if it came upon an account that was not asked for. */
    interface Work<T> {
        Optional<T> run(UnitOfWork work, Promised promised);
    }

    /**
     * Asks the host for what it promised to the accounts, outside of any unit of work, then runs the work in one. Both again if
     * an account was linked or moved meanwhile.
     *
     * @param accounts the accounts that the work will read
     */
    <T> T with(LocalDate day, Function<UnitOfWork, Collection<Customer>> accounts, Work<T> work) {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Promised promised = ask(context.inUnitOfWork(accounts), day);
            Optional<T> result = context.inRepeatedUnitOfWork(stores -> work.run(stores, promised));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException(
                "Accounts were linked or moved to other groups all the time. Repeat it when they are settled.");
    }

    /** {@return the accounts of a subject, by number} */
    static List<Customer> accounts(UnitOfWork work, LimitSubject subject) {
        if (subject instanceof LimitSubject.Company company) {
            return work.customers().linkedTo(company.company());
        }
        CustomerId id = ((LimitSubject.Account) subject).customer();
        return List.of(work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id)));
    }

    /**
     * {@return the documents of the accounts; empty if the host was not asked for one of them}
     *
     * @param asked the document that is being checked
     */
    Optional<List<AccountDocuments>> read(
            UnitOfWork work, Collection<Customer> accounts, Promised promised, LocalDate day, Optional<String> asked) {
        List<AccountDocuments> read = new ArrayList<>();
        List<CustomerId> ids = accounts.stream().map(Customer::id).toList();
        Booked booked = Booked.of(work, ids);
        Map<CustomerId, List<Reservation>> reserved = reserved(work, ids, day);
        for (Customer account : accounts) {
            List<Commitment> commitments = promised.byAccount().get(account.id());
            if (commitments == null) {
                return Optional.empty();
            }
            List<Reservation> reservations = reserved.getOrDefault(account.id(), List.of());
            read.add(new AccountDocuments(
                    account,
                    exposures.of(booked, account, commitments, day),
                    commitments,
                    reservations,
                    settled(booked.invoices(account.id()), reservations, day, asked)));
        }
        return Optional.of(List.copyOf(read));
    }

    /** What counts now; on a past day what was held at its end, as far as it was not reserved anew since. */
    private Map<CustomerId, List<Reservation>> reserved(UnitOfWork work, List<CustomerId> ids, LocalDate day) {
        boolean isPast = day.isBefore(context.today());
        Instant at = isPast ? day.plusDays(1).atStartOfDay(context.zone()).toInstant() : context.now();
        Map<CustomerId, List<Reservation>> counting = new HashMap<>();
        work.limits()
                .reservationsOf(ids, isPast ? at : at.minus(settling))
                .forEach((account, all) -> counting.put(
                        account,
                        all.stream()
                                .filter(one -> isPast
                                        ? one.reservedAt().isBefore(at)
                                                && one.expiresAt().isAfter(at)
                                        : one.countsAt(at) || one.state() == Reservation.State.CONVERTED)
                                .toList()));
        return counting;
    }

    private static Map<String, Money> settled(
            List<Invoice> invoices, List<Reservation> reservations, LocalDate day, Optional<String> asked) {
        Set<String> references = Stream.concat(reservations.stream().map(Reservation::reference), asked.stream())
                .map(reference -> reference.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Map<String, Money> settled = new HashMap<>();
        for (Invoice invoice : invoices) {
            String number = invoice.number().toLowerCase(Locale.ROOT);
            // Of what is not owed yet, or was taken back, nothing is settled, though nothing is open.
            if (references.contains(number)
                    && invoice.countsOn(day)
                    && !invoice.kind().isCredit()) {
                settled.put(number, invoice.gross().minus(invoice.openOn(day)));
            }
        }
        return settled;
    }

    /** {@return the exposure of accounts together} */
    ConsolidatedExposure consolidated(List<AccountDocuments> accounts, Currency currency, LocalDate day) {
        return consolidated(accounts, currency, day, account -> Optional.empty());
    }

    /**
     * {@return the same while a document is checked}
     *
     * @param asked the document, for each account that it may be of
     */
    ConsolidatedExposure consolidated(
            List<AccountDocuments> accounts,
            Currency currency,
            LocalDate day,
            Function<CustomerId, Optional<String>> asked) {
        Map<CustomerId, Exposure> parts = new LinkedHashMap<>();
        for (AccountDocuments account : accounts) {
            CustomerId id = account.customer().id();
            parts.put(id, account.in(currency, context.rates(), asked.apply(id)));
        }
        return new ConsolidatedExposure(day, currency, parts);
    }

    /** {@return what accounts owe, on invoices and loans, that is late by more than so many days} */
    Measure<Money> overdue(UnitOfWork work, Collection<Customer> accounts, Currency currency, LocalDate day, int days) {
        List<CustomerId> ids = accounts.stream().map(Customer::id).toList();
        Booked booked = Booked.of(work, ids);
        Money sum = Money.zero(currency);
        for (Money late : ids.stream()
                .flatMap(account -> late(booked, account, day, days))
                .toList()) {
            Measure<Money> converted = context.rates().convert(late, currency, day);
            if (!(converted instanceof Measure.Known<Money> known)) {
                return converted;
            }
            sum = sum.plus(known.value().rounded());
        }
        return Measure.known(sum);
    }

    private static Stream<Money> late(Booked booked, CustomerId account, LocalDate day, int days) {
        Stream<Money> invoices = booked.invoices(account).stream()
                .filter(invoice -> invoice.stage() != Invoice.Stage.DRAFT
                        && invoice.dueDate().plusDays(days).isBefore(day))
                .map(invoice -> invoice.openOn(day));
        Stream<Money> loans = booked.loans(account).stream().map(loan -> loan.lateOn(day, days));
        return Stream.concat(invoices, loans).filter(open -> open.signum() > 0);
    }

    private Promised ask(Collection<Customer> accounts, LocalDate day) {
        Map<CustomerId, List<Commitment>> asked = new HashMap<>();
        for (Customer account : accounts) {
            asked.put(
                    account.id(),
                    lending.commitments().kinds().isEmpty()
                            ? List.of()
                            : List.copyOf(exposures.commitmentsOf(account, day)));
        }
        return new Promised(asked);
    }
}
