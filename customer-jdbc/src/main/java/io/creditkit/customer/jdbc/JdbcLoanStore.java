package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.DelinquencyTag;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.LoanStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class JdbcLoanStore implements LoanStore {
    private static final Columns CHANGING = Columns.of(
            "customer_id",
            "product_code",
            "principal",
            "principal_currency",
            "disbursed_on",
            "matures_on",
            "rate",
            "state",
            "refinanced_from",
            "refinanced_by",
            "installment_list",
            "move_list",
            "pause_list",
            "tag_list");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);

    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}loan WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final Among OF_CUSTOMERS = Among.of(ALL, "loan", "customer_id");
    private static final String COUNT = "SELECT COUNT(*) AS n FROM ${prefix}loan WHERE tenant_id = :tenant_id";
    private static final String INSERT = "INSERT INTO ${prefix}loan " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}loan SET version = version + 1, " + CHANGING.assignments()
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}loan WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns CHANGING_OFFER = Columns.of(
            "customer_id", "product", "amount", "amount_currency", "valid_until", "terms", "offered_at", "offered_by");
    private static final Columns OFFER = Columns.of("tenant_id", "id").and(CHANGING_OFFER);
    private static final String SELECT_OFFER =
            "SELECT " + OFFER.names() + " FROM ${prefix}credit_offer WHERE tenant_id = :tenant_id";
    private static final String OFFER_BY_ID = SELECT_OFFER + " AND id = :id";
    private static final String OFFERS_OF_CUSTOMER = SELECT_OFFER + " AND customer_id = :customer_id";
    private static final String INSERT_OFFER = "INSERT INTO ${prefix}credit_offer " + OFFER.inserted();
    private static final String UPDATE_OFFER = "UPDATE ${prefix}credit_offer SET " + CHANGING_OFFER.assignments()
            + " WHERE tenant_id = :tenant_id AND id = :id";
    private static final String DELETE_OFFER =
            "DELETE FROM ${prefix}credit_offer WHERE tenant_id = :tenant_id AND id = :id";

    private final Session session;

    JdbcLoanStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Loan> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcLoanStore::loan);
    }

    @Override
    public List<Loan> of(CustomerId customer) {
        return of(List.of(customer)).getOrDefault(customer, List.of());
    }

    @Override
    public Map<CustomerId, List<Loan>> of(Collection<CustomerId> customers) {
        Map<CustomerId, List<Loan>> loans = Among.grouped(
                OF_CUSTOMERS.list(session, Among.texts(customers), JdbcLoanStore::loan), Loan::customerId);
        loans.values().forEach(each -> each.sort(Comparator.comparing(Loan::id, Keys.BY_CODE_POINT)));
        return loans;
    }

    @Override
    public Optional<CreditOffer> findOffer(String id) {
        return session.first(OFFER_BY_ID, Values.none().text("id", id), JdbcLoanStore::offer);
    }

    @Override
    public List<CreditOffer> offersOf(CustomerId customer) {
        return session
                .list(OFFERS_OF_CUSTOMER, Values.none().text("customer_id", customer.value()), JdbcLoanStore::offer)
                .stream()
                .sorted(Comparator.comparing(CreditOffer::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putOffer(CreditOffer offer) {
        Values values = Values.none()
                .text("id", offer.id())
                .text("customer_id", offer.customer().value())
                .text("product", offer.product())
                .money("amount", offer.amount())
                .day("valid_until", offer.validUntil())
                .text("terms", offer.terms())
                .moment("offered_at", offer.offeredAt())
                .text("offered_by", offer.offeredBy().id());
        if (session.put(UPDATE_OFFER, values) == 0) {
            session.put(INSERT_OFFER, values);
        }
    }

    @Override
    public void removeOffer(String id) {
        session.write(DELETE_OFFER, Values.none().text("id", id));
    }

    private static CreditOffer offer(Row row) throws SQLException {
        return CreditOffer.builder()
                .id(row.text("id"))
                .customer(CustomerId.of(row.text("customer_id")))
                .product(row.text("product"))
                .amount(row.money("amount"))
                .validUntil(row.optionalDay("valid_until"))
                .terms(row.optionalText("terms"))
                .offeredAt(row.moment("offered_at"))
                .offeredBy(Actor.of(row.text("offered_by")))
                .build();
    }

    @Override
    public long count() {
        return session.number(COUNT, Values.none());
    }

    @Override
    public Loan save(Loan loan) {
        Values values = Values.none()
                .text("id", loan.id())
                .text("customer_id", loan.customerId().value())
                .text("product_code", loan.productCode())
                .money("principal", loan.principal())
                .day("disbursed_on", loan.disbursedOn())
                .day("matures_on", loan.maturesOn())
                .text("rate", loan.annualRateRatio().map(BigDecimal::toString))
                .constant("state", loan.state())
                .text("refinanced_from", loan.refinancedFrom())
                .text("refinanced_by", loan.refinancedBy())
                .text("installment_list", Fields.write(loan.installments(), JdbcLoanStore::parts))
                .text("move_list", Fields.write(loan.moves(), JdbcLoanStore::parts))
                .text("pause_list", Fields.write(loan.pauses(), JdbcLoanStore::parts))
                .text("tag_list", Fields.write(loan.tags(), JdbcLoanStore::parts));
        String taken = "A loan with this id is stored already.";
        if (loan.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "loan " + loan.id(), taken, loan.version(), VERSION);
        }
        return Loan.builder().from(loan).version(loan.version() + 1).build();
    }

    private static Loan loan(Row row) throws SQLException {
        return Loan.builder()
                .id(row.text("id"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .productCode(row.optionalText("product_code"))
                .principal(row.money("principal"))
                .disbursedOn(row.optionalDay("disbursed_on"))
                .maturesOn(row.optionalDay("matures_on"))
                .annualRateRatio(row.optionalText("rate").map(BigDecimal::new))
                .refinancedFrom(row.optionalText("refinanced_from"))
                .refinancedBy(row.optionalText("refinanced_by"))
                .installments(Fields.read(row.text("installment_list"), JdbcLoanStore::installment))
                .moves(Fields.read(
                        row.text("move_list"),
                        parts -> new LoanMove(
                                parts.constant(LoanState.class),
                                parts.day(),
                                parts.moment(),
                                Actor.of(parts.text()),
                                parts.text())))
                .pauses(Fields.read(
                        row.text("pause_list"), parts -> new DelinquencyPause(parts.day(), parts.day(), parts.text())))
                .tags(Fields.read(
                        row.text("tag_list"),
                        parts -> new DelinquencyTag(parts.day(), parts.optionalText(), parts.number())))
                .version(row.number("version"))
                .build();
    }

    private static Fields.Written parts(Installment installment) {
        return new Fields.Written()
                .number(installment.number())
                .day(installment.dueOn())
                .money(installment.principal())
                .money(installment.interest())
                .money(installment.fees())
                .text(Fields.write(
                        installment.payments(),
                        payment -> new Fields.Written()
                                .day(payment.receivedOn())
                                .money(payment.amount())
                                .constant(payment.kind())));
    }

    private static Installment installment(Fields parts) {
        return new Installment(
                parts.number(),
                parts.day(),
                parts.money(),
                parts.money(),
                parts.money(),
                Fields.read(
                        parts.text(),
                        payment -> new Payment(payment.day(), payment.money(), payment.constant(Payment.Kind.class))));
    }

    private static Fields.Written parts(LoanMove move) {
        return new Fields.Written()
                .constant(move.to())
                .day(move.on())
                .moment(move.recordedAt())
                .text(move.by().id())
                .text(move.reason());
    }

    private static Fields.Written parts(DelinquencyPause pause) {
        return new Fields.Written().day(pause.from()).day(pause.to()).text(pause.reason());
    }

    private static Fields.Written parts(DelinquencyTag tag) {
        return new Fields.Written().day(tag.since()).text(tag.range()).number(tag.daysPastDue());
    }
}
