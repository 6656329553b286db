package io.creditkit.customer.internal;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.PeopleStore;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Contacts, portal accounts and national ids (masked), each change of which is written into the audit trail. */
record AuditedPeople(PeopleStore store, Auditor auditor) implements PeopleStore {
    private static final FieldTexts<Contact> CONTACT = new FieldTexts<Contact>()
            .field("customer", Contact::customerId)
            .field("name", Contact::name)
            .optional("role", Contact::role)
            .optional("email", Contact::email)
            .optional("phone", Contact::phone)
            .optional("language", contact -> contact.language().map(Locale::toLanguageTag))
            .optional("preferredChannel", Contact::preferredChannel);
    private static final FieldTexts<UserAccount> ACCOUNT = new FieldTexts<UserAccount>()
            .field("email", UserAccount::email)
            .field("name", UserAccount::name)
            .field("roles", AuditedPeople::roles);

    @Override
    public List<Contact> contactsOf(CustomerId customer) {
        return store.contactsOf(customer);
    }

    /** The former customer of a contact that moves is not known here: of such a contact all fields are noted. */
    @Override
    public void putContact(Contact contact) {
        Optional<Contact> before = store.contactsOf(contact.customerId()).stream()
                .filter(stored -> stored.id().equals(contact.id()))
                .findFirst();
        store.putContact(contact);
        auditor.note(Subject.of(Subject.Kind.CONTACT, contact.id()), CONTACT, before, contact);
    }

    @Override
    public Contact saveContact(Contact contact) {
        Optional<Contact> before = store.contactsOf(contact.customerId()).stream()
                .filter(known -> known.id().equals(contact.id()))
                .findFirst();
        Contact stored = store.saveContact(contact);
        auditor.note(Subject.of(Subject.Kind.CONTACT, stored.id()), CONTACT, before, stored);
        return stored;
    }

    @Override
    public Optional<Contact> contact(String id) {
        return store.contact(id);
    }

    @Override
    public Optional<UserAccount> account(String id) {
        return store.account(id);
    }

    @Override
    public Optional<UserAccount> findAccount(String email) {
        return store.findAccount(email);
    }

    @Override
    public List<UserAccount> accountsOf(CustomerId customer) {
        return store.accountsOf(customer);
    }

    @Override
    public List<UserAccount> accounts() {
        return store.accounts();
    }

    @Override
    public void putAccount(UserAccount account) {
        Optional<UserAccount> before = store.account(account.id());
        store.putAccount(account);
        note(before, account);
    }

    @Override
    public UserAccount saveAccount(UserAccount account) {
        Optional<UserAccount> before = store.account(account.id());
        UserAccount stored = store.saveAccount(account);
        note(before, stored);
        return stored;
    }

    private void note(Optional<UserAccount> before, UserAccount account) {
        auditor.note(Subject.of(Subject.Kind.PORTAL_ACCOUNT, account.id()), ACCOUNT, before, account);
        before.ifPresent(former -> former.roles().keySet().stream()
                .filter(customer -> !account.roles().containsKey(customer))
                .forEach(customer -> tell(customer, RemovedPerson.account(account.id()))));
    }

    @Override
    public void removeContact(String id) {
        Subject contact = Subject.of(Subject.Kind.CONTACT, id);
        auditor.removeDetails(contact);
        store.removeContact(id);
        auditor.noteRemoval(contact);
        lastValue(contact, "customer").ifPresent(customer -> tell(CustomerId.of(customer), RemovedPerson.contact(id)));
    }

    @Override
    public void removeAccount(String id) {
        Subject account = Subject.of(Subject.Kind.PORTAL_ACCOUNT, id);
        Set<CustomerId> customers =
                store.account(id).map(stored -> stored.roles().keySet()).orElse(Set.of());
        auditor.removeDetails(account);
        store.removeAccount(id);
        auditor.noteRemoval(account);
        customers.forEach(customer -> tell(customer, RemovedPerson.account(id)));
    }

    private void tell(CustomerId customer, FieldChange change) {
        auditor.note(Subject.of(customer), AuditEntry.Action.CHANGED, List.of(change));
    }

    private Optional<String> lastValue(Subject subject, String field) {
        return auditor.trail().of(subject).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals(field))
                .flatMap(change -> change.after().stream())
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<NationalId> nationalIds(Collection<CustomerId> customers) {
        return store.nationalIds(customers);
    }

    @Override
    public List<NationalId> nationalIdsBeginning(String beginning, int limit) {
        return store.nationalIdsBeginning(beginning, limit);
    }

    @Override
    public void putNationalId(NationalId id) {
        auditor.turn(Subject.of(id.customer()));
        Optional<NationalId> before =
                store.nationalIds(List.of(id.customer())).stream().findFirst();
        store.putNationalId(id);
        if (!before.equals(Optional.of(id))) {
            noteNationalId(id.customer(), before, Optional.of(id));
        }
    }

    @Override
    public void removeNationalId(CustomerId customer) {
        auditor.turn(Subject.of(customer));
        Optional<NationalId> before =
                store.nationalIds(List.of(customer)).stream().findFirst();
        store.removeNationalId(customer);
        if (before.isPresent()) {
            noteNationalId(customer, before, Optional.empty());
        }
    }

    private void noteNationalId(CustomerId customer, Optional<NationalId> before, Optional<NationalId> after) {
        auditor.note(
                Subject.of(customer),
                AuditEntry.Action.CHANGED,
                List.of(new FieldChange("nationalId", before.map(NationalId::masked), after.map(NationalId::masked))));
    }

    private static String roles(UserAccount account) {
        TreeMap<String, UserAccount.Role> byCustomer = new TreeMap<>();
        account.roles().forEach((customer, role) -> byCustomer.put(customer.value(), role));
        return byCustomer.toString();
    }
}
