package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.access.Service;
import io.creditkit.creditsafe.access.SubscriptionLine;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.GermanReason;
import io.creditkit.creditsafe.company.PdfReport;
import io.creditkit.creditsafe.company.PdfReports;
import io.creditkit.creditsafe.company.ReportLanguage;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.AgencyPortfolio;
import io.creditkit.customer.monitoring.OfferedRule;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchRule;
import io.creditkit.customer.monitoring.WatchService;
import io.creditkit.customer.monitoring.WatchedCompany;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.BureauException.Billing;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Exchange;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.report.ReportRequest;
import io.creditkit.customer.report.UnreadableReportException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Creditsafe as a credit agency and as a watch service, over its client. The client stays the host's: it is used and never
 * closed. Thread-safe.
 */
public final class CreditsafeBureau implements CreditBureau, WatchService {
    /** The agency's name, the first part of the ids of its companies. */
    public static final String AGENCY = "creditsafe";

    private static final String DATA_AND_DOCUMENT = "application/json+pdf";
    private static final int MOST_HITS = 20;
    private static final Pattern CONNECT_ID = Pattern.compile("[A-Z]{2}[-A-Za-z0-9_.]{1,126}");

    private final CreditsafeClient client;
    private final Clock clock;
    private final CreditsafeSettings settings;
    private final ReportReading reading;
    private final Watch watch;
    private final Rules rules;

    private CreditsafeBureau(CreditsafeClient client, Clock clock, CreditsafeSettings settings) {
        this.client = client;
        this.clock = clock;
        this.settings = settings;
        this.reading = new ReportReading(settings);
        this.watch = new Watch(client.monitoring(), settings);
        this.rules = new Rules(client.monitoring().rules());
    }

    /** {@return the agency over this client, with the usual settings} */
    public static CreditsafeBureau over(CreditsafeClient client, Clock clock) {
        return over(client, clock, CreditsafeSettings.usual());
    }

    /**
     * {@return the agency over this client}
     *
     * @param clock says when a report was received
     */
    public static CreditsafeBureau over(CreditsafeClient client, Clock clock, CreditsafeSettings settings) {
        return new CreditsafeBureau(client, clock, settings);
    }

    @Override
    public String agency() {
        return AGENCY;
    }

    /** {@inheritDoc} An identifier is searched alone, because the agency refuses most combinations. */
    @Override
    public List<CompanyHit> find(CompanyQuery query) {
        return find(query, (question, answer) -> {});
    }

    @Override
    public List<CompanyHit> find(CompanyQuery query, Exchange exchange) {
        try {
            return search(Searches.of(query, MOST_HITS), exchange);
        } catch (InvalidRequestException refusal) {
            Optional<CompanySearchRequest> byNameAlone = Searches.withoutAddress(query, MOST_HITS);
            if (byNameAlone.isEmpty()) {
                throw Failures.unbilled(refusal);
            }
            return searchAgain(byNameAlone.get(), exchange);
        } catch (CreditsafeException failure) {
            throw Failures.unbilled(failure);
        }
    }

    private List<CompanyHit> searchAgain(CompanySearchRequest request, Exchange exchange) {
        try {
            return search(request, exchange);
        } catch (CreditsafeException failure) {
            throw Failures.unbilled(failure);
        }
    }

    private List<CompanyHit> search(CompanySearchRequest request, Exchange exchange) {
        List<io.creditkit.creditsafe.company.CompanyHit> found =
                client.companies().search(request).first().items();
        exchange.took(SearchTexts.question(request), SearchTexts.answer(found));
        return found.stream()
                .limit(MOST_HITS)
                .flatMap(hit -> Searches.hit(hit).stream())
                .toList();
    }

    /** {@inheritDoc} First in the country that the id begins with, where it begins with one; then in the one that is likely. */
    @Override
    public Optional<CompanyHit> company(AgencyCompanyId company, CountryCode likely) {
        return company(company, likely, (question, answer) -> {});
    }

