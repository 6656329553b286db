package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.PromiseToPay;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.storage.InvoiceStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class JdbcInvoiceStore implements InvoiceStore {
    private static final Columns CHANGING = Columns.of(
            "invoice_number",
            "customer_id",
            "kind",
            "issue_date",
            "due_date",
            "gross",
            "gross_currency",
            "net",
            "net_currency",
            "tax",
            "tax_currency",
            "document_ref",
            "origin",
            "stage",
            "closed_on",
            "dispute_since",
            "dispute_reason",
            "promise_made_on",
            "promise_pay_on",
            "promise",
            "promise_currency",
            "reminder_list");
    private static final Columns ALL =
            Columns.of("tenant_id", "number_key", "version").and(CHANGING);
    private static final Columns PAYMENT =
            Columns.of("tenant_id", "number_key", "pos", "received_on", "amount", "amount_currency", "payment_kind");

    // A row for each payment, and one for a document without any.
    private static final String WITH_PAYMENTS =
            ALL.namesIn("t") + ", p.received_on, p.amount, p.amount_currency, p.payment_kind";
    private static final String PAYMENTS =
            " LEFT JOIN ${prefix}payment p ON p.tenant_id = t.tenant_id" + " AND p.number_key = t.number_key";
    private static final String BY_NUMBER = "SELECT " + WITH_PAYMENTS + " FROM ${prefix}invoice t" + PAYMENTS
            + " WHERE t.tenant_id = :tenant_id AND t.number_key = :number_key ORDER BY p.pos";
    private static final Among OF_CUSTOMERS = new Among(
            WITH_PAYMENTS,
            "invoice",
            "customer_id",
            PAYMENTS,
            " ORDER BY t.customer_id, t.issue_date, t.number_key, p.pos");
    private static final String COUNT = "SELECT COUNT(*) AS n FROM ${prefix}invoice WHERE tenant_id = :tenant_id";
    private static final String INSERT = "INSERT INTO ${prefix}invoice " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}invoice SET version = version + 1, " + CHANGING.assignments()
            + " WHERE tenant_id = :tenant_id AND number_key = :number_key AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}invoice WHERE tenant_id = :tenant_id AND number_key = :number_key";
    private static final String INSERT_PAYMENT = "INSERT INTO ${prefix}payment " + PAYMENT.inserted();
    private static final String DELETE_PAYMENTS =
            "DELETE FROM ${prefix}payment WHERE tenant_id = :tenant_id AND number_key = :number_key";

    private record Paid(Invoice invoice, Optional<Payment> payment) {}

    /** Puts the rows of one document together, and hands it over when the next one begins. */
    private static final class Joined {
        private final Consumer<Invoice> consumer;
        private final List<Payment> payments = new ArrayList<>();
        private Optional<Invoice> begun = Optional.empty();

        Joined(Consumer<Invoice> consumer) {
            this.consumer = consumer;
        }

        void add(Paid row) {
            if (begun.filter(row.invoice()::equals).isEmpty()) {
                handOver();
                begun = Optional.of(row.invoice());
            }
            row.payment().ifPresent(payments::add);
        }

        void handOver() {
            begun.ifPresent(invoice -> consumer.accept(
                    payments.isEmpty()
                            ? invoice
                            : Invoice.builder().from(invoice).payments(payments).build()));
            payments.clear();
        }
    }

    private final Session session;

    JdbcInvoiceStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Invoice> find(String number) {
        Values values = Values.none().bytes("number_key", Keys.folded(number));
        List<Invoice> found = new ArrayList<>();
        Joined joined = new Joined(found::add);
        session.list(BY_NUMBER, values, JdbcInvoiceStore::paid).forEach(joined::add);
        joined.handOver();
        return found.stream().findFirst();
    }

    @Override
    public List<Invoice> of(CustomerId customer) {
        List<Invoice> found = new ArrayList<>();
        forEachOf(List.of(customer), found::add);
        return List.copyOf(found);
    }

    @Override
    public void forEachOf(Collection<CustomerId> customers, Consumer<Invoice> consumer) {
        Joined joined = new Joined(consumer);
        OF_CUSTOMERS.forEach(session, Among.texts(customers), Values::none, JdbcInvoiceStore::paid, joined::add);
        joined.handOver();
    }

    @Override
    public long count() {
        return session.number(COUNT, Values.none());
    }

    @Override
    public Invoice save(Invoice invoice) {
        Values values = Values.none()
                .bytes("number_key", Keys.folded(invoice.number()))
                .text("invoice_number", invoice.number())
                .text("customer_id", invoice.customerId().value())
                .constant("kind", invoice.kind())
                .day("issue_date", invoice.issueDate())
                .day("due_date", invoice.dueDate())
                .money("gross", invoice.gross())
                .money("net", invoice.net())
                .money("tax", invoice.tax())
                .text("document_ref", invoice.documentRef())
                .constant("origin", invoice.origin())
                .constant("stage", invoice.stage())
                .day("closed_on", invoice.closedOn())
                .day("dispute_since", invoice.dispute().map(Dispute::since))
                .text("dispute_reason", invoice.dispute().map(Dispute::reason))
                .day("promise_made_on", invoice.promise().map(PromiseToPay::madeOn))
                .day("promise_pay_on", invoice.promise().map(PromiseToPay::payOn))
                .money("promise", invoice.promise().map(PromiseToPay::amount))
                .text(
                        "reminder_list",
                        Fields.write(
                                invoice.reminders(),
                                reminder -> new Fields.Written()
                                        .day(reminder.sentOn())
                                        .constant(reminder.channel())));
        String taken = "An invoice with this number is stored already.";
        if (invoice.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "invoice " + invoice.number(), taken, invoice.version(), VERSION);
            session.write(DELETE_PAYMENTS, values);
        }
        session.writeAll(INSERT_PAYMENT, payments(invoice));
        return Invoice.builder().from(invoice).version(invoice.version() + 1).build();
    }

    private static List<Values> payments(Invoice invoice) {
        List<Values> rows = new ArrayList<>();
        for (Payment payment : invoice.payments()) {
            rows.add(Values.none()
                    .bytes("number_key", Keys.folded(invoice.number()))
                    .number("pos", rows.size())
                    .day("received_on", payment.receivedOn())
                    .money("amount", payment.amount())
                    .constant("payment_kind", payment.kind()));
        }
        return rows;
    }

    private static Invoice invoice(Row row) throws SQLException {
        Invoice.Builder invoice = Invoice.builder();
        // Rows from before these columns have none of it.
        row.optionalConstant("origin", Invoice.Origin.class).ifPresent(invoice::origin);
        row.optionalConstant("stage", Invoice.Stage.class).ifPresent(invoice::stage);
        Optional<LocalDate> disputedSince = row.optionalDay("dispute_since");
        if (disputedSince.isPresent()) {
            invoice.dispute(new Dispute(disputedSince.get(), row.text("dispute_reason")));
        }
        Optional<LocalDate> promisedOn = row.optionalDay("promise_made_on");
        if (promisedOn.isPresent()) {
            invoice.promise(new PromiseToPay(promisedOn.get(), row.day("promise_pay_on"), row.money("promise")));
        }
        return invoice.closedOn(row.optionalDay("closed_on"))
                .reminders(row.optionalText("reminder_list")
                        .map(list -> Fields.read(
                                list, parts -> new Reminder(parts.day(), parts.constant(Reminder.Channel.class))))
                        .orElse(List.of()))
                .number(row.text("invoice_number"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .kind(row.constant("kind", Invoice.Kind.class))
                .issueDate(row.day("issue_date"))
                .dueDate(row.day("due_date"))
                .gross(row.money("gross"))
                .net(row.optionalMoney("net"))
                .tax(row.optionalMoney("tax"))
                .documentRef(row.optionalText("document_ref"))
                .version(row.number("version"))
                .build();
    }

    private static Paid paid(Row row) throws SQLException {
        Invoice invoice = invoice(row);
        Optional<LocalDate> receivedOn = row.optionalDay("received_on");
        if (receivedOn.isEmpty()) {
            return new Paid(invoice, Optional.empty());
        }
        return new Paid(
                invoice,
                Optional.of(new Payment(
                        receivedOn.get(),
                        row.money("amount"),
                        row.optionalConstant("payment_kind", Payment.Kind.class).orElse(Payment.Kind.PAID))));
    }
}
