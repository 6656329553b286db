package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Marks events as processed, and the members of whose events none waits any more as up to date. The agency is told first: what it
 * did not take still waits here, and is told again.
 */
final class EventMarks {
    private final WorkContext context;
    private final Optional<WatchService> watchService;

    EventMarks(WorkContext context, Optional<WatchService> watchService) {
        this.context = context;
        this.watchService = watchService;
    }

    /**
     * {@return those of the events that waited}
     *
     * @throws io.creditkit.customer.report.BureauException if the agency can't be told now; none is marked here
     */
    List<WatchEvent> mark(AgencyCompanyId company, List<WatchEvent> events) {
        watchService.ifPresent(agency -> tell(agency, company, events));
        return context.inRepeatedUnitOfWork(work -> {
            List<WatchEvent> marked = events.stream()
                    .filter(event -> event.company().equals(company))
                    .filter(event -> work.monitoring()
                            .markProcessed(event, context.now(), context.actor().id()))
                    .toList();
            if (!marked.isEmpty()) {
                settle(work, company);
            }
            return marked;
        });
    }

    private void tell(WatchService agency, AgencyCompanyId company, List<WatchEvent> events) {
        Set<String> waiting = context.inUnitOfWork(work -> work.monitoring().events(company)).stream()
                .filter(event -> event.processedAt().isEmpty() && event.agency().equals(agency.agency()))
                .map(WatchEvent::notificationId)
                .collect(Collectors.toSet());
        events.stream()
                .filter(event -> event.agency().equals(agency.agency()) && waiting.contains(event.notificationId()))
                .forEach(agency::markProcessed);
    }

    private static void settle(UnitOfWork work, AgencyCompanyId company) {
        boolean waits = work.monitoring().events(company).stream()
                .anyMatch(event -> event.processedAt().isEmpty());
        if (!waits) {
            work.monitoring().portfolios().stream()
                    .flatMap(portfolio -> work.monitoring().member(portfolio.name(), company).stream())
                    .filter(member -> member.state() == MemberState.CHANGED)
                    .forEach(member -> work.monitoring()
                            .saveMember(PortfolioMember.builder()
                                    .from(member)
                                    .state(MemberState.UP_TO_DATE)
                                    .build()));
        }
    }
}
