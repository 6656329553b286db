package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;

/** Marks events as processed, and the members of whose events none waits any more as up to date. */
final class EventMarks {
    private final WorkContext context;

    EventMarks(WorkContext context) {
        this.context = context;
    }

    /** {@return those of the events that waited} */
    List<WatchEvent> mark(AgencyCompanyId company, List<WatchEvent> events) {
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
