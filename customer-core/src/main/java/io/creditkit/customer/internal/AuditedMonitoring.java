package io.creditkit.customer.internal;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.storage.MonitoringStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Portfolios, each change of whose settings is written into the audit trail; how far a check came is no setting. */
record AuditedMonitoring(MonitoringStore store, Auditor auditor) implements MonitoringStore {
    private static final FieldTexts<Portfolio> FIELDS = new FieldTexts<Portfolio>()
            .field("name", Portfolio::name)
            .field("agency", Portfolio::agency)
            .optional("agencyPortfolioId", Portfolio::agencyPortfolioId)
            .field("state", Portfolio::state)
            .optional("responsible", Portfolio::responsible)
            .field("membership", Portfolio::membership)
            .field(
                    "countries",
                    portfolio -> portfolio.countries().stream().sorted().toList())
            .field("actionOnEvent", Portfolio::actionOnEvent)
            .field(
                    "rules",
                    portfolio -> portfolio.rules().stream()
                            .sorted()
                            .map(rule -> rule.key() + " " + rule.parameters())
                            .toList())
            .optional("owner", portfolio -> portfolio.access().owner())
            .field(
                    "everybody",
                    portfolio ->
                            portfolio.access().everybody().stream().sorted().toList())
            .field(
                    "users",
                    portfolio -> portfolio.access().users().entrySet().stream()
                            .map(entry -> entry.getKey() + " "
                                    + entry.getValue().stream().sorted().toList())
                            .sorted()
                            .toList());

    @Override
    public Optional<Portfolio> portfolio(String name) {
        return store.portfolio(name);
    }

    @Override
    public List<Portfolio> portfolios() {
        return store.portfolios();
    }

    @Override
    public Portfolio savePortfolio(Portfolio portfolio) {
        Optional<Portfolio> before = store.portfolio(portfolio.name());
        Portfolio stored = store.savePortfolio(portfolio);
        auditor.note(Subject.of(Subject.Kind.PORTFOLIO, stored.name()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public void removePortfolio(String name) {
        store.removePortfolio(name);
    }

    @Override
    public Optional<PortfolioMember> member(String portfolio, AgencyCompanyId company) {
        return store.member(portfolio, company);
    }

    @Override
    public Map<AgencyCompanyId, Set<String>> portfoliosOf(Collection<AgencyCompanyId> companies) {
        return store.portfoliosOf(companies);
    }

    @Override
    public List<PortfolioMember> members(String portfolio) {
        return store.members(portfolio);
    }

    @Override
    public PortfolioMember saveMember(PortfolioMember member) {
        return store.saveMember(member);
    }

    @Override
    public void removeMember(String portfolio, AgencyCompanyId company) {
        store.removeMember(portfolio, company);
    }

    @Override
    public boolean addEvent(WatchEvent event) {
        return store.addEvent(event);
    }

    @Override
    public boolean markProcessed(WatchEvent event, Instant at, String by) {
        return store.markProcessed(event, at, by);
    }

    @Override
    public List<WatchEvent> waiting(int most) {
        return store.waiting(most);
    }

    @Override
    public List<AgencyCompanyId> companiesWaiting() {
        return store.companiesWaiting();
    }

    @Override
    public List<AgencyCompanyId> companiesReceived(String portfolio, Instant since) {
        return store.companiesReceived(portfolio, since);
    }

    @Override
    public List<WatchEvent> events(AgencyCompanyId company) {
        return store.events(company);
    }

    @Override
    public Set<String> notificationsSince(AgencyCompanyId company, Instant reportReceivedAt) {
        return store.notificationsSince(company, reportReceivedAt);
    }

    @Override
    public void moveEvents(String portfolio, Optional<String> to) {
        store.moveEvents(portfolio, to);
    }

    @Override
    public void eraseValues(AgencyCompanyId company) {
        store.eraseValues(company);
    }
}
