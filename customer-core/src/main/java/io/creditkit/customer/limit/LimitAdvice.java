package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.LedgerScope;
import io.creditkit.customer.receivables.MeasureSettings;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    private final Receivables receivables;
    private final Function<AgencyCompanyId, ReportContent> contents;

    LimitAdvice(
            WorkContext context,
            LimitSettings settings,
            EntityReader entities,
            Receivables receivables,
            Function<AgencyCompanyId, ReportContent> contents) {
        this.contents = contents;
        this.context = context;
        this.settings = settings;
        this.entities = entities;
        this.receivables = receivables;
    }

    /**
     * {@return what is known of the customer's company from the newest figures of the agency and the yearly statement of the newest
     * kept report, what an insurer covers, and how promptly all its accounts together pay us}
     * Add to it what the host knows: a forecast, a newer statement.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public RecommendationInputs inputs(CustomerId customer) {
        require();
        return inputs(accounts(customer(customer)));
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
     * between them, most urgent first, then by customer number} Reads the whole ledger and the newest report of each company, entity by entity,
     * and asks the host for its orders.
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
        List<Customer> accounts =
                entity.accounts().stream().map(AccountDocuments::customer).toList();
        LimitRecommendation recommendation = formula(currency).recommend(inputs(accounts));
        Measure<Money> provider = file(entity.first())
                .map(file -> file.figuresOn(today))
                .flatMap(KeyFigures::limit)
                .flatMap(ProviderLimit::amount)
                .map(amount -> context.rates().convert(amount, currency, today).map(Money::rounded))
                .orElseGet(() -> Measure.unknown(UnknownReason.MISSING_INPUT, NotKnown.NO_AGENCY_LIMIT));
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

    /** Of one legal entity, by any of its accounts: it is the company that is rated, lent to and insured, and that pays. */
    private RecommendationInputs inputs(List<Customer> accounts) {
        Customer first = accounts.get(0);
        LocalDate today = context.today();
        Optional<CompanyFile> file = file(first);
        Optional<KeyFigures> figures = file.map(known -> known.figuresOn(today));
        String told = file.flatMap(CompanyFile::reportReceivedAt)
                .map(received ->
                        "The agency's figures; newest report of " + LocalDate.ofInstant(received, context.zone()) + ".")
                .orElse("The agency's figures.");
        RecommendationInputs inputs =
                RecommendationInputs.of(figures.flatMap(KeyFigures::band).orElse(RiskBand.NOT_RATED));
        inputs = with(inputs, LimitBase.TURNOVER, figures.flatMap(KeyFigures::turnover), told);
        boolean decided = file.flatMap(known -> known.overrideOn(today))
                .flatMap(AgencyOverride::limit)
                .isPresent();
        inputs = with(
                inputs,
                LimitBase.PROVIDER_LIMIT,
                figures.flatMap(KeyFigures::limit).flatMap(ProviderLimit::amount),
                decided ? "A person decided it instead of the agency." : told);
        Optional<Statement> statement =
                file.map(CompanyFile::company).map(contents).flatMap(ReportContent::statement);
        if (statement.isPresent()) {
            inputs = inputs.with(statement.get());
        }
        // What can't be touched only takes away from equity, so where there is none, nothing is left: a statement that
        // tells of more
        // is of another year.
        boolean isLeft = Optional.ofNullable(inputs.bases().get(LimitBase.TANGIBLE_NET_WORTH))
                .map(worth -> worth.signum() > 0)
                .orElse(true);
        inputs = with(
                inputs,
                LimitBase.TANGIBLE_NET_WORTH,
                figures.flatMap(KeyFigures::equity).filter(equity -> isLeft && equity.signum() <= 0),
                told + " The equity is not more than 0.");
        Measure<Money> insured = context.inUnitOfWork(work -> Cover.of(work, LimitSubject.entityOf(first), today))
                .insured(first.riskCurrency(), context.rates());
        inputs = with(
                inputs,
                LimitBase.INSURED_COVER,
                insured.toOptional().filter(cover -> cover.signum() > 0),
                "Insurance in force on " + today + ".");
        if (settings.recommendation().need() == NeedBasis.PAST_SALES) {
            inputs = new PastNeed(context.rates(), first.riskCurrency(), today).addTo(inputs, documents(accounts));
        }
        return withProfile(inputs, accounts, today);
    }

    private RecommendationInputs withProfile(RecommendationInputs inputs, List<Customer> accounts, LocalDate today) {
        Set<CustomerId> ids = accounts.stream().map(Customer::id).collect(Collectors.toSet());
        Measure<PaymentProfile> profile = receivables
                .measures(LedgerScope.of(ids), accounts.get(0).riskCurrency(), today, MeasureSettings.standard())
                .paymentProfile();
        String source = "Documents paid in the last twelve months, of "
                + (ids.size() == 1 ? "one account." : "all " + ids.size() + " accounts.");
        return profile instanceof Measure.Known<PaymentProfile> known ? inputs.with(known.value(), source) : inputs;
    }

    private List<Invoice> documents(List<Customer> accounts) {
        return accounts.stream()
                .flatMap(account -> receivables.invoicesOf(account.id()).stream())
                .toList();
    }

    private static RecommendationInputs with(
            RecommendationInputs inputs, LimitBase base, Optional<Money> amount, String source) {
        return amount.map(known -> inputs.with(base, known, source)).orElse(inputs);
    }

    private List<Customer> accounts(Customer account) {
        List<Customer> accounts =
                context.inUnitOfWork(work -> ExposureReader.accounts(work, LimitSubject.entityOf(account)));
        return accounts.isEmpty() ? List.of(account) : accounts;
    }

    private Optional<CompanyFile> file(Customer account) {
        return account.agencyLink()
                .map(AgencyLink::company)
                .flatMap(company -> context.inUnitOfWork(work -> work.reports().file(company)));
    }

    private LimitFormula formula(Currency currency) {
        return new LimitFormula(settings, context.rates(), currency, context.today());
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
