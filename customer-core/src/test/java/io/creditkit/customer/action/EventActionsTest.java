package io.creditkit.customer.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.NewWatchEvent;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventActionsTest {
    private static final AgencyCompanyId COMPANY = StorageSamples.company("GB-1");
    private static final String DAY = "event-day:GB-1:2026-03-30";

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final EventActions listener = new EventActions(context);
    private final Actions actions = new Actions(context);

    private static WatchEvent event(String notification, String agencyEvent) {
        return WatchEvent.builder()
                .from(StorageSamples.event(notification, "GB-1", Workbench.NOW))
                .agencyEventId(agencyEvent)
                .build();
    }

    private void comes(String portfolio, WatchEvent event) {
        WatchEvent told = WatchEvent.builder().from(event).portfolio(portfolio).build();
        context.inUnitOfWork(work -> {
            work.monitoring().addEvent(told);
            listener.received(work, new NewWatchEvent(portfolio, told, Optional.of(DAY), Optional.of("jane")));
            return told;
        });
    }

    @Test
    void anotherEventOfTheDayIsNotedOnTheActionOnce() {
        comes("p", event("n-1", "e-1"));
        comes("q", event("n-2", "e-1"));
        comes("p", event("n-3", "e-2"));
        comes("q", event("n-4", "e-2"));

        List<Action> open = actions.unfinished();

        assertThat(open).hasSize(1);
        assertThat(open.get(0).notes()).containsExactly("Event at the agency: International score (creditsafe:e-2)");
    }

    @Test
    void behindAFinishedActionANewOneFollowsAndTakesTheRestOfTheDay() {
        comes("p", event("n-1", "e-1"));
        Action first = actions.unfinished().get(0);
        actions.complete(first.id(), "Seen.");
        comes("q", event("n-2", "e-1"));
        assertThat(actions.unfinished()).isEmpty();

        comes("p", event("n-3", "e-2"));
        comes("p", event("n-4", "e-3"));

        assertThat(actions.unfinished()).singleElement().satisfies(next -> {
            assertThat(next.follows()).contains(first.id());
            assertThat(next.origin().reference()).isEqualTo("n-3");
            assertThat(next.assignee()).contains("jane");
            assertThat(next.notes()).hasSize(1);
        });
    }

    @Test
    void whatEventsOfACompanyAskedForIsCountedAlsoWithoutACustomer() {
        comes("p", event("n-1", "e-1"));

        assertThat(count(COMPANY)).isEqualTo(1);
        assertThat(count(AgencyCompanyId.of(COMPANY.agency(), "GB-0-9"))).isZero();
    }

    private long count(AgencyCompanyId company) {
        return context.inUnitOfWork(work -> listener.count(work, List.of(company)));
    }
}
