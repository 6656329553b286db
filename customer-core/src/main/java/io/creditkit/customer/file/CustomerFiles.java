package io.creditkit.customer.file;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Booked;
import io.creditkit.customer.lending.Commitment;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.Exposures;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.merge.PastBelongings;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.CustomerRecords;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of each customer of one tenant. Thread-safe. Nothing here calls an agency. To see needs
 * {@link Permission#VIEW_CUSTOMERS}; sections that need more are hidden without it.
 */
public final class CustomerFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerFiles.class);
    private static final Wording MERGED = Wording.of(
            "not-known.orders-of-merged",
            "The customer was merged with another, or parted from it, since that day, and the host's system does not tell which orders were whose.");

    private final WorkContext context;
    private final Customers customers;
    private final Receivables receivables;
    private final CommunicationLog communication;
    private final ReportAge reportAge;
    private final Exposures exposures;

    /** For the house alone: a host asks its workspace for this service. */
    public CustomerFiles(WorkContext context) {
        this(context, (tenant, customer) -> List.of());
    }

    /** For the house alone: a host asks its workspace for this service. */
    public CustomerFiles(WorkContext context, CommunicationLog communication) {
        this(context, communication, ReportPolicy.standard().maxAge(), LendingSettings.standard());
    }

    /**
     * For the house alone: a host asks its workspace for this service.
     *
     * @param reportMaxAge how old a report may be and still be up to date
     * @param lending what counts as exposure
     */
    public CustomerFiles(
            WorkContext context, CommunicationLog communication, Period reportMaxAge, LendingSettings lending) {
        this.exposures = new Exposures(context, lending);
        this.reportAge = new ReportAge(reportMaxAge, context.zone());
        this.context = context;
        this.communication = communication;
        this.customers = new Customers(context);
        this.receivables = new Receivables(context);
    }

    /**
     * {@return everything about a customer} That the file of a person was opened, that those who work at a company were seen, and that
     * what the agency tells of a company was seen, is written into the access log. The details are those at the end of the day asked
     * for, and so is what it owes, what is at risk, and the transactions; the other sections tell what is known now. The host is asked for its orders and for what was said; if it
     * fails, the file says of these that they are not known. Of a customer that was merged with another since the day asked for, or
     * parted from it, the file tells what was its own then and is there still; of the group that it is in and of orders and messages of the host
     * no more is known than that they may be those of both.
     *
     * @throws UnknownReferenceException if there was no such customer on that day
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_CUSTOMERS}; for a day before today
     *     without {@link Permission#VIEW_AUDIT_TRAIL} too, as it tells what was changed since
     */
    public CustomerFile load(CustomerId id, LocalDate asOf) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.requireDay(asOf);
        Read read = context.inUnitOfWork(work -> read(
                work,
                customers.asOf(work, id, asOf).orElseThrow(() -> new UnknownReferenceException("customer", id, asOf)),
                asOf));
        return read.file().with(exposure(read, asOf), communication(read));
    }

    /**
     * What a unit of work tells, before the host is asked.
     *
     * @param past who was one with the customer on a past day, and is no more, or the other way round; empty for today
     */
    private record Read(Customer customer, CustomerRecords records, CustomerFile file, Optional<PastBelongings> past) {
        /** The host knows those who are one by the id of the customer that stayed alone, and can't tell what was of whom. */
        boolean isMixedUp() {
            return past.filter(PastBelongings::isOtherThanNow).isPresent();
        }
    }

    /**
     * Stores an edit of some fields. All faults are found at once, and with a fault nothing is stored.
     *
     * @return what is stored now
     * @throws io.creditkit.customer.InvalidEntryException if fields are wrong; it names each with its fault
     * @throws StaleVersionException if somebody else stored the customer since the version that the edit is over
     * @throws UnknownReferenceException if there is no such customer
     */
    public Customer edit(CustomerId id, CustomerPatch patch) {
        context.require(Permission.EDIT_CUSTOMERS);
        Customer stored = context.inUnitOfWork(work -> work.customers().find(id))
                .orElseThrow(() -> new UnknownReferenceException("customer", id));
        if (stored.version() != patch.version()) {
            throw new StaleVersionException("customer " + id, patch.version(), stored.version());
        }
        return customers.save(CustomerEdits.apply(stored, patch));
    }

    /**
     * {@return what happened to a customer, newest first}
     *
     * @param kinds which kinds; those that need a {@linkplain TimelineEntry.Kind#needed() permission} are left out without it
     * @param limit how many at most, 1 to 1000; {@link #timeline(CustomerId, TimelineQuery)} goes on behind them
     */
    public List<TimelineEntry> timeline(CustomerId id, Set<TimelineEntry.Kind> kinds, int limit) {
        return timeline(id, TimelineQuery.of(kinds).limit(limit)).entries();
    }

    /** {@return a page of what happened to a customer, newest first; none of a customer that is not known} */
    public TimelinePage timeline(CustomerId id, TimelineQuery query) {
        context.require(Permission.VIEW_CUSTOMERS);
        Set<TimelineEntry.Kind> allowed = EnumSet.noneOf(TimelineEntry.Kind.class);
        query.kinds().stream()
                .filter(kind -> context.actor().may(kind.needed()))
                .forEach(allowed::add);
        // The host knows a customer that took over others by its own id alone.
        CustomerId present = context.inUnitOfWork(work -> work.customers().find(id))
                .map(Customer::id)
                .orElse(id);
        List<Message> messages =
                allowed.contains(TimelineEntry.Kind.MESSAGE) ? communication.of(context.tenant(), present) : List.of();
        return context.inUnitOfWork(work -> {
            Optional<Customer> customer = work.customers().find(present);
            return new Timeline(
                            work,
                            present,
                            customer.flatMap(Customer::agencyLink).map(AgencyLink::company),
                            context.zone(),
                            messages)
                    .page(query, allowed);
        });
    }

    /**
     * {@return for each field that was ever set, who set its present value, when, why and from what source} The values are not told.
     * Before the key of a tenant's own field stands {@code attribute.}
     *
     * @param id the customer; with none of that id the answer is empty
     */
    public Map<String, FieldHistory> provenance(CustomerId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        Map<String, FieldHistory> last = new LinkedHashMap<>();
        for (AuditEntry entry : context.inUnitOfWork(work -> work.audit().of(Subject.of(id)))) {
            for (FieldChange change : entry.changes()) {
                last.put(
                        change.field(),
                        new FieldHistory(
                                entry.at(), entry.by(), entry.reason(), entry.source(), change.withoutValues()));
            }
        }
        return Map.copyOf(last);
    }

    private Section<List<Message>> communication(Read read) {
        if (read.isMixedUp()) {
            return Section.notKnown(Section.Key.COMMUNICATION);
        }
        List<Message> messages;
        try {
            messages = communication.of(context.tenant(), read.customer().id());
        } catch (RuntimeException e) {
            // A port of the host may fail by anything, and all else that is known of the customer is worth showing.
            LOG.warn("The host's communication log failed with {}: the file does without.", nameOf(e));
            return Section.notKnown(Section.Key.COMMUNICATION);
        }
        return list(Section.Key.COMMUNICATION, messages);
    }

    /**
     * Of a customer with whom there was never any business nothing is said, though orders may not be loaded. Of one that owes nothing
     * any more the section is there to say so.
     */
    private Section<Exposure> exposure(Read read, LocalDate asOf) {
        if (!context.actor().may(Permission.VIEW_RECEIVABLES)) {
            return Section.hidden(Section.Key.EXPOSURE);
        }
        boolean dealtWith = read.file().transactions().isPresent()
                || read.records().loans().stream().anyMatch(loan -> wasPaidOut(loan, asOf));
        return Section.of(
                Section.Key.EXPOSURE,
                Optional.of(asOf.plusDays(1).atStartOfDay(context.zone()).toInstant()),
                Section.HOST,
                Optional.of(atRisk(read, asOf))
                        .filter(exposure -> !exposure.lines().isEmpty()
                                || (dealtWith && !exposure.notLoaded().isEmpty())));
    }

    private static boolean wasPaidOut(Loan loan, LocalDate asOf) {
        return loan.moves().stream()
                .anyMatch(move -> move.to().isOwed() && !move.on().isAfter(asOf));
    }

    private Exposure atRisk(Read read, LocalDate asOf) {
        Customer customer = read.customer();
        Booked booked = Booked.of(customer.id(), read.records());
        if (exposures.commitmentKinds().isEmpty()) {
            return exposures.of(booked, customer, List.of(), asOf);
        }
        if (read.isMixedUp()) {
            return exposures.untold(booked, customer, MERGED, asOf);
        }
        List<Commitment> promised;
        try {
            promised = exposures.commitmentsOf(customer, asOf);
        } catch (RuntimeException e) {
            // A port of the host may fail by anything, and its message hold anything, such as an address with a
            // password.
            return exposures.untold(
                    booked,
                    customer,
                    Wording.of(
                            "not-known.orders-not-read",
                            "The orders and deliveries could not be read from the host's system ({failure}).",
                            Map.of("failure", nameOf(e))),
                    asOf);
        }
        return exposures.of(booked, customer, promised, asOf);
    }

    private static String nameOf(RuntimeException e) {
        return e.getClass().getName();
    }

    private Read read(UnitOfWork work, Customer customer, LocalDate asOf) {
        // What is asked of today is all there.
        Optional<PastBelongings> past = Optional.of(
                        asOf.plusDays(1).atStartOfDay(context.zone()).toInstant())
                .filter(end -> asOf.isBefore(context.today()))
                .map(end -> PastBelongings.before(work, end, customer.id()))
                .filter(since -> !since.isAsNow());
        CustomerRecords records = past.map(since -> FormerRecords.read(work, customer, since, parts()))
                .orElseGet(() -> work.records().of(customer, parts()));
        CreditSections credit = new CreditSections(context, records, reportAge);
        Section<CompanyFile> agency = credit.agency();
        noteLook(work, customer, records, agency);
        LedgerSections ledger = new LedgerSections(context, receivables, records, customer, asOf);
        CustomerFile file = new CustomerFile(
                Section.of(
                        Section.Key.DETAILS,
                        Optional.of(customer.updatedAt()),
                        Section.HOST,
                        Optional.of(SeenLimits.in(customer, context.actor()))),
                Section.of(
                        Section.Key.GROUP,
                        Optional.of(context.now()),
                        Section.HOST,
                        records.group().map(group -> SeenLimits.in(group, context.actor()))),
                list(Section.Key.CONTACTS, records.contacts()),
                list(Section.Key.PORTAL, records.accounts()),
                list(Section.Key.CONSENTS, Consent.of(records.consents(), context.now())),
                list(Section.Key.SUPPLY, records.supply()),
                agency,
                credit.changes(),
                credit.documents(),
                credit.assessment(),
                credit.limits(),
                Section.hidden(Section.Key.EXPOSURE),
                ledger.owed(),
                ledger.loans(),
                ledger.refinancedLoans(),
                ledger.creditOffers(),
                ledger.transactions(),
                credit.alerts(),
                context.actor().may(Permission.VIEW_ATTACHMENTS)
                        ? list(Section.Key.FILES, records.attachments())
                        : Section.hidden(Section.Key.FILES),
                list(Section.Key.COMMUNICATION, List.of()),
                list(Section.Key.COMMENTS, records.comments()));
        return new Read(customer, records, file, past);
    }

    private Set<CustomerRecords.Part> parts() {
        Set<CustomerRecords.Part> parts = EnumSet.noneOf(CustomerRecords.Part.class);
        addIf(Permission.VIEW_CREDIT_DATA, CustomerRecords.Part.CREDIT, parts);
        addIf(Permission.VIEW_RECEIVABLES, CustomerRecords.Part.LEDGER, parts);
        addIf(Permission.VIEW_ATTACHMENTS, CustomerRecords.Part.FILES, parts);
        return parts;
    }

    private void addIf(Permission needed, CustomerRecords.Part part, Set<CustomerRecords.Part> parts) {
        if (context.actor().may(needed)) {
            parts.add(part);
        }
    }

    private void noteLook(UnitOfWork work, Customer customer, CustomerRecords records, Section<CompanyFile> agency) {
        List<AccessEntry> looks = new ArrayList<>();
        personsIn(customer, records)
                .map(persons -> context.access(Subject.of(customer.id()), AccessEntry.Kind.PERSONAL_DATA, persons))
                .ifPresent(looks::add);
        agency.content()
                .map(CompanyFile::company)
                .ifPresent(company -> looks.add(context.access(
                        Subject.of(Subject.Kind.COMPANY, company.agency() + ":" + company.value()),
                        AccessEntry.Kind.REPORT,
                        "key figures, in the file of customer " + customer.id())));
        work.accesses().addAll(looks);
    }

    /** Who works for a company, or directs it, is a person, even if the company is none. */
    private static Optional<String> personsIn(Customer customer, CustomerRecords records) {
        if (customer.kind() == PartyKind.PERSON) {
            return Optional.of("the customer's file");
        }
        String parts = Stream.of(
                        records.contacts().isEmpty() ? "" : "contacts",
                        records.accounts().isEmpty() ? "" : "portal accounts",
                        records.history().stream().noneMatch(point -> point.criterion() == Criterion.DIRECTORS)
                                ? ""
                                : "directors")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        return Optional.of(parts).filter(some -> !some.isEmpty()).map(some -> some + ", in the customer's file");
    }

    private <T> Section<List<T>> list(Section.Key key, List<T> rows) {
        return Section.of(
                key, Optional.of(context.now()), Section.HOST, rows.isEmpty() ? Optional.empty() : Optional.of(rows));
    }
}
