package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.LedgerScope;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lists of customers: pages, counts, facets, and every row in order for files and mass actions. All of them mean the same rows
 * of the same {@link CustomerQuery}. Makes no call and changes nothing. Thread-safe.
 *
 * <p>What the host, the agency and the newest assessment say, groups, settings and limits with what of them is inherited, consents,
 * supply, collection and the tenant's own fields are kept so that the storage itself can filter, sort and count: a query of those
 * fields alone reads the rows of its page and no more. For the other fields there is no such thing: what the ledger says (exposure,
 * what is overdue, use of a limit) is added up anew for each day and each table of exchange rates, fields that a host reads in its own
 * way are unknown to storages, and texts may be asked for in the order of a locale whose alphabet is not the common one. A query with
 * one of these reads customers once, a batch at a time: those whom the storage finds by the other conditions, the text and the numbers, if
 * they are few, else every one. It never reads more than {@link ListSettings#readAtMost} for a page, a count or a facet;
 * {@link #forEach} reads all of them, once for each 20,000 rows unless it goes by number, and {@link #isLongerThan} once. Either way
 * the rows are the same, and no more of them is held than is answered. What others store meanwhile may or may not be seen.
 *
 * <p>Every call needs {@link Permission#VIEW_CUSTOMERS}. A row has what the actor may see: the agency's figures, limits and
 * assessments only with {@link Permission#VIEW_CREDIT_DATA}, the ledger only with {@link Permission#VIEW_RECEIVABLES}; a field that
 * takes more than that is missing. A query that filters, sorts or counts by such a field would tell it by its rows, so it throws
 * {@link io.creditkit.customer.access.PermissionDeniedException}, which names the field.
 */
public final class CustomerList {
    private final WorkContext context;
    private final CustomerProfiles profiles;
    private final ListReading stored;
    private final ListSettings settings;
    private final boolean agency;

    /** Made by the workspace. */
    public CustomerList(WorkContext context, CustomerProfiles profiles) {
        this(context, profiles, ListSettings.standard());
    }

    /** Made where no agency makes a difference: its actions are offered. */
    public CustomerList(WorkContext context, CustomerProfiles profiles, ListSettings settings) {
        this(context, profiles, settings, true);
    }

    /** Made by the workspace. */
    public CustomerList(
            WorkContext context, CustomerProfiles profiles, ListSettings settings, Optional<CreditBureau> bureau) {
        this(context, profiles, settings, bureau.isPresent());
    }

    private CustomerList(WorkContext context, CustomerProfiles profiles, ListSettings settings, boolean agency) {
        this.context = context;
        this.profiles = profiles;
        this.agency = agency;
        this.settings = settings;
        this.stored = new StoredList(context, profiles);
    }

    /**
     * {@return the rows of that part of the list}
     *
     * @throws IllegalArgumentException if the page is to go on at a place in a list of another sort
     * @throws UnsupportedQueryException if customers had to be read one by one, and there are more of them than may be
     */
    public CustomerPage page(CustomerQuery query, PageRequest request) {
        ListAccess access = new ListAccess(context.actor());
        CustomerPage page =
                bounded(query, Stream.of()).page(query, request).with(row -> shown(access.seen(row.profile())));
        Map<Subject, String> reasons = context.inUnitOfWork(work -> statusReasons(work, page.rows()));
        return page.with(row -> row.because(Optional.ofNullable(reasons.get(subject(row)))));
    }

    /**
     * {@return how many customers match}
     *
     * @throws UnsupportedQueryException if customers had to be read one by one, and there are more of them than may be
     */
    public long count(CustomerQuery query) {
        return bounded(query, Stream.of()).count(query);
    }

    /**
     * {@return how many customers match the query and each of these filters for sure, by the filters' names}
     *
     * @param filters such as those of buttons above a list
     * @throws UnsupportedQueryException if customers had to be read one by one, and there are more of them than may be
     */
    public Map<String, Long> quickCounts(CustomerQuery query, Map<String, Criteria> filters) {
        return bounded(query, filters.values().stream().flatMap(CriteriaFields::of))
                .counts(query, filters);
    }

    /**
     * {@return how the customers that match are spread over the values of each field}
     *
     * @param fields best those of few values: names, flags, country, town
     * @throws UnsupportedQueryException if customers had to be read one by one, and there are more of them than may be
     */
    public List<Facet> facets(CustomerQuery query, List<Field> fields) {
        return bounded(query, fields.stream()).facets(query, fields);
    }

    /**
     * Hands over every customer that matches, in the order of the list, outside any unit of work: the consumer may store and
     * call. Who comes, and in which order, is settled at the beginning, as of one moment ({@link
     * io.creditkit.customer.storage.Storage#inSnapshot}; within a transaction of the host page by page, as that reads); each comes once, as it is when its turn comes, and not at all if it no longer
     * matches then. Memory stays the same however many there are: the ids of more than 20,000 stand in a temporary file until the
     * end. A list sorted by what no storage keeps (what the ledger says, fields of the host's own) holds what it is sorted by, about
     * 200 bytes a row, and one over such fields reads its customers one after the other, so it is no picture of one moment.
     */
    public void forEach(CustomerQuery query, Consumer<CustomerProfile> consumer) {
        ListAccess access = allowed(query, Stream.of());
        reading(query).forEach(query, profile -> consumer.accept(access.seen(profile)));
    }

    /**
     * {@return exactly the customers of a list as they are now, as the scope of measures: ageing, DSO and the like of a group, a
     * country, or any other filter} Holds their ids, about 100 bytes each.
     */
    public LedgerScope scope(CustomerQuery query) {
        allowed(query, Stream.of());
        List<CustomerId> ids = new ArrayList<>();
        reading(query).forEachId(query, ids::add);
        return LedgerScope.of(ids);
    }

    /**
     * {@return whether more customers than that match} For who takes all rows: as {@link #forEach} it is never refused, however many
     * customers have to be read. It reads none where there are no more customers than that.
     *
     * @param rows 0 or more
     */
    public boolean isLongerThan(CustomerQuery query, long rows) {
        allowed(query, Stream.of());
        return context.inUnitOfWork(work -> work.customers().count()) > rows
                && reading(query).count(query) > rows;
    }

    /** {@return whether a customer is among those of the query} */
    public boolean matches(CustomerQuery query, CustomerProfile profile) {
        allowed(query, Stream.of());
        return new QueryMatch(query, context.today(), context.rates()).test(profile);
    }

    /**
     * {@return those of the numbers for which no customer stands in a list, as they were given and in that order} Also that of a
     * customer who was erased, or merged into another, whose number differs.
     *
     * @param numbers in any case; blanks around them don't count
     */
    public List<String> unknownNumbers(Collection<String> numbers) {
        context.require(Permission.VIEW_CUSTOMERS);
        Set<String> unknown = new LinkedHashSet<>(numbers);
        return context.inUnitOfWork(work -> unknown.stream()
                .filter(number -> work.customers()
                        .findByNumber(number.strip())
                        .filter(found -> found.status() != CustomerStatus.ERASED)
                        .filter(found -> QueryMatch.caseless(found.number()).equals(QueryMatch.caseless(number)))
                        .isEmpty())
                .toList());
    }

    /**
     * {@return what can be done with one customer now, and why the rest can't: on its page, the same as in its row} So a customer
     * that is not linked can be linked from there, and the page of a linked one leads to the agency.
     *
     * @param profile {@link CustomerProfiles} reads it
     */
    public List<RowAction> actions(CustomerProfile profile) {
        return shown(new ListAccess(context.actor()).seen(profile)).actions();
    }

    private CustomerRow shown(CustomerProfile profile) {
        return new CustomerRow(
                profile, RowAction.of(profile, context.actor()::may, agency), Optional.empty(), settings.namePattern());
    }

    /** Few of a page ever changed their status, and of those alone it is looked up. */
    private static Map<Subject, String> statusReasons(UnitOfWork work, List<CustomerRow> rows) {
        List<Subject> changed = rows.stream()
                .filter(CustomerList::isChanged)
                .map(CustomerList::subject)
                .toList();
        Map<Subject, String> reasons = new HashMap<>();
        work.audit().forEachOf(changed, entry -> {
            if (entry.changes().stream().anyMatch(CustomerList::isOfStatus)) {
                // Whoever changed it last without a reason leaves none, also if there was one before.
                reasons.remove(entry.subject());
                entry.reason().ifPresent(reason -> reasons.put(entry.subject(), reason));
            }
        });
        return reasons;
    }

    private static boolean isChanged(CustomerRow row) {
        Customer customer = row.profile().customer();
        return customer.status() != CustomerStatus.ENABLED
                || customer.statusChangedAt().isAfter(customer.createdAt());
    }

    private static Subject subject(CustomerRow row) {
        return Subject.of(row.profile().customer().id());
    }

    private static boolean isOfStatus(FieldChange change) {
        return change.field().equals("status") && change.before().isPresent();
    }

    private ListReading bounded(CustomerQuery query, Stream<Field> more) {
        List<Field> fields = more.toList();
        allowed(query, fields.stream());
        if (isStored(query, fields)) {
            return stored;
        }
        Candidates candidates = candidates(query, settings.readAtMost());
        if (candidates.most() > settings.readAtMost()) {
            Map<String, Object> asked =
                    Map.of("fields", ListQuery.unkept(query, context.today(), fields), "most", settings.readAtMost());
            throw new UnsupportedQueryException(
                    candidates.isNarrow()
                            ? Wording.of(
                                    "unsupported-query.too-many-left",
                                    "No storage can list by {fields}, so all whom the other conditions leave would be read, and "
                                            + "there are more than the {most} that a list may read. Ask without it, add other "
                                            + "conditions, take all rows one after the other, or let "
                                            + "CreditKit.builder().lists(...) allow more.",
                                    asked)
                            : Wording.of(
                                    "unsupported-query.too-many-to-read",
                                    "No storage can list by {fields}, so every customer would be read, and there are more than "
                                            + "the {most} that a list may read. Ask without it, add other conditions, take all "
                                            + "rows one after the other, or let CreditKit.builder().lists(...) allow more.",
                                    asked));
        }
        return new ScannedList(context, profiles, candidates);
    }

    private ListReading reading(CustomerQuery query) {
        return isStored(query, List.of())
                ? stored
                : new ScannedList(context, profiles, candidates(query, Integer.MAX_VALUE));
    }

    private boolean isStored(CustomerQuery query, List<Field> more) {
        return ListQuery.isOfKeptFields(query, context.today()) && more.stream().allMatch(ListQuery::keeps);
    }

    private Candidates candidates(CustomerQuery query, int readAtMost) {
        return Candidates.of(context, profiles.moment(ListQuery.fields(query, context.today())), query, readAtMost);
    }

    private ListAccess allowed(CustomerQuery query, Stream<Field> more) {
        ListAccess access = new ListAccess(context.actor());
        access.require(query, context.today(), more);
        return access;
    }
}
