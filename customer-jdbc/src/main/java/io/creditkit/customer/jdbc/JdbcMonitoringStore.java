package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.ActionOnEvent;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.MemberNotes;
import io.creditkit.customer.monitoring.MemberState;
import io.creditkit.customer.monitoring.Membership;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.storage.MonitoringStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class JdbcMonitoringStore implements MonitoringStore {
    private static final Columns PORTFOLIO_CHANGING = Columns.of(
            "agency",
            "agency_portfolio_id",
            "agency_name",
            "portfolio_state",
            "responsible",
            "membership",
            "countries",
            "action_on_event",
            "rules",
            "owned_by",
            "shared_rights",
            "last_checked_at",
            "followed_until",
            "events_taken_until");
    private static final Columns PORTFOLIO =
            Columns.of("tenant_id", "portfolio_name", "version").and(PORTFOLIO_CHANGING);
    private static final String THIS_PORTFOLIO = " WHERE tenant_id = :tenant_id AND portfolio_name = :portfolio_name";
    private static final String SELECT_PORTFOLIO =
            "SELECT " + PORTFOLIO.names() + " FROM ${prefix}portfolio" + THIS_PORTFOLIO;
    private static final String INSERT_PORTFOLIO = "INSERT INTO ${prefix}portfolio " + PORTFOLIO.inserted();
    private static final String UPDATE_PORTFOLIO = "UPDATE ${prefix}portfolio SET version = version + 1, "
            + PORTFOLIO_CHANGING.assignments() + THIS_PORTFOLIO + " AND version = :version";
    private static final String PORTFOLIOS =
            "SELECT " + PORTFOLIO.names() + " FROM ${prefix}portfolio WHERE tenant_id = :tenant_id";
    private static final String PORTFOLIO_VERSION = "SELECT version AS n FROM ${prefix}portfolio" + THIS_PORTFOLIO;

    private static final Columns MEMBER_CHANGING = Columns.of(
            "added_at",
            "last_event_at",
            "member_state",
            "own_reference",
            "note",
            "own_limit",
            "own_limit_currency",
            "problem");
    private static final Columns MEMBER = Columns.of("tenant_id", "portfolio_name", "agency", "company", "version")
            .and(MEMBER_CHANGING);
    private static final String THIS_MEMBER = THIS_PORTFOLIO + " AND agency = :agency AND company = :company";
    private static final String MEMBERS =
            "SELECT " + MEMBER.names() + " FROM ${prefix}portfolio_member" + THIS_PORTFOLIO;
    private static final String MEMBER_BY_COMPANY =
            "SELECT " + MEMBER.names() + " FROM ${prefix}portfolio_member" + THIS_MEMBER;
    private static final Among MEMBERSHIPS = Among.of(
                    Columns.of("agency", "company", "portfolio_name"), "portfolio_member", "company")
            .and("AND agency = :agency" + PortfolioSql.WANTED);
    private static final String INSERT_MEMBER = "INSERT INTO ${prefix}portfolio_member " + MEMBER.inserted();
    private static final String UPDATE_MEMBER = "UPDATE ${prefix}portfolio_member SET version = version + 1, "
            + MEMBER_CHANGING.assignments() + THIS_MEMBER + " AND version = :version";
    private static final String MEMBER_VERSION = "SELECT version AS n FROM ${prefix}portfolio_member" + THIS_MEMBER;
    private static final String DELETE_MEMBERS = "DELETE FROM ${prefix}portfolio_member" + THIS_PORTFOLIO;
    private static final String DELETE_PORTFOLIO = "DELETE FROM ${prefix}portfolio" + THIS_PORTFOLIO;
    private static final String DELETE_MEMBER = "DELETE FROM ${prefix}portfolio_member" + THIS_MEMBER;

    private static final Columns EVENT = Columns.of(
            "tenant_id",
            "agency",
            "notification_id",
            "company_agency",
            "company",
            "happened_at",
            "created_at",
            "rule_code",
            "rule_name",
            "topic",
            "old_value",
            "new_value",
            "meaning_of_e",
            "agency_event_id",
            "portfolio_name",
            "received_at",
            "processed_at",
            "processed_by");
    private static final String EVENTS = "SELECT " + EVENT.names() + " FROM ${prefix}watch_event"
            + " WHERE tenant_id = :tenant_id AND company_agency = :agency AND company = :company";
    private static final String SEEN = "SELECT COUNT(*) AS n FROM ${prefix}watch_event"
            + " WHERE tenant_id = :tenant_id AND agency = :agency AND notification_id = :notification_id";
    private static final String WAITING = "SELECT " + EVENT.names() + " FROM ${prefix}watch_event"
            + " WHERE tenant_id = :tenant_id AND processed_at IS NULL"
            + " ORDER BY created_at, notification_id, agency LIMIT :most";
    private static final String COMPANIES_WAITING = "SELECT company_agency AS agency, company,"
            + " MIN(created_at) AS first_at FROM ${prefix}watch_event"
            + " WHERE tenant_id = :tenant_id AND processed_at IS NULL GROUP BY company_agency, company";
    private static final String COMPANIES_RECEIVED = "SELECT DISTINCT company_agency AS agency, company"
            + " FROM ${prefix}watch_event WHERE tenant_id = :tenant_id AND portfolio_name = :portfolio_name"
            + " AND received_at >= :since";
    private static final String PROCESS = "UPDATE ${prefix}watch_event SET processed_at = :processed_at,"
            + " processed_by = :processed_by WHERE tenant_id = :tenant_id AND agency = :agency"
            + " AND notification_id = :notification_id AND processed_at IS NULL";
    private static final String INSERT_EVENT = "INSERT INTO ${prefix}watch_event " + EVENT.inserted();

    private static final String MOVE_EVENTS = "UPDATE ${prefix}watch_event SET portfolio_name = :to_portfolio"
            + " WHERE tenant_id = :tenant_id AND portfolio_name = :portfolio_name";
    private static final String ERASE_VALUES = "UPDATE ${prefix}watch_event SET old_value = NULL, new_value = NULL"
            + " WHERE tenant_id = :tenant_id AND company_agency = :agency AND company = :company";

    private final Session session;

    JdbcMonitoringStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Portfolio> portfolio(String name) {
        return session.first(SELECT_PORTFOLIO, portfolioNamed(name), JdbcMonitoringStore::portfolio);
    }

    @Override
    public List<Portfolio> portfolios() {
        return session.list(PORTFOLIOS, Values.none(), JdbcMonitoringStore::portfolio).stream()
                .sorted(Comparator.comparing(Portfolio::name, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void removePortfolio(String name) {
        session.write(DELETE_MEMBERS, portfolioNamed(name));
        session.write(DELETE_PORTFOLIO, portfolioNamed(name));
    }

    @Override
    public Portfolio savePortfolio(Portfolio portfolio) {
        Values values = portfolioNamed(portfolio.name())
                .text("agency", portfolio.agency())
                .text("agency_portfolio_id", portfolio.agencyPortfolioId())
                .text("agency_name", portfolio.agencyName())
                .constant("portfolio_state", portfolio.state())
                .text("responsible", portfolio.responsible())
                .constant("membership", portfolio.membership())
                .texts(
                        "countries",
                        portfolio.countries().stream()
                                .map(CountryCode::value)
                                .sorted()
                                .toList())
                .constant("action_on_event", portfolio.actionOnEvent())
                .text("rules", PortfolioColumns.rules(portfolio.rules()))
                .text("owned_by", portfolio.access().owner())
                .text("shared_rights", PortfolioColumns.rights(portfolio.access()))
                .moment("last_checked_at", portfolio.lastCheckedAt())
                .moment("followed_until", portfolio.followedUntil())
                .moment("events_taken_until", portfolio.eventsTakenUntil());
        String taken = "A portfolio with this name is stored already.";
        if (portfolio.version() == 0) {
            session.insert(INSERT_PORTFOLIO, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_PORTFOLIO,
                    values,
                    "portfolio " + portfolio.name(),
                    taken,
                    portfolio.version(),
                    PORTFOLIO_VERSION);
        }
        return Portfolio.builder()
                .from(portfolio)
                .version(portfolio.version() + 1)
                .build();
    }

    @Override
    public Optional<PortfolioMember> member(String portfolio, AgencyCompanyId company) {
        return session.first(
                MEMBER_BY_COMPANY,
                Values.company(company).text("portfolio_name", portfolio),
                JdbcMonitoringStore::member);
    }

    private record InPortfolio(AgencyCompanyId company, String portfolio) {}

    @Override
    public Map<AgencyCompanyId, Set<String>> portfoliosOf(Collection<AgencyCompanyId> companies) {
        return Companies.list(
                        MEMBERSHIPS,
                        session,
                        companies,
                        row -> new InPortfolio(row.company(), row.text("portfolio_name")))
                .stream()
                .collect(Collectors.groupingBy(
                        InPortfolio::company, Collectors.mapping(InPortfolio::portfolio, Collectors.toSet())));
    }

    @Override
    public List<PortfolioMember> members(String portfolio) {
        return session.list(MEMBERS, portfolioNamed(portfolio), JdbcMonitoringStore::member).stream()
                .sorted(Comparator.comparing(PortfolioMember::company))
                .toList();
    }

    @Override
    public PortfolioMember saveMember(PortfolioMember member) {
        Values values = Values.company(member.company())
                .text("portfolio_name", member.portfolio())
                .moment("added_at", member.addedAt())
                .moment("last_event_at", member.lastEventAt())
                .constant("member_state", member.state())
                .text("own_reference", member.notes().reference())
                .text("note", member.notes().note())
                .money("own_limit", member.notes().ownLimit())
                .text("problem", member.problem());
        String taken = "The company is in this portfolio already.";
        if (member.version() == 0) {
            session.insert(INSERT_MEMBER, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_MEMBER,
                    values,
                    "member " + member.company() + " of portfolio " + member.portfolio(),
                    taken,
                    member.version(),
                    MEMBER_VERSION);
        }
        return PortfolioMember.builder()
                .from(member)
                .version(member.version() + 1)
                .build();
    }

    @Override
    public void removeMember(String portfolio, AgencyCompanyId company) {
        session.write(DELETE_MEMBER, Values.company(company).text("portfolio_name", portfolio));
    }

    @Override
    public boolean addEvent(WatchEvent event) {
        Values values = Values.none().text("agency", event.agency()).text("notification_id", event.notificationId());
        if (session.number(SEEN, values) > 0) {
            return false;
        }
        session.put(
                INSERT_EVENT,
                values.text("company_agency", event.company().agency())
                        .text("company", event.company().value())
                        .moment("happened_at", event.happenedAt())
                        .moment("created_at", event.createdAt())
                        .text("rule_code", event.ruleCode())
                        .text("rule_name", event.ruleName())
                        .constant("topic", event.topic())
                        .text("old_value", event.oldValue())
                        .text("new_value", event.newValue())
                        .constant("meaning_of_e", event.meaningOfE())
                        .text("agency_event_id", event.agencyEventId())
                        .text("portfolio_name", event.portfolio())
                        .moment("received_at", event.receivedAt())
                        .moment("processed_at", event.processedAt())
                        .text("processed_by", event.processedBy()));
        return true;
    }

    @Override
    public boolean markProcessed(WatchEvent event, Instant at, String by) {
        return session.put(
                        PROCESS,
                        Values.none()
                                .text("agency", event.agency())
                                .text("notification_id", event.notificationId())
                                .moment("processed_at", at)
                                .text("processed_by", by))
                > 0;
    }

    @Override
    public List<WatchEvent> waiting(int most) {
        return session.list(WAITING, Values.none().number("most", most), JdbcMonitoringStore::event).stream()
                .sorted(Comparator.comparing(WatchEvent::createdAt)
                        .thenComparing(WatchEvent::notificationId, Keys.BY_CODE_POINT)
                        .thenComparing(WatchEvent::agency, Keys.BY_CODE_POINT))
                .toList();
    }

    private record FirstWaiting(AgencyCompanyId company, Instant at) {}

    @Override
    public List<AgencyCompanyId> companiesWaiting() {
        return session
                .list(COMPANIES_WAITING, Values.none(), row -> new FirstWaiting(row.company(), row.moment("first_at")))
                .stream()
                .sorted(Comparator.comparing(FirstWaiting::at).thenComparing(FirstWaiting::company))
                .map(FirstWaiting::company)
                .toList();
    }

    @Override
    public List<AgencyCompanyId> companiesReceived(String portfolio, Instant since) {
        return session.list(COMPANIES_RECEIVED, portfolioNamed(portfolio).moment("since", since), Row::company).stream()
                .sorted()
                .toList();
    }

    @Override
    public List<WatchEvent> events(AgencyCompanyId company) {
        return session.list(EVENTS, Values.company(company), JdbcMonitoringStore::event).stream()
                .sorted(Comparator.comparing(WatchEvent::happenedAt)
                        .thenComparing(WatchEvent::notificationId, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void moveEvents(String portfolio, Optional<String> to) {
        session.write(MOVE_EVENTS, portfolioNamed(portfolio).text("to_portfolio", to));
    }

    @Override
    public void eraseValues(AgencyCompanyId company) {
        session.write(ERASE_VALUES, Values.company(company));
    }

    private static Values portfolioNamed(String name) {
        return Values.none().text("portfolio_name", name);
    }

    private static Portfolio portfolio(Row row) throws SQLException {
        return Portfolio.builder()
                .name(row.text("portfolio_name"))
                .agency(row.text("agency"))
                .agencyPortfolioId(row.optionalText("agency_portfolio_id"))
                .agencyName(row.optionalText("agency_name"))
                .state(row.optionalConstant("portfolio_state", Portfolio.State.class)
                        .orElse(Portfolio.State.ACTIVE))
                .responsible(row.optionalText("responsible"))
                .membership(row.optionalConstant("membership", Membership.class).orElse(Membership.ON_LINK))
                .countries(PortfolioColumns.countries(row.optionalText("countries")))
                .actionOnEvent(row.optionalConstant("action_on_event", ActionOnEvent.class)
                        .orElse(ActionOnEvent.NONE))
                .rules(PortfolioColumns.rules(row.optionalText("rules")))
                .access(PortfolioColumns.access(row.optionalText("owned_by"), row.optionalText("shared_rights")))
                .lastCheckedAt(row.optionalMoment("last_checked_at"))
                .followedUntil(row.optionalMoment("followed_until"))
                .eventsTakenUntil(row.optionalMoment("events_taken_until"))
                .version(row.number("version"))
                .build();
    }

    private static PortfolioMember member(Row row) throws SQLException {
        return PortfolioMember.builder()
                .portfolio(row.text("portfolio_name"))
                .company(row.company())
                .addedAt(row.moment("added_at"))
                .lastEventAt(row.optionalMoment("last_event_at"))
                .state(row.optionalConstant("member_state", MemberState.class).orElse(MemberState.ADDED))
                .notes(new MemberNotes(
                        row.optionalText("own_reference"), row.optionalText("note"), row.optionalMoney("own_limit")))
                .problem(row.optionalText("problem"))
                .version(row.number("version"))
                .build();
    }

    private static WatchEvent event(Row row) throws SQLException {
        return WatchEvent.builder()
                .agency(row.text("agency"))
                .notificationId(row.text("notification_id"))
                .company(AgencyCompanyId.of(row.text("company_agency"), row.text("company")))
                .happenedAt(row.moment("happened_at"))
                .createdAt(row.moment("created_at"))
                .ruleCode(row.text("rule_code"))
                .ruleName(row.text("rule_name"))
                .topic(row.constant("topic", EventTopic.class))
                .oldValue(row.optionalText("old_value"))
                .newValue(row.optionalText("new_value"))
                .meaningOfE(row.optionalConstant("meaning_of_e", RiskBand.class))
                .agencyEventId(row.optionalText("agency_event_id"))
                .portfolio(row.optionalText("portfolio_name"))
                .receivedAt(row.optionalMoment("received_at"))
                .processedAt(row.optionalMoment("processed_at"))
                .processedBy(row.optionalText("processed_by"))
                .build();
    }
}
