package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.RiskBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What limit the figures recommend, and where the limits in force differ from it. Thread-safe. Nothing here calls an agency or
 * writes anything. Needs {@link Permission#VIEW_CREDIT_DATA} and {@link Permission#VIEW_RECEIVABLES}.
 *
 * <pre>{@code
 * RecommendationInputs inputs = advice.inputs(customer)
 *         .with(new SalesForecast(Money.of("600000", "EUR"), new BigDecimal("0.20"), 30, 360));
 * LimitRecommendation recommended = advice.recommend(customer, inputs);
 * }</pre>
 */
public final class LimitAdvice {
    private final WorkContext context;
    private final LimitSettings settings;
    private final EntityReader entities;
    private final BiFunction<Customer, LocalDate, ReceivablesSummary> receivables;

    LimitAdvice(
            WorkContext context,
            LimitSettings settings,
            EntityReader entities,
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables) {
        this.context = context;
        this.settings = settings;
        this.entities = entities;
        this.receivables = receivables;
    }

    /**
     * {@return what is known of the customer's company from the newest figures of the agency, what an insurer covers, and
     * how promptly the customer pays us}
     * Add to it what the host knows: a forecast, the newest statement.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public RecommendationInputs inputs(CustomerId customer) {
        require();
        Customer account = customer(customer);
        return inputs(account, figures(account));
    }

    /**
     * {@return the limit that these inputs recommend, in the currency of the customer's limit, else its risk currency}
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public LimitRecommendation recommend(CustomerId customer, RecommendationInputs inputs) {
        require();
        Customer account = customer(customer);
        Currency currency = context.inUnitOfWork(work ->
                EntityCurrency.of(HoldingLimits.of(work, account, context.today(), settings.expiredLimit()), account));
        return formula(currency).recommend(inputs);
    }

    /** {@return the limit that is recommended by what {@link #inputs} tells} */
    public LimitRecommendation recommend(CustomerId customer) {
        return recommend(customer, inputs(customer));
    }

    /**
     * {@return for every legal entity the agency's limit, what is at risk, the limit in force, the recommended one and the gap
     * between them, most urgent first, then by customer number} Reads the whole ledger, entity by entity, and asks the host for
     * its orders.
     */
    public List<LimitProposal> proposals() {
        require();
        List<LimitProposal> proposals = new ArrayList<>();
        entities.forEach(context.today(), entity -> proposals.add(proposal(entity)));
        proposals.sort(Comparator.comparing(LimitProposal::reason));
        return List.copyOf(proposals);
    }

    /**
     * {@return the same for the legal entity of one customer}
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public LimitProposal proposal(CustomerId customer) {
        require();
        return entities.find(LimitSubject.entityOf(customer(customer)), context.today())
                .map(this::proposal)
                .orElseThrow(() -> new UnknownReferenceException("customer", customer));
    }

    private LimitProposal proposal(EntityReader.Entity entity) {
        LocalDate today = context.today();
        Currency currency = entity.currency();
        Optional<KeyFigures> figures = figures(entity.first());
        LimitRecommendation recommendation = formula(currency).recommend(inputs(entity.first(), figures));
        Measure<Money> provider = figures.flatMap(KeyFigures::limit)
                .flatMap(ProviderLimit::amount)
                .map(amount -> context.rates().convert(amount, currency, today).map(Money::rounded))
                .orElseGet(() -> Measure.unknown(UnknownReason.MISSING_INPUT, "The agency gives no limit."));
        LimitInForce internal = entity.internal();
        Measure<Money> gap = recommendation
                .amount()
                .map(amount -> internal.amount().money().map(amount::minus).orElse(amount));
        LimitUse use = new LimitUse(
                entities.exposure(entity.accounts(), currency, today).total(), internal.amount());
        return new LimitProposal(
                entity.subject(),
                entity.ids(),
                provider,
                use.exposure(),
                internal,
                recommendation,
                gap,
                LimitProposal.reason(use, internal, recommendation.amount(), gap));
    }

    private RecommendationInputs inputs(Customer account, Optional<KeyFigures> figures) {
        RecommendationInputs inputs =
                RecommendationInputs.of(figures.flatMap(KeyFigures::band).orElse(RiskBand.NOT_RATED));
        inputs = with(inputs, LimitBase.TANGIBLE_NET_WORTH, figures.flatMap(KeyFigures::equity));
        inputs = with(inputs, LimitBase.TURNOVER, figures.flatMap(KeyFigures::turnover));
        inputs = with(
                inputs,
                LimitBase.PROVIDER_LIMIT,
                figures.flatMap(KeyFigures::limit).flatMap(ProviderLimit::amount));
        Measure<Money> insured = context.inUnitOfWork(
                        work -> Cover.of(work, LimitSubject.entityOf(account), context.today()))
                .insured(account.riskCurrency(), context.rates());
        inputs = with(inputs, LimitBase.INSURED_COVER, insured.toOptional().filter(cover -> cover.signum() > 0));
        Measure<PaymentProfile> profile =
                receivables.apply(account, context.today()).paymentProfile();
        return profile instanceof Measure.Known<PaymentProfile> known ? inputs.with(known.value()) : inputs;
    }

    private static RecommendationInputs with(RecommendationInputs inputs, LimitBase base, Optional<Money> amount) {
        return amount.map(known -> inputs.with(base, known)).orElse(inputs);
    }

    private Optional<KeyFigures> figures(Customer account) {
        return account.agencyLink()
                .map(AgencyLink::company)
                .flatMap(company -> context.inUnitOfWork(work -> work.reports().file(company)))
                .map(file -> file.figuresOn(context.today()));
    }

    private LimitFormula formula(Currency currency) {
        return new LimitFormula(settings.recommendation(), context.rates(), currency, context.today());
    }

    private Customer customer(CustomerId id) {
        return context.inUnitOfWork(work -> work.customers().find(id))
                .orElseThrow(() -> new UnknownReferenceException("customer", id));
    }

    private void require() {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_RECEIVABLES);
    }
}
