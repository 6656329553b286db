package io.creditkit.customer.jdbc;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.search.ListText;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.NationalIdKey;
import io.creditkit.customer.storage.PeopleStore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

final class JdbcPeopleStore implements PeopleStore {
    private static final Columns CONTACT_CHANGING = Columns.of(
            "customer_id", "person_name", "contact_role", "email", "phone", "language_tag", "preferred_channel");
    private static final Columns CONTACT =
            Columns.of("tenant_id", "id", "version").and(CONTACT_CHANGING);
    private static final String CONTACTS = "SELECT " + CONTACT.names()
            + " FROM ${prefix}contact WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String CONTACT_BY_ID =
            "SELECT " + CONTACT.names() + " FROM ${prefix}contact WHERE tenant_id = :tenant_id AND id = :id";
    private static final String INSERT_CONTACT = "INSERT INTO ${prefix}contact " + CONTACT.inserted();
    private static final String UPDATE_CONTACT = "UPDATE ${prefix}contact SET " + CONTACT_CHANGING.assignments()
            + ", version = version + 1" + " WHERE tenant_id = :tenant_id AND id = :id";
    private static final String OF_VERSION = " AND version = :version";
    private static final String CONTACT_VERSION =
            "SELECT version AS n FROM ${prefix}contact WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns ACCOUNT =
            Columns.of("tenant_id", "id", "email", "email_key", "person_name", "version");
    private static final Columns ROLE = Columns.of("tenant_id", "account_id", "customer_id", "pos", "account_role");

    /** One row for each role; one without a role for an account that has none. */
    private static final String ACCOUNTS =
            "SELECT a.id, a.email, a.person_name, a.version, r.customer_id, r.account_role FROM ${prefix}user_account a"
                    + " LEFT JOIN ${prefix}user_role r ON r.tenant_id = a.tenant_id AND r.account_id = a.id"
                    + " WHERE a.tenant_id = :tenant_id";

    private static final String BY_ROLE_POSITION = " ORDER BY a.id, r.pos";
    private static final String ALL_ACCOUNTS = ACCOUNTS + BY_ROLE_POSITION;
    private static final String ACCOUNT_BY_ID = ACCOUNTS + " AND a.id = :id" + BY_ROLE_POSITION;
    private static final String ACCOUNT_BY_EMAIL = ACCOUNTS + " AND a.email_key = :email_key" + BY_ROLE_POSITION;
    private static final String ACCOUNTS_OF_CUSTOMER =
            ACCOUNTS + " AND a.id IN (SELECT o.account_id FROM ${prefix}user_role o"
                    + " WHERE o.tenant_id = :tenant_id AND o.customer_id = :customer_id)" + BY_ROLE_POSITION;
    private static final String INSERT_ACCOUNT = "INSERT INTO ${prefix}user_account " + ACCOUNT.inserted();
    private static final String UPDATE_ACCOUNT =
            "UPDATE ${prefix}user_account SET email = :email, email_key = :email_key, person_name = :person_name,"
                    + " version = version + 1"
                    + " WHERE tenant_id = :tenant_id AND id = :id";
    private static final String ACCOUNT_VERSION =
            "SELECT version AS n FROM ${prefix}user_account WHERE tenant_id = :tenant_id AND id = :id";
    private static final String INSERT_ROLE = "INSERT INTO ${prefix}user_role " + ROLE.inserted();
    private static final String DELETE_ROLES =
            "DELETE FROM ${prefix}user_role WHERE tenant_id = :tenant_id AND account_id = :id";

    private static final String DELETE_CONTACT =
            "DELETE FROM ${prefix}contact WHERE tenant_id = :tenant_id AND id = :id";
    private static final String DELETE_ACCOUNT =
            "DELETE FROM ${prefix}user_account WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns NATIONAL_ID =
            Columns.of("tenant_id", "customer_id", "id_number", "number_key", "id_type", "country");
    private static final Columns LISTED_ID = Columns.of("masked", "masked_folded", "masked_order");
    private static final String SELECT_NATIONAL_ID =
            "SELECT " + NATIONAL_ID.names() + " FROM ${prefix}national_id WHERE tenant_id = :tenant_id AND ";
    private static final Among NATIONAL_IDS = Among.of(NATIONAL_ID, "national_id", "customer_id");
    private static final String NATIONAL_IDS_BEGINNING = SELECT_NATIONAL_ID
            + "number_key >= :from_key AND number_key < :until_key ORDER BY number_key, customer_id LIMIT :rows";
    private static final String INSERT_NATIONAL_ID =
            "INSERT INTO ${prefix}national_id " + NATIONAL_ID.and(LISTED_ID).inserted();
    private static final String DELETE_NATIONAL_ID =
            "DELETE FROM ${prefix}national_id WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final int REFRESHED_AT_ONCE = 500;
    private static final String UNREADY = SELECT_NATIONAL_ID + "masked_order IS NULL LIMIT :rows";
    private static final String MAKE_READY = "UPDATE ${prefix}national_id SET " + LISTED_ID.assignments()
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id AND id_number = :id_number";

