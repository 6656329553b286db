package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.AgencyPortfolio;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.OfferedRule;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchRule;
import io.creditkit.customer.monitoring.WatchService;
import io.creditkit.customer.monitoring.WatchedCompany;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * An agency for several processes: it keeps what it was asked in tables of its own, written before it answers and outside of
 * any transaction of the storage, so that nothing a process does or dies of hides an order.
 */
final class SharedAgency implements CreditBureau, WatchService {
    static final String NAME = "shared";
    private static final CountryCode GB = CountryCode.of("GB");

    private final DataSource dataSource;
    private final String node;
    private final int companies;

    SharedAgency(DataSource dataSource, String node, int companies) {
        this.dataSource = dataSource;
        this.node = node;
        this.companies = companies;
    }

    static AgencyCompanyId company(int number) {
        return AgencyCompanyId.of(NAME, "GB-%04d".formatted(number));
    }

    void open() {
        execute("CREATE TABLE agency_order (company VARCHAR(64) NOT NULL, node VARCHAR(16) NOT NULL)");
        execute(
                "CREATE TABLE job_done (job VARCHAR(64) NOT NULL, fence VARCHAR(20) NOT NULL, node VARCHAR(16) NOT NULL)");
        execute("CREATE TABLE agency_member (company VARCHAR(64) NOT NULL, PRIMARY KEY (company))");
    }

    boolean wasDone(String job) {
        return number("SELECT COUNT(*) FROM job_done WHERE job = '" + job + "'") > 0;
    }

    /** Written down as often as it is done. */
    void done(String job, long fence) {
        update("INSERT INTO job_done (job, fence, node) VALUES (?, ?, ?)", job, Long.toString(fence), node);
    }

    @Override
    public String agency() {
        return NAME;
    }

    @Override
    public List<CompanyHit> find(CompanyQuery query) {
        return List.of();
    }

    @Override
    public ReportDocument order(ReportRequest request) {
        String company = request.company().value();
        update("INSERT INTO agency_order (company, node) VALUES (?, ?)", company, node);
        return ReportDocument.of(("report of " + company).getBytes(UTF_8), "text/plain", Samples.NOW);
    }

    @Override
    public OptionalLong reportsUsed(CountryCode country) {
        return OptionalLong.of(number("SELECT COUNT(*) FROM agency_order"));
    }

    @Override
    public CreditReport read(AgencyCompanyId company, ReportDocument document) {
        return CreditReport.builder()
                .company(company)
                .country(GB)
                .name("Company " + company.value())
                .figures(KeyFigures.builder()
                        .from(KeyFigures.none())
                        .score(ProviderScore.of(12))
                        .companyStatus(CompanyStatus.ACTIVE)
                        .build())
                .build();
    }

    @Override
    public String ensurePortfolio(String name) {
        return "p-" + name;
    }

    @Override
    public List<AgencyPortfolio> portfolios() {
        return List.of(new AgencyPortfolio("p-Customers", "Customers"));
    }

    @Override
    public void rename(String agencyPortfolioId, String name) {
        throw new UnsupportedOperationException("Its portfolio keeps its name.");
    }

    @Override
    public void remove(String agencyPortfolioId) {
        throw new UnsupportedOperationException("Its portfolio stays.");
    }

    @Override
    public List<WatchedCompany> watched(String agencyPortfolioId) {
        return companies("SELECT company FROM agency_member").stream()
                .map(company -> new WatchedCompany(company, "", "", ""))
                .toList();
    }

    @Override
    public void describe(String agencyPortfolioId, WatchedCompany company) {
        throw new UnsupportedOperationException("It keeps no texts.");
    }

    @Override
    public void takeOut(String agencyPortfolioId, AgencyCompanyId company) {
        throw new UnsupportedOperationException("Nobody takes a company out.");
    }

    @Override
    public List<OfferedRule> rules(Optional<CountryCode> country) {
        return List.of();
    }

    @Override
    public List<WatchRule> rulesOn(String agencyPortfolioId, Set<CountryCode> countries) {
        return List.of();
    }

    @Override
    public List<WatchRule> applyRules(String agencyPortfolioId, List<WatchRule> rules, Set<CountryCode> countries) {
        return List.of();
    }

    @Override
    public boolean watchesWhatIsOrdered() {
        return false;
    }

    @Override
    public boolean markProcessed(WatchEvent event) {
        return false;
    }

    @Override
    public Added add(String agencyPortfolioId, AgencyCompanyId company, String reference) {
        try {
            update("INSERT INTO agency_member (company) VALUES (?)", company.value());
            return Added.ADDED;
        } catch (IllegalStateException taken) {
            return Added.ALREADY_THERE;
        }
    }

    @Override
    public int ensureRules(String agencyPortfolioId, Set<CountryCode> countries) {
        return 1;
    }

    /** One for each company, all of the one moment at which every node stands still. */
    @Override
    public List<WatchEvent> events(String agencyPortfolioId, Instant since) {
        return IntStream.range(0, companies)
                .mapToObj(number -> WatchEvent.builder()
                        .agency(NAME)
                        .notificationId("n-" + number)
                        .company(company(number))
                        .happenedAt(Samples.NOW)
                        .createdAt(Samples.NOW)
                        .ruleCode("101")
                        .ruleName("Score")
                        .topic(EventTopic.SCORE)
                        .oldValue("12")
                        .newValue("10")
                        .build())
                .collect(Collectors.toList());
    }

    private Set<AgencyCompanyId> companies(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<AgencyCompanyId> found = new HashSet<>();
            while (rows.next()) {
                found.add(AgencyCompanyId.of(NAME, rows.getString(1)));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        update(sql);
    }

    private void update(String sql, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
