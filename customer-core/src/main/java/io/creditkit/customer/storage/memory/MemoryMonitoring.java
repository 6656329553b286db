package io.creditkit.customer.storage.memory;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.storage.MonitoringStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Portfolios, their members, and the events taken over. */
final class MemoryMonitoring implements MonitoringStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Portfolio> portfolios = new HashMap<>();
        private final Map<MemberKey, PortfolioMember> members = new HashMap<>();
        private final Map<String, Set<MemberKey>> membersByPortfolio = new HashMap<>();
        private final Map<AgencyCompanyId, Set<MemberKey>> membersByCompany = new HashMap<>();
        private final Map<EventKey, WatchEvent> events = new HashMap<>();
        private final Map<AgencyCompanyId, Set<EventKey>> eventsByCompany = new HashMap<>();
        private final Map<Boolean, Set<EventKey>> eventsByWaiting = new HashMap<>();
    }

    private record MemberKey(String portfolio, AgencyCompanyId company) {}

    private record EventKey(String agency, String notificationId) {}

    private static final Comparator<WatchEvent> OLDEST_FIRST =
            Comparator.comparing(WatchEvent::happenedAt).thenComparing(WatchEvent::notificationId, Keys.BY_CODE_POINT);

    private static final Comparator<WatchEvent> OLDEST_CREATED_FIRST = Comparator.comparing(WatchEvent::createdAt)
            .thenComparing(WatchEvent::notificationId, Keys.BY_CODE_POINT)
            .thenComparing(WatchEvent::agency, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryMonitoring(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Portfolio> portfolio(String name) {
        return Optional.ofNullable(data().portfolios.get(name));
    }

    @Override
    public List<Portfolio> portfolios() {
        return data().portfolios.values().stream()
                .sorted(Comparator.comparing(Portfolio::name, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Portfolio savePortfolio(Portfolio portfolio) {
        long version = Keys.nextVersion(
                "portfolio " + portfolio.name(),
                portfolio.version(),
                portfolio(portfolio.name()).map(Portfolio::version).orElse(0L));
        Portfolio stored = Portfolio.builder().from(portfolio).version(version).build();
        session.put(data().portfolios, stored.name(), stored);
        return stored;
    }

    @Override
    public void removePortfolio(String name) {
        session.remove(data().portfolios, name);
        members(name).forEach(member -> removeMember(name, member.company()));
    }

    @Override
    public Optional<PortfolioMember> member(String portfolio, AgencyCompanyId company) {
        return Optional.ofNullable(data().members.get(new MemberKey(portfolio, company)));
    }

    @Override
    public Map<AgencyCompanyId, Set<String>> portfoliosOf(Collection<AgencyCompanyId> companies) {
        Map<AgencyCompanyId, Set<String>> names = new HashMap<>();
        for (AgencyCompanyId company : companies) {
            Set<String> wanted = data().membersByCompany.getOrDefault(company, Set.of()).stream()
                    .filter(key -> Optional.ofNullable(data.members.get(key))
                            .filter(member -> member.state().isWanted())
                            .isPresent())
                    .map(MemberKey::portfolio)
                    .filter(data.portfolios::containsKey)
                    .collect(Collectors.toSet());
            if (!wanted.isEmpty()) {
                names.put(company, wanted);
            }
        }
        return names;
    }

    @Override
    public List<PortfolioMember> members(String portfolio) {
        return data().membersByPortfolio.getOrDefault(portfolio, Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(data.members.get(key)).stream())
                .sorted(Comparator.comparing(PortfolioMember::company))
                .toList();
    }

    @Override
    public PortfolioMember saveMember(PortfolioMember member) {
        MemberKey key = new MemberKey(member.portfolio(), member.company());
        long version = Keys.nextVersion(
                "member " + member.company() + " of portfolio " + member.portfolio(),
                member.version(),
                member(member.portfolio(), member.company())
                        .map(PortfolioMember::version)
                        .orElse(0L));
        PortfolioMember stored =
                PortfolioMember.builder().from(member).version(version).build();
        session.put(data().members, key, stored);
        session.index(data().membersByPortfolio, member.portfolio(), key);
        session.index(data().membersByCompany, member.company(), key);
        return stored;
    }

    @Override
    public void removeMember(String portfolio, AgencyCompanyId company) {
        MemberKey key = new MemberKey(portfolio, company);
        session.remove(data().members, key);
        session.unindex(data().membersByPortfolio, portfolio, key);
        session.unindex(data().membersByCompany, company, key);
    }

    @Override
    public boolean addEvent(WatchEvent event) {
        EventKey key = new EventKey(event.agency(), event.notificationId());
        if (data().events.containsKey(key)) {
            return false;
        }
        session.put(data().events, key, event);
        session.index(data().eventsByCompany, event.company(), key);
        if (event.processedAt().isEmpty()) {
            session.index(data().eventsByWaiting, true, key);
        }
        return true;
    }

    @Override
    public boolean markProcessed(WatchEvent event, Instant at, String by) {
        EventKey key = new EventKey(event.agency(), event.notificationId());
        Optional<WatchEvent> waiting = Optional.ofNullable(data().events.get(key))
                .filter(known -> known.processedAt().isEmpty());
        waiting.ifPresent(known -> {
            session.put(
                    data.events,
                    key,
                    WatchEvent.builder()
                            .from(known)
                            .processedAt(at)
                            .processedBy(by)
                            .build());
            session.unindex(data.eventsByWaiting, true, key);
        });
        return waiting.isPresent();
    }

    @Override
    public List<WatchEvent> waiting(int most) {
        return data().eventsByWaiting.getOrDefault(true, Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(data.events.get(key)).stream())
                .sorted(OLDEST_CREATED_FIRST)
                .limit(most)
                .toList();
    }

    @Override
    public List<AgencyCompanyId> companiesWaiting() {
        Map<AgencyCompanyId, Instant> first = new HashMap<>();
        data().eventsByWaiting.getOrDefault(true, Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(data.events.get(key)).stream())
                .forEach(event -> first.merge(
                        event.company(), event.createdAt(), (one, other) -> one.isBefore(other) ? one : other));
        return first.entrySet().stream()
                .sorted(Map.Entry.<AgencyCompanyId, Instant>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<AgencyCompanyId> companiesReceived(String portfolio, Instant since) {
        return data().events.values().stream()
                .filter(event -> event.portfolio().filter(portfolio::equals).isPresent())
                .filter(event -> event.receivedAt()
                        .filter(received -> !received.isBefore(since))
                        .isPresent())
                .map(WatchEvent::company)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<WatchEvent> events(AgencyCompanyId company) {
        return data().eventsByCompany.getOrDefault(company, Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(data.events.get(key)).stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public void moveEvents(String portfolio, Optional<String> to) {
        List<Map.Entry<EventKey, WatchEvent>> told = data().events.entrySet().stream()
                .filter(entry ->
                        entry.getValue().portfolio().filter(portfolio::equals).isPresent())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
        told.forEach(entry -> session.put(
                data.events,
                entry.getKey(),
                WatchEvent.builder().from(entry.getValue()).portfolio(to).build()));
    }

    @Override
    public void eraseValues(AgencyCompanyId company) {
        events(company)
                .forEach(event -> session.put(
                        data.events,
                        new EventKey(event.agency(), event.notificationId()),
                        WatchEvent.builder()
                                .from(event)
                                .oldValue(Optional.empty())
                                .newValue(Optional.empty())
                                .build()));
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
