package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.FakeBureau;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A monitoring service in memory: it watches what it is told to, and tells the events it was given. */
public final class FakeWatchService implements WatchService {
    private final Map<String, String> portfolios = new TreeMap<>();
    private final Map<String, Map<AgencyCompanyId, WatchedCompany>> members = new HashMap<>();
    private final Map<String, List<WatchRule>> rulesOn = new HashMap<>();
    private final Set<AgencyCompanyId> unwatchable = new HashSet<>();
    private final List<WatchEvent> events = new ArrayList<>();
    private final List<Instant> askedSince = new ArrayList<>();
    private final Set<CountryCode> ruledCountries = new HashSet<>();
    private final Set<String> marked = new TreeSet<>();
    private int made;
    private int adds;
    private int rules = 7;
    private Optional<BureauException> eventFailure = Optional.empty();
    private final Set<AgencyCompanyId> forbidden = new HashSet<>();
    private Optional<BureauException> addFailure = Optional.empty();
    private Runnable beforeEvents = () -> {};
    private CrashPlan calls = CrashPlan.none();

    /** Tells these, in this order. */
    public FakeWatchService tells(List<WatchEvent> told) {
        events.clear();
        events.addAll(told);
        return this;
    }

    /** Every call from now on is a step of that plan: it fails before it is done, and once more after it is done. */
    public FakeWatchService failsBy(CrashPlan plan) {
        calls = plan;
        return this;
    }

    /** That happens whenever events are asked for. */
    public FakeWatchService before(Runnable meanwhile) {
        beforeEvents = meanwhile;
        return this;
    }

    public void doesNotWatch(AgencyCompanyId company) {
        unwatchable.add(company);
    }

    public void hasNoRules() {
        rules = 0;
    }

    public void failEvents(Optional<BureauException> failure) {
        eventFailure = failure;
    }

    public void failAdds(Optional<BureauException> failure) {
        addFailure = failure;
    }

    public void forbids(AgencyCompanyId company) {
        forbidden.add(company);
    }

    public void lose(AgencyCompanyId company) {
        members.values().forEach(companies -> companies.remove(company));
    }

    /** Somebody puts it in at the agency, into every portfolio. */
    public void holds(AgencyCompanyId company) {
        members.values().forEach(companies -> companies.put(company, watched(company, "made elsewhere")));
    }

    /** Somebody removes every portfolio at the agency. */
    public void losePortfolios() {
        portfolios.clear();
        members.clear();
    }

    public void renamesAll(String name) {
        portfolios.replaceAll((id, before) -> name);
    }

    public Map<AgencyCompanyId, String> references() {
        Map<AgencyCompanyId, String> references = new HashMap<>();
        members.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .forEach(company -> references.put(company.company(), company.reference()));
        return references;
    }

    public List<Instant> askedSince() {
        return List.copyOf(askedSince);
    }

    public Set<CountryCode> ruledCountries() {
        return Set.copyOf(ruledCountries);
    }

    public Set<String> marked() {
        return Set.copyOf(marked);
    }

    public int adds() {
        return adds;
    }

    @Override
    public String agency() {
        return FakeBureau.AGENCY;
    }

    @Override
    public String keyOf(AgencyCompanyId company) {
        return company.value().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ensurePortfolio(String name) {
        calls.step();
        String id = portfolios.entrySet().stream()
                .filter(portfolio -> portfolio.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> "p" + ++made);
        portfolios.put(id, name);
        members.computeIfAbsent(id, key -> new LinkedHashMap<>());
        calls.step();
        return id;
    }

    @Override
    public List<AgencyPortfolio> portfolios() {
        calls.step();
        return portfolios.entrySet().stream()
                .map(portfolio -> new AgencyPortfolio(portfolio.getKey(), portfolio.getValue()))
                .toList();
    }

    @Override
    public void rename(String agencyPortfolioId, String name) {
        calls.step();
        portfolios.put(agencyPortfolioId, name);
        calls.step();
    }

    @Override
    public void remove(String agencyPortfolioId) {
        calls.step();
        portfolios.remove(agencyPortfolioId);
        members.remove(agencyPortfolioId);
        calls.step();
    }

    @Override
    public List<WatchedCompany> watched(String agencyPortfolioId) {
        calls.step();
        return List.copyOf(companies(agencyPortfolioId).values());
    }

    @Override
    public Added add(String agencyPortfolioId, AgencyCompanyId company, String reference) {
        calls.step();
        adds++;
        if (addFailure.isPresent()) {
            throw addFailure.get();
        }
        if (forbidden.contains(company)) {
            throw FakeBureau.refusal(BureauException.Kind.FORBIDDEN);
        }
        if (unwatchable.contains(company)) {
            return Added.NOT_WATCHABLE;
        }
        boolean added = companies(agencyPortfolioId).putIfAbsent(company, watched(company, reference)) == null;
        calls.step();
        return added ? Added.ADDED : Added.ALREADY_THERE;
    }

    @Override
    public void describe(String agencyPortfolioId, WatchedCompany company) {
        calls.step();
        companies(agencyPortfolioId).replace(company.company(), company);
        calls.step();
    }

    @Override
    public void takeOut(String agencyPortfolioId, AgencyCompanyId company) {
        calls.step();
        companies(agencyPortfolioId).remove(company);
        calls.step();
    }

    @Override
    public List<OfferedRule> rules(Optional<CountryCode> country) {
        calls.step();
        return List.of(
                new OfferedRule(
                        new WatchRule(country, 101, List.of()), "Rating down by {0} or below {1}", EventTopic.BAND),
                new OfferedRule(new WatchRule(country, 102, List.of()), "Limit changed {0}", EventTopic.LIMIT));
    }

    @Override
    public List<WatchRule> rulesOn(String agencyPortfolioId, Set<CountryCode> countries) {
        calls.step();
        return rulesOn.getOrDefault(agencyPortfolioId, List.of());
    }

    @Override
    public List<WatchRule> applyRules(String agencyPortfolioId, List<WatchRule> wanted, Set<CountryCode> countries) {
        calls.step();
        rulesOn.put(
                agencyPortfolioId,
                rules == 0 ? List.of() : wanted.stream().sorted().toList());
        calls.step();
        return rulesOn.get(agencyPortfolioId);
    }

    @Override
    public boolean watchesWhatIsOrdered() {
        calls.step();
        return false;
    }

    @Override
    public boolean markProcessed(WatchEvent event) {
        calls.step();
        return marked.add(event.notificationId());
    }

    @Override
    public int ensureRules(String agencyPortfolioId, Set<CountryCode> countries) {
        calls.step();
        ruledCountries.addAll(countries);
        calls.step();
        return rules;
    }

    @Override
    public List<WatchEvent> events(String agencyPortfolioId, Instant since) {
        calls.step();
        beforeEvents.run();
        askedSince.add(since);
        if (eventFailure.isPresent()) {
            throw eventFailure.get();
        }
        return events.stream()
                .filter(event -> !event.createdAt().isBefore(since))
                .toList();
    }

    private Map<AgencyCompanyId, WatchedCompany> companies(String agencyPortfolioId) {
        Map<AgencyCompanyId, WatchedCompany> companies = members.get(agencyPortfolioId);
        if (companies == null) {
            throw FakeBureau.refusal(BureauException.Kind.NOT_AVAILABLE);
        }
        return companies;
    }

    private static WatchedCompany watched(AgencyCompanyId company, String reference) {
        return new WatchedCompany(company, reference, "", "");
    }
}