    private record AccountRow(
            String id,
            String email,
            String name,
            long version,
            Optional<String> customerId,
            Optional<UserAccount.Role> role) {}

    private final Session session;

    JdbcPeopleStore(Session session) {
        this.session = session;
    }

    @Override
    public List<Contact> contactsOf(CustomerId customer) {
        return session
                .list(CONTACTS, Values.none().text("customer_id", customer.value()), JdbcPeopleStore::contact)
                .stream()
                .sorted(Comparator.comparing(Contact::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putContact(Contact contact) {
        if (session.put(UPDATE_CONTACT, values(contact)) == 0) {
            session.put(INSERT_CONTACT, values(contact).number("version", 1));
        }
    }

    @Override
    public Contact saveContact(Contact contact) {
        String taken = "A contact with this id is stored already.";
        if (contact.version() == 0) {
            session.insert(INSERT_CONTACT, values(contact).number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_CONTACT + OF_VERSION,
                    values(contact),
                    "contact " + contact.id(),
                    taken,
                    contact.version(),
                    CONTACT_VERSION);
        }
        return Contact.builder().from(contact).version(contact.version() + 1).build();
    }

    private static Values values(Contact contact) {
        return Values.none()
                .text("id", contact.id())
                .text("customer_id", contact.customerId().value())
                .text("person_name", contact.name())
                .text("contact_role", contact.role())
                .text("email", contact.email())
                .text("phone", contact.phone())
                .text("language_tag", contact.language().map(Locale::toLanguageTag))
                .text("preferred_channel", contact.preferredChannel().map(Enum::name));
    }

    @Override
    public Optional<Contact> contact(String id) {
        return session.first(CONTACT_BY_ID, Values.none().text("id", id), JdbcPeopleStore::contact);
    }

    @Override
    public Optional<UserAccount> account(String id) {
        return accounts(ACCOUNT_BY_ID, Values.none().text("id", id)).stream().findFirst();
    }

    @Override
    public Optional<UserAccount> findAccount(String email) {
        return accounts(ACCOUNT_BY_EMAIL, Values.none().bytes("email_key", Keys.folded(email))).stream()
                .findFirst();
    }

    @Override
    public List<UserAccount> accountsOf(CustomerId customer) {
        return accounts(ACCOUNTS_OF_CUSTOMER, Values.none().text("customer_id", customer.value()));
    }

    @Override
    public List<UserAccount> accounts() {
        return accounts(ALL_ACCOUNTS, Values.none());
    }

    @Override
    public void putAccount(UserAccount account) {
        requireOwnEmail(account);
        if (session.put(UPDATE_ACCOUNT, values(account)) == 0) {
            session.put(INSERT_ACCOUNT, values(account).number("version", 1));
        }
        putRoles(account);
    }

    @Override
    public UserAccount saveAccount(UserAccount account) {
        requireOwnEmail(account);
        String taken = "The id or the e-mail address belongs to another portal account.";
        if (account.version() == 0) {
            session.insert(INSERT_ACCOUNT, values(account).number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_ACCOUNT + OF_VERSION,
                    values(account),
                    "portal account " + account.id(),
                    taken,
                    account.version(),
                    ACCOUNT_VERSION);
        }
        putRoles(account);
        return UserAccount.builder()
                .from(account)
                .version(account.version() + 1)
                .build();
    }

    private void requireOwnEmail(UserAccount account) {
        boolean taken = findAccount(account.email())
                .filter(owner -> !owner.id().equals(account.id()))
                .isPresent();
        if (taken) {
            throw new DuplicateKeyException("The e-mail address belongs to another portal account.");
        }
    }

    private static Values values(UserAccount account) {
        return Values.none()
                .text("id", account.id())
                .text("email", account.email())
                .bytes("email_key", Keys.folded(account.email()))
                .text("person_name", account.name());
    }

    private void putRoles(UserAccount account) {
        session.write(DELETE_ROLES, Values.none().text("id", account.id()));
        List<Values> roles = new ArrayList<>();
        account.roles()
                .forEach((customer, role) -> roles.add(Values.none()
                        .text("account_id", account.id())
                        .text("customer_id", customer.value())
                        .number("pos", roles.size())
                        .constant("account_role", role)));
        session.writeAll(INSERT_ROLE, roles);
    }

    @Override
    public void removeContact(String id) {
        session.write(DELETE_CONTACT, Values.none().text("id", id));
    }

    @Override
    public void removeAccount(String id) {
        session.write(DELETE_ROLES, Values.none().text("id", id));
        session.write(DELETE_ACCOUNT, Values.none().text("id", id));
    }

    @Override
    public List<NationalId> nationalIds(Collection<CustomerId> customers) {
        return NATIONAL_IDS.list(session, Among.texts(customers), JdbcPeopleStore::nationalId);
    }

    @Override
    public List<NationalId> nationalIdsBeginning(String beginning, int limit) {
        Subjects.requirePage("national ids", limit, MAX_PAGE);
        byte[] from = NationalIdKey.beginning(beginning).getBytes(StandardCharsets.UTF_8);
        // No byte of UTF-8 is 0xFF, so this is behind every key that begins so.
        byte[] until = Arrays.copyOf(from, from.length + 1);
        until[from.length] = (byte) 0xFF;
        return session.list(
                NATIONAL_IDS_BEGINNING,
                Values.none().bytes("from_key", from).bytes("until_key", until).number("rows", limit),
                JdbcPeopleStore::nationalId);
    }

    @Override
    public void putNationalId(NationalId id) {
        removeNationalId(id.customer());
        session.put(
                INSERT_NATIONAL_ID,
                listed(id)
                        .bytes("number_key", NationalIdKey.of(id.number()).getBytes(StandardCharsets.UTF_8))
                        .text("id_type", id.type())
                        .text("country", id.country().map(CountryCode::value)));
    }

    /** Makes some ids ready for lists that were stored by a version without them; {@return whether some may be left} */
    static boolean refresh(Session session) {
        List<NationalId> unready =
                session.list(UNREADY, Values.none().number("rows", REFRESHED_AT_ONCE), JdbcPeopleStore::nationalId);
        session.writeAll(
                MAKE_READY, unready.stream().map(JdbcPeopleStore::listed).toList());
        return unready.size() == REFRESHED_AT_ONCE;
    }

    private static Values listed(NationalId id) {
        return Values.none()
                .text("customer_id", id.customer().value())
                .text("id_number", id.number())
                .text("masked", id.masked())
                .text("masked_folded", ListText.folded(id.masked()))
                .bytes("masked_order", ListText.order(id.masked()));
    }

    @Override
    public void removeNationalId(CustomerId customer) {
        session.write(DELETE_NATIONAL_ID, Values.none().text("customer_id", customer.value()));
    }

    private static NationalId nationalId(Row row) throws SQLException {
        return NationalId.builder()
                .customer(CustomerId.of(row.text("customer_id")))
                .number(row.text("id_number"))
                .type(row.optionalText("id_type"))
                .country(row.optionalText("country").map(CountryCode::new))
                .build();
    }

    private List<UserAccount> accounts(String sql, Values values) {
        Map<String, UserAccount.Builder> accounts = new LinkedHashMap<>();
        for (AccountRow row : session.list(sql, values, JdbcPeopleStore::accountRow)) {
            UserAccount.Builder account = accounts.computeIfAbsent(
                    row.id(),
                    id -> UserAccount.builder()
                            .id(id)
                            .email(row.email())
                            .name(row.name())
                            .version(row.version()));
            row.role()
                    .ifPresent(role ->
                            account.putRoles(CustomerId.of(row.customerId().orElseThrow()), role));
        }
        return accounts.values().stream()
                .map(UserAccount.Builder::build)
                .map(UserAccount.class::cast)
                .sorted(Comparator.comparing(UserAccount::id, Keys.BY_CODE_POINT))
                .toList();
    }

    private static Contact contact(Row row) throws SQLException {
        return Contact.builder()
                .id(row.text("id"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .name(row.text("person_name"))
                .role(row.optionalText("contact_role"))
                .email(row.optionalText("email"))
                .phone(row.optionalText("phone"))
                .language(row.optionalText("language_tag").map(Locale::forLanguageTag))
                .preferredChannel(row.optionalText("preferred_channel").map(Reminder.Channel::valueOf))
                .version(row.number("version"))
                .build();
    }

    private static AccountRow accountRow(Row row) throws SQLException {
        return new AccountRow(
                row.text("id"),
                row.text("email"),
                row.text("person_name"),
                row.number("version"),
                row.optionalText("customer_id"),
                row.optionalConstant("account_role", UserAccount.Role.class));
    }
}
