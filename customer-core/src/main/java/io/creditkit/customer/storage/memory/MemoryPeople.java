package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.NationalIdKey;
import io.creditkit.customer.storage.PeopleStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Contacts and portal accounts. */
final class MemoryPeople implements PeopleStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Contact> contacts = new HashMap<>();
        private final Map<CustomerId, Set<String>> contactsByCustomer = new HashMap<>();
        private final NavigableMap<String, UserAccount> accounts = new TreeMap<>(Keys.BY_CODE_POINT);
        private final Map<String, String> accountsByEmail = new HashMap<>();
        private final Map<CustomerId, Set<String>> accountsByCustomer = new HashMap<>();
        private final Map<CustomerId, NationalId> nationalIds = new HashMap<>();
        private final NavigableMap<String, Set<CustomerId>> byNationalId = new TreeMap<>(Keys.BY_CODE_POINT);
    }

    private final Session session;
    private final Data data;

    MemoryPeople(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public List<Contact> contactsOf(CustomerId customer) {
        return data().contactsByCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> Optional.ofNullable(data.contacts.get(id)).stream())
                .sorted(Comparator.comparing(Contact::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putContact(Contact contact) {
        stored(contact);
    }

    private Contact stored(Contact contact) {
        Contact before = data().contacts.get(contact.id());
        if (before != null) {
            session.unindex(data.contactsByCustomer, before.customerId(), before.id());
        }
        Contact stored = Contact.builder()
                .from(contact)
                .version(before == null ? 1 : before.version() + 1)
                .build();
        session.put(data.contacts, contact.id(), stored);
        session.index(data.contactsByCustomer, contact.customerId(), contact.id());
        return stored;
    }

    @Override
    public Contact saveContact(Contact contact) {
        Optional<Contact> before = Optional.ofNullable(data().contacts.get(contact.id()));
        Keys.nextVersion(
                "contact " + contact.id(),
                contact.version(),
                before.map(Contact::version).orElse(0L));
        return stored(contact);
    }

    @Override
    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(data().contacts.get(id));
    }

    @Override
    public Optional<UserAccount> account(String id) {
        return Optional.ofNullable(data().accounts.get(id));
    }

    @Override
    public Optional<UserAccount> findAccount(String email) {
        return Optional.ofNullable(data().accountsByEmail.get(Keys.caseless(email)))
                .map(data.accounts::get);
    }

    @Override
    public List<UserAccount> accountsOf(CustomerId customer) {
        return data().accountsByCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> Optional.ofNullable(data.accounts.get(id)).stream())
                .sorted(Comparator.comparing(UserAccount::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public List<UserAccount> accounts() {
        return List.copyOf(data().accounts.values());
    }

    @Override
    public void putAccount(UserAccount account) {
        stored(account);
    }

    private UserAccount stored(UserAccount account) {
        String email = Keys.caseless(account.email());
        String owner = data().accountsByEmail.get(email);
        if (owner != null && !owner.equals(account.id())) {
            throw new DuplicateKeyException(
                    "The e-mail address of the portal account " + account.id() + " belongs to another account.");
        }
        UserAccount before = data.accounts.get(account.id());
        if (before != null) {
            unindex(before);
        }
        UserAccount stored = UserAccount.builder()
                .from(account)
                .version(before == null ? 1 : before.version() + 1)
                .build();
        session.put(data.accounts, account.id(), stored);
        session.put(data.accountsByEmail, email, account.id());
        stored.roles().keySet().forEach(customer -> session.index(data.accountsByCustomer, customer, stored.id()));
        return stored;
    }

    private void unindex(UserAccount account) {
        session.remove(data.accountsByEmail, Keys.caseless(account.email()));
        account.roles().keySet().forEach(customer -> session.unindex(data.accountsByCustomer, customer, account.id()));
    }

    @Override
    public UserAccount saveAccount(UserAccount account) {
        Optional<UserAccount> before = Optional.ofNullable(data().accounts.get(account.id()));
        Keys.nextVersion(
                "portal account " + account.id(),
                account.version(),
                before.map(UserAccount::version).orElse(0L));
        return stored(account);
    }

    @Override
    public void removeContact(String id) {
        Contact before = data().contacts.get(id);
        if (before != null) {
            session.unindex(data.contactsByCustomer, before.customerId(), id);
            session.remove(data.contacts, id);
        }
    }

    @Override
    public void removeAccount(String id) {
        UserAccount before = data().accounts.get(id);
        if (before != null) {
            unindex(before);
            session.remove(data.accounts, id);
        }
    }

    @Override
    public List<NationalId> nationalIds(Collection<CustomerId> customers) {
        return customers.stream()
                .distinct()
                .flatMap(customer -> Optional.ofNullable(data().nationalIds.get(customer)).stream())
                .toList();
    }

    @Override
    public List<NationalId> nationalIdsBeginning(String beginning, int limit) {
        Keys.requirePage("national ids", limit, MAX_PAGE);
        String code = NationalIdKey.beginning(beginning);
        return data().byNationalId.tailMap(code, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(code))
                .flatMap(entry ->
                        entry.getValue().stream().sorted(Comparator.comparing(CustomerId::value, Keys.BY_CODE_POINT)))
                .limit(limit)
                .flatMap(customer -> Optional.ofNullable(data.nationalIds.get(customer)).stream())
                .toList();
    }

    @Override
    public void putNationalId(NationalId id) {
        removeNationalId(id.customer());
        session.put(data.nationalIds, id.customer(), id);
        session.index(data.byNationalId, NationalIdKey.of(id.number()), id.customer());
    }

    @Override
    public void removeNationalId(CustomerId customer) {
        NationalId before = data().nationalIds.get(customer);
        if (before != null) {
            session.unindex(data.byNationalId, NationalIdKey.of(before.number()), customer);
            session.remove(data.nationalIds, customer);
        }
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
