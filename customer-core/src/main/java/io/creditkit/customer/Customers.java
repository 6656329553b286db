package io.creditkit.customer;

import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PastContacts;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The customers of one tenant, their contacts and portal accounts. Thread-safe. Nothing here calls an agency.
 *
 * <p>To read needs {@link Permission#VIEW_CUSTOMERS}, to store {@link Permission#EDIT_CUSTOMERS}; without it each method throws
 * {@link PermissionDeniedException}. Who may neither see credit data nor change customers gets them without the limit that is entered with
 * them. So store as the actor who read: another one would take the limit away.
 *
 * <pre>{@code
 * Customer customer = customers.findByNumber("000004").orElseThrow();
 * customers.save(Customer.builder().from(customer).name("New name Ltd").build());
 * }</pre>
 */
public final class Customers {
    private static final String SERIES = "customer";
    private static final Subject EVERY_ACCOUNT = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "*");
    private static final int MOST_TAKEN = 10_000;
    private static final int PAGE = CustomerStore.MAX_PAGE / 2;

    private final WorkContext context;
    private final CustomerNumbers numbers;

    /** For the house alone: with numbers of six digits. */
    public Customers(WorkContext context) {
        this(context, CustomerNumbers.withPrefix(""));
    }

    /** For the house alone: a host asks its workspace for this service. */
    public Customers(WorkContext context, CustomerNumbers numbers) {
        this.context = context;
        this.numbers = numbers;
    }

    /**
     * {@return a number that no customer has, from the {@linkplain CreditKit.Builder#customerNumbers kit's series}} No two calls
     * give the same one.
     *
     * @throws IllegalStateException if the series gave 10,000 numbers that are taken
     */
    public String nextNumber() {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inRepeatedUnitOfWork(work -> {
            for (int taken = 0; taken < MOST_TAKEN; taken++) {
                String number = numbers.next(() -> work.ledger().nextNumber(SERIES));
                if (work.customers().findByNumber(number).isEmpty()) {
                    return number;
                }
            }
            throw new IllegalStateException("The series of customer numbers gave " + MOST_TAKEN
                    + " that are taken. Let it begin behind the numbers that there are.");
        });
    }

    /**
     * Stores a customer: a new one at version 0, else over the version it was read at. Who stored it and when is written here,
     * whatever the given value says, and so is when its state changed; a new one keeps its {@code onboardedAt}.
     *
     * @return what is stored now, its version 1 higher
     * @throws PermissionDeniedException without {@link Permission#EDIT_CUSTOMERS}; and where the link to a company at the agency would
     *     change without {@link Permission#LINK_COMPANIES}, or the limit without {@link Permission#EDIT_CREDIT_LIMITS}
     * @throws InvalidEntryException if texts are wrong; it names each with its fault. What is stored already is not held against it
     * @throws MoveRefusedException if it was erased: that is final, or if it is to be ERASED, which the privacy service alone does
     * @throws MoveRefusedException if the state changes by a move that is not allowed, see {@link #move}
     * @throws DuplicateKeyException if the id of a new one, or the number, belongs to another
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public Customer save(Customer customer) {
        context.require(Permission.EDIT_CUSTOMERS);
        Instant now = context.now();
        return context.inUnitOfWork(work -> {
            Optional<Customer> before = work.customers().find(customer.id());
            if (before.isEmpty() && customer.status() == CustomerStatus.ERASED) {
                throw unerasable(customer, "new");
            }
            requireMay(customer, before);
            before.ifPresent(stored -> requireMove(stored, customer.status()));
            CustomerFaults.require(customer, before);
            boolean sameStatus = before.filter(stored -> stored.status() == customer.status())
                    .isPresent();
            return work.customers()
                    .save(Customer.builder()
                            .from(customer)
                            .onboardedAt(customer.onboardedAt().truncatedTo(ChronoUnit.MICROS))
                            .statusChangedAt(
                                    sameStatus
                                            ? before.map(Customer::statusChangedAt)
                                                    .orElse(now)
                                            : now)
                            .createdAt(before.map(Customer::createdAt).orElse(now))
                            .createdBy(before.map(Customer::createdBy).orElse(Optional.of(context.actor())))
                            .updatedAt(now)
                            .updatedBy(context.actor())
                            .build());
        });
    }

    /** Who has an old version is told so by the store, and not that others changed what he may not. */
    private void requireMay(Customer customer, Optional<Customer> before) {
        if (before.filter(stored -> stored.version() != customer.version()).isPresent()) {
            return;
        }
        if (!customer.agencyLink().equals(before.flatMap(Customer::agencyLink))) {
            context.require(Permission.LINK_COMPANIES);
        }
        if (!customer.internalLimit().equals(before.flatMap(Customer::internalLimit))) {
            context.require(Permission.EDIT_CREDIT_LIMITS);
        }
    }

    /**
     * Stores many new customers in one unit of work, much faster than one by one: for imports.
     *
     * @param customers at most {@value CustomerStore#MAX_ADDED}, each at version 0
     * @return what is stored now, in that order
     * @throws PermissionDeniedException as {@link #save} does
     * @throws MoveRefusedException if one is ERASED, which the privacy service alone does
     * @throws DuplicateKeyException if an id, a number or an external id belongs to another; nothing is stored then
     * @throws InvalidEntryException if a text is wrong, or a value of no attribute or not of its type; nothing is stored then
     * @throws IllegalArgumentException if there are more, or one is at another version
     */
    public List<Customer> addAll(List<Customer> customers) {
        context.require(Permission.EDIT_CUSTOMERS);
        Instant now = context.now();
        List<Customer> stamped = customers.stream()
                .map(customer -> {
                    if (customer.status() == CustomerStatus.ERASED) {
                        throw unerasable(customer, "new");
                    }
                    requireMay(customer, Optional.empty());
                    CustomerFaults.require(customer, Optional.empty());
                    return Customer.builder()
                            .from(customer)
                            .onboardedAt(customer.onboardedAt().truncatedTo(ChronoUnit.MICROS))
                            .statusChangedAt(now)
                            .createdAt(now)
                            .createdBy(context.actor())
                            .updatedAt(now)
                            .updatedBy(context.actor())
                            .build();
                })
                .toList();
        return context.inUnitOfWork(work -> work.customers().addAll(stamped));
    }

    /**
     * {@return the customer with that id; if that one was merged into another, the other, whose own id opens what is linked to it}
     */
    public Optional<Customer> find(CustomerId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(context.inUnitOfWork(work -> work.customers().find(id)));
    }

    /** {@return the customer with that number, upper and lower case being the same; merged ones as {@link #find} does} */
    public Optional<Customer> findByNumber(String number) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(context.inUnitOfWork(work -> work.customers().findByNumber(number)));
    }

    /** {@return the customers that are that company, by number} */
    public List<Customer> linkedTo(AgencyCompanyId company) {
        context.require(Permission.VIEW_CUSTOMERS);
        return allSeen(context.inUnitOfWork(work -> work.customers().linkedTo(company)));
    }

    /**
     * Hands over every customer in the order of the numbers, without holding all in memory and without holding a unit of work
     * open, so that the consumer may store and call. One that is added meanwhile may be left out; none comes twice unless its
     * number changes meanwhile.
     */
    public void forEach(Consumer<Customer> consumer) {
        context.require(Permission.VIEW_CUSTOMERS);
        List<Customer> page = page(Optional.empty());
        while (!page.isEmpty()) {
            allSeen(page).forEach(consumer);
            page = page(Optional.of(page.get(page.size() - 1).number()));
        }
    }

    private Optional<Customer> seen(Optional<Customer> customer) {
        return customer.map(one -> SeenLimits.in(one, context.actor()));
    }

    private List<Customer> allSeen(List<Customer> customers) {
        return customers.stream()
                .map(one -> SeenLimits.in(one, context.actor()))
                .toList();
    }

    /** {@return how many there are} */
    public long count() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().count());
    }

    /** {@return the contacts of a customer, by id} */
    public List<Contact> contactsOf(CustomerId customer) {
        return contacts().of(customer);
    }

    /** {@return the people at customers, to see and to change: contacts and portal accounts} */
    public Contacts contacts() {
        return new Contacts(context);
    }

    /** {@return the national ids of customers, masked and whole} */
    public NationalIds nationalIds() {
        return new NationalIds(context);
    }

    /** {@return the customer that another system knows by that id} */
    public Optional<Customer> findByExternalId(ExternalId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(context.inUnitOfWork(work -> work.customers().findByExternalId(id)));
    }

    /**
     * Stores a new customer unless one of its external ids is known already: to call it twice, from two nodes at once too, makes
     * one customer.
     *
     * @param customer a new one, at version 0, with at least one external id
     * @return what is stored: the customer that was made now, or the one that was there, as it is
     * @throws InvalidEntryException if texts are wrong; it names each with its fault
     * @throws IllegalArgumentException if it has no external id, or is not new
     * @throws DuplicateKeyException if the number belongs to another customer, or if the external ids belong to several
     */
    public Customer createOnce(Customer customer) {
        context.require(Permission.EDIT_CUSTOMERS);
        CustomerFaults.require(customer, Optional.empty());
        if (customer.externalIds().isEmpty() || customer.version() != 0) {
            throw new IllegalArgumentException(
                    "A customer is created once by an external id, and at version 0. Customer "
                            + customer.number() + " has "
                            + customer.externalIds().size() + " ids and version "
                            + customer.version() + ".");
        }
        Optional<Customer> known = known(customer);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return save(customer);
        } catch (DuplicateKeyException taken) {
            // Another one may have made it since.
            return known(customer).orElseThrow(() -> taken);
        }
    }

    /**
     * Stores a customer that somebody enters, after it was checked as a whole: its texts, what the onboarding policy of its kind
     * requires, and whether it is stored already. One whose external id is known is returned as it is, so that to call it twice
     * makes one customer.
     *
     * @param draft a new one, at version 0
     * @param ifAlike what is done if customers are stored that it may be
     * @throws InvalidEntryException if texts are wrong, or the policy requires what it lacks; it names each with its fault
     * @throws IllegalArgumentException if it is not new
     * @throws PermissionDeniedException without {@link Permission#EDIT_CUSTOMERS} and
     *     {@link Permission#VIEW_CUSTOMERS}
     * @throws DuplicateKeyException if the number belongs to another customer, or the external ids to several
     */
    public CreatedCustomer create(Customer draft, CreatedCustomer.IfAlike ifAlike) {
        return new NewCustomer(context, this).create(draft, ifAlike);
    }

    Optional<Customer> known(Customer customer) {
        List<Customer> known = context.inUnitOfWork(work -> customer.externalIds().entrySet().stream()
                .flatMap(id -> work.customers().findByExternalId(ExternalId.of(id.getKey(), id.getValue())).stream())
                .distinct()
                .toList());
        if (known.size() > 1) {
            throw new DuplicateKeyException(Wording.of(
                    "duplicate-key.external-ids",
                    "The external ids of customer {number} belong to {customers} customers. Give those of one.",
                    Map.of("number", customer.number(), "customers", known.size())));
        }
        return known.stream().findFirst();
    }

    /**
     * {@return all portal accounts, by id} Who saw the list is in the access log once, of the portal account {@code *}, and not of each customer.
     */
    public List<UserAccount> accounts() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            List<UserAccount> all = work.people().accounts();
            if (!all.isEmpty()) {
                work.accesses()
                        .add(context.access(
                                EVERY_ACCOUNT, AccessEntry.Kind.PERSONAL_DATA, "all portal accounts, " + all.size()));
            }
            return all;
        });
    }

    /**
     * Moves a customer into another state. To move into the state it has changes nothing.
     *
     * @return what is stored now
     * @throws MoveRefusedException if the move is not among {@link CustomerStatus#moves()}, if it is to ERASED, which the privacy
     *     service alone does, or if the customer is blocked and the actor gives no reason ({@link Actor#because})
     * @throws PermissionDeniedException without {@link Permission#EDIT_CUSTOMERS}; into or out of
     *     BLOCKED without {@link Permission#BLOCK_CUSTOMERS}
     * @throws UnknownReferenceException if there is no such customer
     * @throws StaleVersionException if somebody else stored it at that moment: move it again
     */
    public Customer move(CustomerId id, CustomerStatus status) {
        context.require(Permission.EDIT_CUSTOMERS);
        Customer stored = context.inUnitOfWork(work -> work.customers().find(id))
                .orElseThrow(() -> new UnknownReferenceException("customer", id));
        return stored.status() == status
                ? stored
                : save(Customer.builder().from(stored).status(status).build());
    }

    /**
     * {@return every version of a customer that was ever stored, oldest first, the present one last} Of one that was merged into
     * another they go on with those of the other. That somebody saw the former values of a person is written into the access log.
     *
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}, as it tells what
     *     was changed since
     */
    public List<Customer> versions(CustomerId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> {
            List<Customer> versions = versions(work, id);
            noteLook(work, id, versions, "every version");
            return allSeen(versions);
        });
    }

    /** Of a company nothing of this is about a person. */
    private void noteLook(UnitOfWork work, CustomerId id, List<Customer> versions, String part) {
        if (versions.stream().anyMatch(version -> version.kind() == PartyKind.PERSON)) {
            work.accesses()
                    .add(context.access(
                            Subject.of(PresentCustomer.of(work, id)), AccessEntry.Kind.PERSONAL_DATA, part));
        }
    }

    private static List<Customer> versions(UnitOfWork work, CustomerId id) {
        List<Customer> versions = new ArrayList<>(work.customers().formerVersions(id));
        Optional<CustomerMerge> merged = work.merges().standing(id);
        if (merged.isPresent()) {
            versions(work, merged.get().survivor()).stream()
                    .filter(version ->
                            !version.updatedAt().isBefore(merged.get().mergedAt()))
                    .forEach(versions::add);
        } else {
            work.customers().find(id).ifPresent(versions::add);
        }
        return List.copyOf(versions);
    }

    /**
     * {@return the customer as it was at the end of a past day in the kit's zone; empty if it was not there yet} On a day on which it was
     * merged into another it was the other, also if that was taken back since. That somebody saw a person as it was is written into the
     * access log.
     *
     * @param day the day; today and later give the present value
     * @throws PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}, as it tells what was changed since
     */
    public Optional<Customer> asOf(CustomerId id, LocalDate day) {
        context.require(Permission.VIEW_CUSTOMERS);
        if (!day.isBefore(context.today())) {
            return seen(context.inUnitOfWork(work -> asOf(work, id, day)));
        }
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> {
            Optional<Customer> past = asOf(work, id, day);
            noteLook(work, id, past.stream().toList(), "as it was on " + day);
            return seen(past);
        });
    }

    /** {@return the same within a unit of work} For the house alone. */
    public Optional<Customer> asOf(UnitOfWork work, CustomerId id, LocalDate day) {
        context.require(Permission.VIEW_CUSTOMERS);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        CustomerId then = day.isBefore(context.today()) ? PastContacts.customerOn(work, end, id) : id;
        // The present value is the last of all versions, so most often the others need not be read.
        return work.customers()
                .find(then)
                .filter(present -> present.updatedAt().isBefore(end))
                .or(() -> versions(work, then).stream()
                        .filter(version -> version.updatedAt().isBefore(end))
                        .reduce((earlier, later) -> later));
    }

    private void requireMove(Customer stored, CustomerStatus status) {
        LivingCustomer.refuseErased(stored);
        if (stored.status() == status) {
            return;
        }
        CustomerStatus.moves().requireMove(stored.id().value(), stored.status(), status);
        if (status == CustomerStatus.ERASED) {
            throw unerasable(stored, stored.status().name());
        }
        if (stored.status() == CustomerStatus.BLOCKED || status == CustomerStatus.BLOCKED) {
            context.require(Permission.BLOCK_CUSTOMERS);
        }
        if (stored.status() == CustomerStatus.BLOCKED
                && context.actor().reason().isEmpty()) {
            throw new MoveRefusedException(
                    "customer " + stored.id(),
                    stored.status().name(),
                    status.name(),
                    movesOfHosts(stored),
                    Wording.of(
                            "move-refused.no-reason",
                            "a blocked customer is released with a reason only. Act with Actor.because(...)."));
        }
    }

    private static MoveRefusedException unerasable(Customer customer, String state) {
        return new MoveRefusedException(
                "customer " + customer.id(),
                state,
                CustomerStatus.ERASED.name(),
                movesOfHosts(customer),
                Wording.of(
                        "move-refused.erased-by-name",
                        "it would only be called erased, and its data would stay. Erase it by privacy()."));
    }

    private static List<String> movesOfHosts(Customer customer) {
        return CustomerStatus.moves().allowedFrom(customer.status()).stream()
                .filter(next -> next != CustomerStatus.ERASED)
                .map(Enum::name)
                .toList();
    }

    private List<Customer> page(Optional<String> afterNumber) {
        return context.inUnitOfWork(work -> work.customers().page(afterNumber, PAGE));
    }
}
