package io.creditkit.customer.file;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of each customer of one tenant. Thread-safe. Nothing here calls an agency. To see needs
 * {@link Permission#VIEW_CUSTOMERS}; sections that need more are hidden without it.
 */
public final class CustomerFiles {
    private final WorkContext context;
    private final Customers customers;
    private final Receivables receivables;
    private final CommunicationLog communication;
    private final ReportAge reportAge;

    /** For the house alone: a host asks its workspace for this service. */
    public CustomerFiles(WorkContext context) {
        this(context, (tenant, customer) -> List.of());
    }

    /** For the house alone: a host asks its workspace for this service. */
    public CustomerFiles(WorkContext context, CommunicationLog communication) {
        this(context, communication, ReportPolicy.standard().maxAge());
    }

    /**
     * For the house alone: a host asks its workspace for this service.
     *
     * @param reportMaxAge how old a report may be and still be up to date
     */
    public CustomerFiles(WorkContext context, CommunicationLog communication, Period reportMaxAge) {
        this.reportAge = new ReportAge(reportMaxAge, context.zone());
        this.context = context;
        this.communication = communication;
        this.customers = new Customers(context);
        this.receivables = new Receivables(context);
    }

    /**
     * {@return everything about a customer} The details are those at the end of the day asked for, and so is what it owes and
     * the transactions; the other sections tell what is known now.
     *
     * @throws UnknownReferenceException if there was no such customer on that day
     */
    public CustomerFile load(CustomerId id, LocalDate asOf) {
        Customer customer =
                customers.asOf(id, asOf).orElseThrow(() -> new UnknownReferenceException("customer", id, asOf));
        Section<ReceivablesSummary> owed = owed(customer, asOf);
        List<Message> messages = communication.of(context.tenant(), customer.id());
        return context.inUnitOfWork(work -> file(work, customer, owed, messages, asOf));
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
     * @param kinds which kinds; those that need {@link Permission#VIEW_CREDIT_DATA} are left out without it
     * @param limit how many at most, 1 to 1000
     */
    public List<TimelineEntry> timeline(CustomerId id, Set<TimelineEntry.Kind> kinds, int limit) {
        context.require(Permission.VIEW_CUSTOMERS);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A timeline has 1 to 1000 entries, but " + limit + " were asked for.");
        }
        Set<TimelineEntry.Kind> allowed = context.actor().may(Permission.VIEW_CREDIT_DATA)
                ? kinds
                : Set.copyOf(
                        kinds.stream().filter(TimelineEntry.Kind.CHANGE::equals).toList());
        return context.inUnitOfWork(work -> {
            Optional<Customer> customer = work.customers().find(id);
            return new Timeline(
                            work,
                            customer.map(Customer::id).orElse(id),
                            customer.flatMap(Customer::agencyLink).map(AgencyLink::company))
                    .entries(allowed, limit);
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

    private Section<ReceivablesSummary> owed(Customer customer, LocalDate asOf) {
        if (!context.actor().may(Permission.VIEW_RECEIVABLES)) {
            return Section.hidden(Section.Key.RECEIVABLES);
        }
        Instant end = asOf.plusDays(1).atStartOfDay(context.zone()).toInstant();
        boolean any = !receivables.invoicesOf(customer.id()).isEmpty();
        return Section.of(
                Section.Key.RECEIVABLES,
                Optional.of(end),
                Section.HOST,
                any ? Optional.of(receivables.summary(customer, asOf)) : Optional.empty());
    }

    private CustomerFile file(
            UnitOfWork work,
            Customer customer,
            Section<ReceivablesSummary> owed,
            List<Message> messages,
            LocalDate asOf) {
        CustomerId id = customer.id();
        CreditSections credit = new CreditSections(context, work, customer, reportAge);
        LedgerSections ledger = new LedgerSections(context, work, customer, asOf);
        return new CustomerFile(
                Section.of(Section.Key.DETAILS, Optional.of(customer.updatedAt()), Section.HOST, Optional.of(customer)),
                Section.of(
                        Section.Key.GROUP,
                        Optional.of(context.now()),
                        Section.HOST,
                        work.groups().groupOf(id).flatMap(work.groups()::find)),
                list(Section.Key.CONTACTS, work.people().contactsOf(id)),
                list(Section.Key.PORTAL, work.people().accountsOf(id)),
                credit.agency(),
                credit.assessment(),
                owed,
                ledger.loans(),
                ledger.refinancedLoans(),
                ledger.creditOffers(),
                ledger.transactions(),
                credit.alerts(),
                context.actor().may(Permission.VIEW_ATTACHMENTS)
                        ? list(Section.Key.FILES, work.attachments().of(Subject.of(id)))
                        : Section.hidden(Section.Key.FILES),
                list(Section.Key.COMMUNICATION, messages),
                list(Section.Key.COMMENTS, work.comments().of(id)));
    }

    private <T> Section<List<T>> list(Section.Key key, List<T> rows) {
        return Section.of(
                key, Optional.of(context.now()), Section.HOST, rows.isEmpty() ? Optional.empty() : Optional.of(rows));
    }
}
