package io.creditkit.customer.csv;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.storage.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of contacts.csv: a person at a customer, who may also have a portal account. */
final class ContactRows implements RowFormat<ContactRows.Row> {
    /** What a row tells of a person. */
    record Row(
            String customerNumber,
            String name,
            Optional<String> role,
            Optional<String> email,
            Optional<String> phone,
            Optional<UserAccount.Role> portalRole,
            Preferences preferences) {
        /** {@return by what the person is known at the customer} */
        String person() {
            return email.orElse(name).toLowerCase(Locale.ROOT);
        }
    }

    /** What a row tells in columns that not every file has: empty at the outside if there is no such column. */
    record Preferences(Optional<Optional<Locale>> language, Optional<Optional<Reminder.Channel>> channel) {
        static Preferences read(CsvRow cells) {
            return new Preferences(
                    cells.has(LANGUAGE) ? Optional.of(cells.language(LANGUAGE)) : Optional.empty(),
                    cells.has(CHANNEL) ? Optional.of(cells.word(CHANNEL, Reminder.Channel.class)) : Optional.empty());
        }
    }

    private static final String LANGUAGE = "language";
    private static final String CHANNEL = "preferred_channel";
    private static final String SEPARATOR = "\u001F";

    private final WorkContext context;

    ContactRows(WorkContext context) {
        this.context = context;
    }

    @Override
    public List<String> columns() {
        return List.of("customer_number", "name", "role", "email", "phone", "portal_role");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of(LANGUAGE, CHANNEL);
    }

    @Override
    public Optional<Row> read(CsvRow cells) {
        Optional<String> customer = cells.required("customer_number", 32);
        Optional<String> name = cells.required("name", 300);
        Optional<String> role = cells.text("role", 200);
        Optional<String> email = cells.email("email");
        Optional<String> phone = cells.text("phone", 64);
        Optional<UserAccount.Role> portalRole = cells.word("portal_role", UserAccount.Role.class);
        Preferences preferences = Preferences.read(cells);
        if (cells.isSound() && portalRole.isPresent() && email.isEmpty()) {
            cells.problem("email", "required", "It is empty, but a portal_role needs one: the account is known by it.");
        }
        return cells.isSound()
                ? Optional.of(new Row(
                        customer.orElseThrow(), name.orElseThrow(), role, email, phone, portalRole, preferences))
                : Optional.empty();
    }

    @Override
    public Map<String, String> keys(Row row) {
        return Map.of("name", row.customerNumber().toLowerCase(Locale.ROOT) + SEPARATOR + row.person());
    }

    @Override
    public Step step(UnitOfWork work, Row row) {
        Optional<Customer> customer = work.customers().findByNumber(row.customerNumber());
        if (customer.isEmpty()) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "unknown-reference",
                    "There is no customer with this number. Import the customers first."));
        }
        if (customer.get().status() == CustomerStatus.ERASED) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "erased",
                    "The personal data of this customer was erased, and is not taken in again."));
        }
        CustomerId owner = customer.get().id();
        Step contact = contact(work, owner, row);
        Step account = row.portalRole()
                .map(role -> account(work, owner, row, role))
                .orElseGet(() -> Step.of(new Stored.Unchanged()));
        boolean accountAlone =
                contact.outcome() instanceof Stored.Unchanged && !(account.outcome() instanceof Stored.Unchanged);
        return new Step(
                accountAlone ? new Stored.Changed() : contact.outcome(),
                Stream.concat(contact.writes().stream(), account.writes().stream())
                        .toList());
    }

    private Step contact(UnitOfWork work, CustomerId owner, Row row) {
        String id = id("contact", owner.value(), row.person());
        Optional<Contact> before = work.people().contactsOf(owner).stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
        Contact contact = Contact.builder()
                .id(id)
                .customerId(owner)
                .name(row.name())
                .role(row.role())
                .email(row.email())
                .phone(row.phone())
                .language(row.preferences().language().orElseGet(() -> before.flatMap(Contact::language)))
                .preferredChannel(
                        row.preferences().channel().orElseGet(() -> before.flatMap(Contact::preferredChannel)))
                .build();
        if (before.filter(contact::equals).isPresent()) {
            return Step.of(new Stored.Unchanged());
        }
        return Step.of(
                before.isPresent() ? new Stored.Changed() : new Stored.Added(),
                stores -> stores.people().putContact(contact));
    }

    /** A known account keeps its name: the same person may be written differently at each of the customers. */
    private Step account(UnitOfWork work, CustomerId owner, Row row, UserAccount.Role role) {
        String email = row.email().orElseThrow();
        UserAccount account = work.people()
                .findAccount(email)
                .orElseGet(() -> UserAccount.builder()
                        .id(id("account", email.toLowerCase(Locale.ROOT)))
                        .email(email)
                        .name(row.name())
                        .build());
        if (role == account.roles().get(owner)) {
            return Step.of(new Stored.Unchanged());
        }
        Map<CustomerId, UserAccount.Role> roles = new HashMap<>(account.roles());
        roles.put(owner, role);
        return Step.of(
                new Stored.Changed(),
                stores -> stores.people()
                        .putAccount(
                                UserAccount.builder().from(account).roles(roles).build()));
    }

    /** The same person gets the same id at every import, without a look-up by name. */
    private String id(String... parts) {
        String text = context.tenant().value() + SEPARATOR + String.join(SEPARATOR, parts);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return parts[0] + "-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one hasn't.", e);
        }
    }
}
