package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.FakeBureau;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A monitoring service in memory: it watches what it is told to, and tells the events it was given. */
public final class FakeWatchService implements WatchService {
    private final Map<AgencyCompanyId, String> members = new LinkedHashMap<>();
    private final Set<AgencyCompanyId> unwatchable = new HashSet<>();
    private final List<WatchEvent> events = new ArrayList<>();
    private final List<Instant> askedSince = new ArrayList<>();
    private final Set<CountryCode> ruledCountries = new HashSet<>();
    private int adds;
    private int rules = 7;
    private Optional<BureauException> eventFailure = Optional.empty();
    private final Set<AgencyCompanyId> forbidden = new HashSet<>();
    private Optional<BureauException> addFailure = Optional.empty();

    /** Tells these, in this order. */
    public FakeWatchService tells(List<WatchEvent> told) {
        events.clear();
        events.addAll(told);
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
        members.remove(company);
    }

    public void holds(AgencyCompanyId company) {
        members.put(company, "made elsewhere");
    }

    public Map<AgencyCompanyId, String> references() {
        return Map.copyOf(members);
    }

    public List<Instant> askedSince() {
        return List.copyOf(askedSince);
    }

    public Set<CountryCode> ruledCountries() {
        return Set.copyOf(ruledCountries);
    }

    public int adds() {
        return adds;
    }

    @Override
    public String agency() {
        return FakeBureau.AGENCY;
    }

    @Override
    public String ensurePortfolio(String name) {
        return "portfolio of " + name;
    }

    @Override
    public Set<AgencyCompanyId> members(String agencyPortfolioId) {
        return Set.copyOf(members.keySet());
    }

    @Override
    public Added add(String agencyPortfolioId, AgencyCompanyId company, String reference) {
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
        return members.putIfAbsent(company, reference) == null ? Added.ADDED : Added.ALREADY_THERE;
    }

    @Override
    public int ensureRules(String agencyPortfolioId, Set<CountryCode> countries) {
        ruledCountries.addAll(countries);
        return rules;
    }

    @Override
    public List<WatchEvent> events(String agencyPortfolioId, Instant since) {
        askedSince.add(since);
        if (eventFailure.isPresent()) {
            throw eventFailure.get();
        }
        return events.stream()
                .filter(event -> !event.createdAt().isBefore(since))
                .toList();
    }
}