    @Override
    public Optional<CompanyHit> company(AgencyCompanyId company, CountryCode likely, Exchange exchange) {
        ConnectId id = connectId(company);
        try {
            return Searches.countries(id, likely).stream()
                    .map(country -> searchById(id, country, exchange))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (CreditsafeException failure) {
            throw Failures.unbilled(failure);
        }
    }

    private Optional<CompanyHit> searchById(ConnectId id, CountryCode country, Exchange exchange) {
        try {
            return search(Searches.byId(id, country, MOST_HITS), exchange).stream()
                    .filter(hit -> CompanyKeys.normal(hit.company().value()).equals(CompanyKeys.normal(id.value())))
                    .findFirst();
        } catch (InvalidRequestException | NotFoundException refusal) {
            return Optional.empty(); // so the agency says that the id is none of that country
        }
    }

    /** {@inheritDoc} Two letters of a country, then figures or letters, mostly with hyphens between. */
    @Override
    public Optional<String> formFault(String id) {
        return CONNECT_ID.matcher(id).matches() && ConnectId.find(id).isPresent()
                ? Optional.empty()
                : Optional.of("An id at Creditsafe begins with two letters of the country, such as GB-0-03836192.");
    }

    @Override
    public ReportDocument order(ReportRequest request) {
        try {
            CompanyReport report = client.companies().report(connectId(request.company()), options(request));
            return ReportDocument.of(report.document(), "application/json", clock.instant());
        } catch (CreditsafeException failure) {
            throw Failures.ofOrder(failure);
        }
    }

    /** {@inheritDoc} Asked for with the data around it. */
    @Override
    public ReportDocument orderPdf(ReportRequest request) {
        try {
            PdfReport answer = client.companies()
                    .pdfReports()
                    .order(connectId(request.company()), options(request), PdfReports.Form.DATA_AND_DOCUMENT);
            ReceivedFile received = answer.received();
            if (received.isPdf()) {
                return ReportDocument.of(received.content(), "application/pdf", clock.instant());
            }
            if (answer.pdf().isPresent() && answer.report().isEmpty()) {
                // What was paid for is the document, whatever stands around it.
                return ReportDocument.of(answer.pdf().get().content(), "application/pdf", clock.instant());
            }
            byte[] content = received.content();
            CompanyReport.parse(content); // says so if it is no report at all
            return ReportDocument.of(content, DATA_AND_DOCUMENT, clock.instant());
        } catch (CreditsafeException failure) {
            throw Failures.ofOrder(failure);
        }
    }

    @Override
    public Optional<byte[]> pdf(ReportDocument document) {
        return PdfReport.parse(document.bytes()).pdf().map(ReceivedFile::content);
    }

    /**
     * {@inheritDoc} The names are those of the members of {@code report}, such as {@code directors} or {@code groupStructure}; the
     * standardised accounts have two, {@code financialStatements} and {@code globalFinancialStatements}.
     */
    @Override
    public ReportDocument without(Set<String> sections, ReportDocument document) {
        return SectionRemoval.without(sections, document);
    }

    @Override
    public Set<String> sections() {
        return SectionRemoval.NAMES;
    }

    private io.creditkit.creditsafe.company.ReportRequest options(ReportRequest request) {
        io.creditkit.creditsafe.company.ReportRequest.Builder order =
                io.creditkit.creditsafe.company.ReportRequest.builder();
        order.language(ReportLanguage.of(settings.language()))
                .template(settings.template())
                .callReference(request.reference().value());
        if (request.country().value().equals("DE")) {
            order.germanReason(reason(request.purpose()));
        }
        return order.build();
    }

    private static GermanReason reason(ReportPurpose purpose) {
        return switch (purpose) {
            case CREDIT_DECISION -> GermanReason.CREDIT_DECISION;
            case FUTURE_BUSINESS -> GermanReason.FUTURE_BUSINESS_CONNECTION;
            case EXISTING_BUSINESS -> GermanReason.EXISTING_BUSINESS_CONNECTION;
            case COLLECTION -> GermanReason.COLLECTION_CHECK;
            case PURCHASE_CONTRACT -> GermanReason.PURCHASE_CONTRACT;
            case GOODS_CREDIT_INSURANCE -> GermanReason.GOODS_CREDIT_INSURANCE;
            case LEASE_OR_RENT -> GermanReason.LEASE_OR_RENT;
            case INSURANCE -> GermanReason.INSURANCE_CONTRACT;
        };
    }

    /** {@inheritDoc} The sum over all templates of the contract's online reports. */
    @Override
    public OptionalLong reportsUsed(CountryCode country) {
        List<SubscriptionLine> lines;
        try {
            lines = client.access().subscription().lines(Service.ONLINE_REPORTS);
        } catch (CreditsafeException failure) {
            throw Failures.unbilled(failure);
        }
        return lines.stream()
                .filter(line -> line.country()
                        .filter(code -> code.value().equals(country.value()))
                        .isPresent())
                .map(SubscriptionLine::used)
                .reduce(OptionalLong.empty(), CreditsafeBureau::sum);
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() ? one : OptionalLong.of(one.getAsLong() + other.getAsLong());
    }

    @Override
    public Optional<URI> page(AgencyCompanyId company, CountryCode country) {
        return company.agency().equals(AGENCY)
                ? CompanyPages.page(settings, company.value(), country)
                : Optional.empty();
    }

    @Override
    public CreditReport read(AgencyCompanyId company, ReportDocument document) {
        CompanyReport report;
        try {
            report = CompanyReport.parse(document.bytes());
        } catch (CreditsafeException unreadable) {
            throw new UnreadableReportException(
                    "The report of " + company + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        return reading.read(company, report);
    }

    @Override
    public String keyOf(AgencyCompanyId company) {
        return company.agency().equals(AGENCY) ? CompanyKeys.normal(company.value()) : company.value();
    }

    @Override
    public String ensurePortfolio(String name) {
        return watch.ensurePortfolio(name);
    }

    @Override
    public List<AgencyPortfolio> portfolios() {
        return watch.portfolios();
    }

    @Override
    public void rename(String agencyPortfolioId, String name) {
        watch.rename(agencyPortfolioId, name);
    }

    @Override
    public void remove(String agencyPortfolioId) {
        watch.remove(agencyPortfolioId);
    }

    @Override
    public List<WatchedCompany> watched(String agencyPortfolioId) {
        return watch.watched(agencyPortfolioId);
    }

    @Override
    public void describe(String agencyPortfolioId, WatchedCompany company) {
        watch.describe(agencyPortfolioId, connectId(company.company()), company);
    }

    @Override
    public void takeOut(String agencyPortfolioId, AgencyCompanyId company) {
        watch.takeOut(agencyPortfolioId, connectId(company));
    }

    @Override
    public List<OfferedRule> rules(Optional<CountryCode> country) {
        return rules.offered(country);
    }

    @Override
    public List<WatchRule> rulesOn(String agencyPortfolioId, Set<CountryCode> countries) {
        return rules.on(agencyPortfolioId, countries);
    }

    @Override
    public List<WatchRule> applyRules(String agencyPortfolioId, List<WatchRule> wanted, Set<CountryCode> countries) {
        return rules.apply(agencyPortfolioId, wanted, countries);
    }

    @Override
    public boolean watchesWhatIsOrdered() {
        return watch.watchesWhatIsOrdered();
    }

    /** {@inheritDoc} The agency documents no way to set that mark. */
    @Override
    public boolean markProcessed(WatchEvent event) {
        return false;
    }

    @Override
    public Added add(String agencyPortfolioId, AgencyCompanyId company, String reference) {
        return watch.add(agencyPortfolioId, connectId(company), reference);
    }

    @Override
    public int ensureRules(String agencyPortfolioId, Set<CountryCode> countries) {
        return rules.ensure(agencyPortfolioId, countries);
    }

    @Override
    public List<WatchEvent> events(String agencyPortfolioId, Instant since) {
        return watch.events(agencyPortfolioId, since);
    }

    private static ConnectId connectId(AgencyCompanyId company) {
        if (!company.agency().equals(AGENCY)) {
            throw new BureauException(
                    BureauException.Kind.INVALID_REQUEST,
                    Billing.NOT_BILLED,
                    company + " is a company of another agency; ask that one.");
        }
        return ConnectId.find(company.value())
                .orElseThrow(() -> new BureauException(
                        BureauException.Kind.INVALID_REQUEST,
                        Billing.NOT_BILLED,
                        company + " can't be an id of this agency; link the company again."));
    }
}
