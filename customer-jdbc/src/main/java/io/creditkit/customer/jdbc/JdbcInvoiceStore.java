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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class JdbcInvoiceStore implements InvoiceStore {
    private static final Columns CHANGING = Columns.of(
            "invoice_number",
            "customer_id",
            "kind",
            "issue_date",
            "due_date",
            "gross",
            "gross_currency",
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

    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}invoice WHERE tenant_id = :tenant_id";
    private static final String BY_NUMBER = SELECT + " AND number_key = :number_key";
    private static final String OF_CUSTOMER =
            SELECT + " AND customer_id = :customer_id ORDER BY tenant_id, customer_id, issue_date, number_key";
    private static final String COUNT = "SELECT COUNT(*) AS n FROM ${prefix}invoice WHERE tenant_id = :tenant_id";
    private static final String PAYMENTS_BY_NUMBER = "SELECT " + PAYMENT.names() + " FROM ${prefix}payment"
            + " WHERE tenant_id = :tenant_id AND number_key = :number_key ORDER BY tenant_id, number_key, pos";
    private static final String PAYMENTS_OF_CUSTOMER =
            "SELECT p.number_key, p.pos, p.received_on, p.amount, p.amount_currency, p.payment_kind FROM ${prefix}invoice i"
                    + " JOIN ${prefix}payment p ON p.tenant_id = i.tenant_id AND p.number_key = i.number_key"
                    + " WHERE i.tenant_id = :tenant_id AND i.customer_id = :customer_id ORDER BY p.number_key, p.pos";
    private static final String INSERT = "INSERT INTO ${prefix}invoice " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}invoice SET version = version + 1, " + CHANGING.assignments()
            + " WHERE tenant_id = :tenant_id AND number_key = :number_key AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}invoice WHERE tenant_id = :tenant_id AND number_key = :number_key";
    private static final String INSERT_PAYMENT = "INSERT INTO ${prefix}payment " + PAYMENT.inserted();
    private static final String DELETE_PAYMENTS =
            "DELETE FROM ${prefix}payment WHERE tenant_id = :tenant_id AND number_key = :number_key";

    private record Paid(String numberKey, Payment payment) {}

    private final Session session;

    JdbcInvoiceStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Invoice> find(String number) {
        Values values = Values.none().bytes("number_key", Keys.folded(number));
        return read(BY_NUMBER, PAYMENTS_BY_NUMBER, values).stream().findFirst();
    }

    @Override
    public List<Invoice> of(CustomerId customer) {
        return read(OF_CUSTOMER, PAYMENTS_OF_CUSTOMER, Values.none().text("customer_id", customer.value()));
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

    private List<Invoice> read(String invoicesSql, String paymentsSql, Values values) {
        Map<String, List<Payment>> payments = session.list(paymentsSql, values, JdbcInvoiceStore::paid).stream()
                .collect(
                        Collectors.groupingBy(Paid::numberKey, Collectors.mapping(Paid::payment, Collectors.toList())));
        return session.list(invoicesSql, values, row -> invoice(row, payments));
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

    private static Invoice invoice(Row row, Map<String, List<Payment>> payments) throws SQLException {
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
                .payments(payments.getOrDefault(numberKey(row), List.of()))
                .version(row.number("version"))
                .build();
    }

    private static Paid paid(Row row) throws SQLException {
        return new Paid(
                numberKey(row),
                new Payment(
                        row.day("received_on"),
                        row.money("amount"),
                        row.optionalConstant("payment_kind", Payment.Kind.class).orElse(Payment.Kind.PAID)));
    }

    private static String numberKey(Row row) throws SQLException {
        return HexFormat.of().formatHex(row.bytes("number_key"));
    }
}
