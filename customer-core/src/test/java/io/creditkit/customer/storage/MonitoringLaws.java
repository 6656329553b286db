package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.event;
import static io.creditkit.customer.storage.StorageSamples.member;
import static io.creditkit.customer.storage.StorageSamples.portfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link MonitoringStore}. */
abstract class MonitoringLaws extends StorageLaws {
    @Test
    void aPortfolioComesBackAsItWas() {
        Portfolio bare = Portfolio.builder().name("bare").agency("creditsafe").build();
        run(work -> List.of(portfolio("full"), bare).forEach(work.monitoring()::savePortfolio));

        assertOne(work -> work.monitoring().portfolio("full"))
                .contains(Portfolio.builder().from(portfolio("full")).version(1).build());
        assertOne(work -> work.monitoring().portfolio("bare"))
                .contains(Portfolio.builder().from(bare).version(1).build());
        assertOne(work -> work.monitoring().portfolio("none")).isEmpty();
    }

    @Test
    void aNewPortfolioWithAKnownNameIsRefused() {
        run(work -> work.monitoring().savePortfolio(portfolio("p")));

        assertThatThrownBy(() -> run(work -> work.monitoring().savePortfolio(portfolio("p"))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aStalePortfolioIsRefusedWithBothVersions() {
        Portfolio first = in(work -> work.monitoring().savePortfolio(portfolio("p")));
        Portfolio second = in(work -> work.monitoring().savePortfolio(first));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.monitoring().savePortfolio(first)));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertOne(work -> work.monitoring().portfolio("p")).contains(second);
    }

    @Test
    void membersComeByCompanyAndAreReplacedByCompany() {
        PortfolioMember bare = PortfolioMember.builder()
                .from(member("p", "X-1"))
                .lastEventAt(Optional.empty())
                .build();
        run(work -> List.of(member("p", "X-2"), member("p", "X-1"), member("q", "X-3"), bare)
                .forEach(work.monitoring()::putMember));

        assertAll(work -> work.monitoring().members("p")).containsExactly(bare, member("p", "X-2"));
        assertAll(work -> work.monitoring().members("none")).isEmpty();
    }

    @Test
    void aMemberIsRemovedFromItsPortfolioAlone() {
        run(work -> List.of(member("p", "X-1"), member("q", "X-1")).forEach(work.monitoring()::putMember));
        run(work -> work.monitoring().removeMember("p", company("X-1")));
        run(work -> work.monitoring().removeMember("p", company("X-1")));

        assertAll(work -> work.monitoring().members("p")).isEmpty();
        assertAll(work -> work.monitoring().members("q")).hasSize(1);
    }

    @Test
    void anEventIsWrittenDownOnceAndAsItCameFirst() {
        WatchEvent first = event("n-1", "X-1", NOON);

        assertWhether(work -> work.monitoring().addEvent(first)).isTrue();
        assertWhether(work -> work.monitoring().addEvent(event("n-1", "X-1", NOON.plusSeconds(1))))
                .isFalse();
        assertAll(work -> work.monitoring().events(company("X-1"))).containsExactly(first);
    }

    @Test
    void theSameNotificationIdOfAnotherAgencyIsAnotherEvent() {
        run(work -> work.monitoring().addEvent(event("n-1", "X-1", NOON)));
        WatchEvent other = WatchEvent.builder()
                .from(event("n-1", "X-1", NOON))
                .agency("other")
                .build();

        assertWhether(work -> work.monitoring().addEvent(other)).isTrue();
    }

    @Test
    void eventsOfACompanyComeOldestFirstThenByNotification() {
        WatchEvent bare = WatchEvent.builder()
                .from(event("n-0", "X-1", NOON.plusSeconds(1)))
                .oldValue(Optional.empty())
                .newValue(Optional.empty())
                .build();
        run(work -> List.of(bare, event("n-3", "X-1", NOON), event("n-2", "X-1", NOON), event("n-4", "X-2", NOON))
                .forEach(work.monitoring()::addEvent));

        assertAll(work -> work.monitoring().events(company("X-1")))
                .containsExactly(event("n-2", "X-1", NOON), event("n-3", "X-1", NOON), bare);
        assertAll(work -> work.monitoring().events(company("X-9"))).isEmpty();
    }

    @Test
    void eventsWhoseValuesAreErasedStayTakenOver() {
        WatchEvent event = event("n-1", "X-1", NOON);
        WatchEvent others = event("n-2", "X-2", NOON);
        run(work -> List.of(event, others).forEach(work.monitoring()::addEvent));
        run(work -> work.monitoring().eraseValues(company("X-1")));

        assertAll(work -> work.monitoring().events(company("X-1")))
                .containsExactly(WatchEvent.builder()
                        .from(event)
                        .oldValue(Optional.empty())
                        .newValue(Optional.empty())
                        .build());
        assertAll(work -> work.monitoring().events(company("X-2"))).containsExactly(others);
        assertWhether(work -> work.monitoring().addEvent(event)).isFalse();
    }
}
