package io.creditkit.customer;

import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryRules;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PastContacts;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The people at customers: contacts, and the portal accounts that act for them. Thread-safe. To see them needs
 * {@link Permission#VIEW_CUSTOMERS}, to change contacts {@link Permission#EDIT_CUSTOMERS}, to change accounts
 * {@link Permission#EDIT_PORTAL_ACCOUNTS}. Each change is in the audit trail and goes out as an event. Who saw somebody is in the access
 * log of the customer, also of a company: those who work there are persons.
 *
 * <pre>{@code
 * Contact joe = contacts.save(Contact.builder().id(id).customerId(customer).name("Joe Doe").build());
 * contacts.save(Contact.builder().from(joe).phone("+33 1 23 45 67 89").build());
 * }</pre>
 */
public final class Contacts {
    private static final int MOST_TAG = 64;

    /** What a contact must be. */
    static final EntryRules<Contact> CONTACT = new EntryRules<Contact>("contact")
            .required("id", Contact::id, 191)
            .required("name", Contact::name, 300)
            .text("role", Contact::role, 200)
            .email("email", Contact::email)
            .text("phone", Contact::phone, 64)
            .never(
                    "language",
                    contact -> contact.language()
                            .filter(language -> !isTag(language))
                            .isPresent(),
                    "malformed",
                    "It is no language that a tag of BCP 47 can tell.");

    /** What a portal account must be. */
    static final EntryRules<UserAccount> ACCOUNT = new EntryRules<UserAccount>("portal account")
            .must("id", UserAccount::id, 191)
            .email("email", account -> Optional.of(account.email()))
            .required("name", UserAccount::name, 300);

    private final WorkContext context;

    Contacts(WorkContext context) {
        this.context = context;
    }

    /** {@return the contacts of a customer, by id} */
    public List<Contact> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(customer, "contacts", (work, id) -> work.people().contactsOf(id));
    }

    /**
     * {@return the contacts of a customer as they were at the end of a past day in the kit's zone, from the audit trail, by id} Each of a past
     * day is at version 0: a past contact can't be stored. What was erased is gone there, too.
     *
     * @param day the day; today and later give the present ones, as {@link #of} does
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}, as it tells who was removed since
     */
    public List<Contact> asOf(CustomerId customer, LocalDate day) {
        if (!day.isBefore(context.today())) {
            return of(customer);
        }
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_AUDIT_TRAIL);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return seen(customer, "contacts on " + day, (work, id) -> PastContacts.before(work, end, customer));
    }

    /** {@return the contact with that id, whoever's it is} */
    public Optional<Contact> find(String id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Optional<Contact> found = work.people().contact(id);
            found.ifPresent(contact -> looked(work, contact.customerId(), "contact " + id));
            return found;
        });
    }

    /** {@return the portal account with that id, for whichever customers it acts} */
    public Optional<UserAccount> findAccount(String id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Optional<UserAccount> found = work.people().account(id);
            found.ifPresent(account ->
                    account.roles().keySet().forEach(customer -> looked(work, customer, "portal account " + id)));
            return found;
        });
    }

    private void looked(UnitOfWork work, CustomerId customer, String at) {
        work.accesses().add(context.access(Subject.of(customer), AccessEntry.Kind.PERSONAL_DATA, at));
    }

    /** {@return the portal accounts that may act for a customer, by id} */
    public List<UserAccount> accountsOf(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(customer, "portal accounts", (work, id) -> work.people().accountsOf(id));
    }

    /** Where there is nobody, nobody was seen. */
    private <T> List<T> seen(CustomerId customer, String part, BiFunction<UnitOfWork, CustomerId, List<T>> reading) {
        return context.inUnitOfWork(work -> {
            CustomerId id = PresentCustomer.of(work, customer);
            List<T> people = reading.apply(work, id);
            if (!people.isEmpty()) {
                looked(work, id, part);
            }
            return people;
        });
    }

    /**
     * Stores a contact: a new one at version 0, else over the version it was read at. Its e-mail address is kept without blanks
     * around it, the domain in lower case.
     *
     * @return what is stored now, its version 1 higher
     * @throws InvalidEntryException if texts are wrong; it names each with its fault
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if the customer was erased
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if somebody else stored or removed it since it was read
     */
    public Contact save(Contact contact) {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, contact.customerId());
            Optional<Contact> before = find(work, customer, contact.id());
            CONTACT.require(contact, before);
            if (before.isEmpty() && contact.version() != 0) {
                throw new StaleVersionException(
                        "contact " + contact.id() + " of customer " + customer, contact.version(), 0);
            }
            return work.people()
                    .saveContact(Contact.builder()
                            .from(contact)
                            .customerId(customer)
                            .email(contact.email().map(Contacts::plain))
                            .build());
        });
    }

    /**
     * Removes a contact.
     *
     * @throws UnknownReferenceException if the customer has no such contact
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public void remove(Contact contact) {
        context.require(Permission.EDIT_CUSTOMERS);
        context.inUnitOfWork(work -> {
            CustomerId customer = Turns.present(work, contact.customerId());
            Contact stored = find(work, customer, contact.id())
                    .orElseThrow(() -> new UnknownReferenceException("contact of customer " + customer, contact.id()));
            requireVersion("contact " + contact.id(), contact.version(), stored.version());
            work.people().removeContact(stored.id());
            return stored;
        });
    }

    /**
     * Stores a portal account: a new one at version 0, else over the version it was read at. If its e-mail address becomes another
     * one, that is not confirmed: the account can't be used until it was reset and confirmed, and open invitations are void.
     *
     * @return what is stored now, its version 1 higher
     * @throws InvalidEntryException if texts are wrong, or it acts for no customer; it names each with its fault
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if a customer it acts for was erased
     * @throws DuplicateKeyException if the id of a new one exists, or the e-mail address belongs to another account
     * @throws StaleVersionException if somebody else stored or removed it since it was read
     */
    public UserAccount saveAccount(UserAccount account) {
        context.require(Permission.EDIT_PORTAL_ACCOUNTS);
        return context.inUnitOfWork(work -> {
            Optional<UserAccount> before = work.people().account(account.id());
            List<EntryFault> faults = new ArrayList<>(ACCOUNT.faults(account, before));
            if (account.roles().isEmpty()) {
                faults.add(new EntryFault("roles", "required", "It must act for at least one customer."));
            }
            if (!faults.isEmpty()) {
                throw new InvalidEntryException("portal account", faults);
            }
            Map<CustomerId, UserAccount.Role> roles = new HashMap<>();
            // All turns at once, as two that save an account of the same customers would wait for each other.
            inTurn(work, account);
            LivingCustomer.all(work, account.roles().keySet());
            account.roles()
                    .forEach((customer, role) -> roles.merge(LivingCustomer.of(work, customer), role, Contacts::more));
            UserAccount stored = work.people()
                    .saveAccount(UserAccount.builder()
                            .from(account)
                            .email(plain(account.email()))
                            .roles(roles)
                            .build());
            before.filter(former -> !former.email().equalsIgnoreCase(stored.email()))
                    .ifPresent(former -> close(work, stored.id(), PortalAccess.Status.NOT_CONFIRMED));
            return stored;
        });
    }

    /**
     * Removes a portal account: it can't be used any more, and open invitations are void.
     *
     * @throws UnknownReferenceException if there is no such account
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public void removeAccount(UserAccount account) {
        context.require(Permission.EDIT_PORTAL_ACCOUNTS);
        context.inUnitOfWork(work -> {
            inTurn(work, account);
            UserAccount stored = work.people()
                    .account(account.id())
                    .orElseThrow(() -> new UnknownReferenceException("portal account", account.id()));
            requireVersion("portal account " + account.id(), account.version(), stored.version());
            close(work, stored.id(), PortalAccess.Status.NONE);
            work.people().removeAccount(stored.id());
            return stored;
        });
    }

    /**
     * With its customers, as everybody takes them. Who invites, or stores details, at this moment is through, or finds the account as it is
     * then.
     */
    private static void inTurn(UnitOfWork work, UserAccount account) {
        Set<Subject> turns = new HashSet<>();
        turns.add(Subject.of(Subject.Kind.PORTAL_ACCOUNT, account.id()));
        work.people()
                .account(account.id())
                .ifPresent(stored -> stored.roles().keySet().forEach(customer -> turns.add(Subject.of(customer))));
        account.roles().keySet().forEach(customer -> turns.add(Subject.of(customer)));
        Turns.take(work, turns);
    }

    /** Of two that turn out to be one customer the role that may do more counts, as in a merge: they are declared in that order. */
    private static UserAccount.Role more(UserAccount.Role one, UserAccount.Role other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void close(UnitOfWork work, String account, PortalAccess.Status status) {
        work.portal()
                .find(account)
                .ifPresent(access -> work.portal()
                        .save(new PortalAccess(
                                account,
                                status,
                                Optional.empty(),
                                access.invitedAt(),
                                access.registeredAt(),
                                access.lastLoginAt(),
                                access.version())));
    }

    private static Optional<Contact> find(UnitOfWork work, CustomerId customer, String id) {
        return work.people().contactsOf(customer).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst();
    }

    private static void requireVersion(String what, long given, long stored) {
        if (given != stored) {
            throw new StaleVersionException(what, given, stored);
        }
    }

    /** A tag is what is stored: what comes back of it must be the same language. */
    private static boolean isTag(Locale language) {
        String tag = language.toLanguageTag();
        return tag.length() <= MOST_TAG
                && !language.getLanguage().isEmpty()
                && Locale.forLanguageTag(tag).equals(language);
    }

    private static String plain(String email) {
        String text = email.strip();
        int at = text.indexOf('@');
        // One without the sign was stored past this service, and is no fault of who changes something else.
        return at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }
}
