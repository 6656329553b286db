package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.event;
import static io.creditkit.customer.storage.StorageSamples.member;
import static io.creditkit.customer.storage.StorageSamples.portfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.monitoring.MemberState;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    void portfoliosComeByNameAndGoWithTheirMembersAlone() {
        run(work -> List.of("b", "a", "B").forEach(name -> work.monitoring().savePortfolio(portfolio(name))));
        run(work -> List.of(member("a", "X-1"), member("b", "X-1")).forEach(work.monitoring()::saveMember));
        run(work -> work.monitoring().addEvent(event("n-1", "X-1", NOON)));

        run(work -> work.monitoring().removePortfolio("a"));
        run(work -> work.monitoring().removePortfolio("a"));

        List<String> left = in(work -> work.monitoring().portfolios()).stream()
                .map(Portfolio::name)
                .toList();
        assertThat(left).containsExactly("B", "b");
        assertAll(work -> work.monitoring().members("a")).isEmpty();
        assertAll(work -> work.monitoring().members("b")).hasSize(1);
        assertAll(work -> work.monitoring().events(company("X-1"))).hasSize(1);
    }

    @Test
    void theEventsThatAPortfolioToldBecomeThoseOfAnotherOrOfNone() {
        WatchEvent ofQ = WatchEvent.builder()
                .from(event("n-2", "X-1", NOON.plusSeconds(1)))
                .portfolio("q")
                .build();
        run(work -> List.of(event("n-1", "X-1", NOON), ofQ).forEach(work.monitoring()::addEvent));

        run(work -> work.monitoring().moveEvents("p", Optional.of("r")));
        assertThat(tellers()).containsExactly(Optional.of("r"), Optional.of("q"));

        run(work -> work.monitoring().moveEvents("q", Optional.empty()));
        run(work -> work.monitoring().moveEvents("none", Optional.of("p")));
        assertThat(tellers()).containsExactly(Optional.of("r"), Optional.empty());
    }

    private List<Optional<String>> tellers() {
        return in(work -> work.monitoring().events(company("X-1"))).stream()
                .map(WatchEvent::portfolio)
                .toList();
    }

    @Test
    void membersComeByCompanyAsTheyWere() {
        PortfolioMember bare = PortfolioMember.builder()
                .portfolio("p")
                .company(company("X-1"))
                .addedAt(NOON)
                .build();
        run(work -> List.of(member("p", "X-2"), bare, member("q", "X-3")).forEach(work.monitoring()::saveMember));

        assertAll(work -> work.monitoring().members("p")).containsExactly(stored(bare), stored(member("p", "X-2")));
        assertOne(work -> work.monitoring().member("p", company("X-2"))).contains(stored(member("p", "X-2")));
        assertOne(work -> work.monitoring().member("q", company("X-2"))).isEmpty();
        assertAll(work -> work.monitoring().members("none")).isEmpty();
    }

    @Test
    void aMemberIsWrittenOnlyOverTheVersionItWasReadAt() {
        PortfolioMember first = in(work -> work.monitoring().saveMember(member("p", "X-1")));
        PortfolioMember out = PortfolioMember.builder()
                .from(first)
                .state(MemberState.TO_REMOVE)
                .problem(Optional.empty())
                .build();
        PortfolioMember second = in(work -> work.monitoring().saveMember(out));

        assertThatThrownBy(() -> run(work -> work.monitoring().saveMember(first)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.monitoring().saveMember(member("p", "X-1"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(second.version()).isEqualTo(2);
        assertAll(work -> work.monitoring().members("p")).containsExactly(second);
    }

    @Test
    void aMemberIsRemovedFromItsPortfolioAlone() {
        run(work -> List.of(member("p", "X-1"), member("q", "X-1")).forEach(work.monitoring()::saveMember));
        run(work -> work.monitoring().removeMember("p", company("X-1")));
        run(work -> work.monitoring().removeMember("p", company("X-1")));

        assertAll(work -> work.monitoring().members("p")).isEmpty();
        assertAll(work -> work.monitoring().members("q")).hasSize(1);
    }

    @Test
    void companiesAreToldByWhenAPortfolioToldOfThem() {
        run(work -> List.of(
                        received("n-1", "X-3", "p", NOON),
                        received("n-2", "X-1", "p", NOON.plusSeconds(1)),
                        received("n-3", "X-1", "p", NOON.plusSeconds(2)),
                        received("n-4", "X-2", "q", NOON.plusSeconds(2)),
                        received("n-5", "X-4", "p", NOON.minusSeconds(1)),
                        untold("n-6", "X-5"))
                .forEach(work.monitoring()::addEvent));
        run(work -> work.monitoring().markProcessed(received("n-1", "X-3", "p", NOON), NOON.plusSeconds(5), "jane"));

        assertAll(work -> work.monitoring().companiesReceived("p", NOON))
                .containsExactly(company("X-1"), company("X-3"));
        assertAll(work -> work.monitoring().companiesReceived("p", NOON.plusSeconds(2)))
                .containsExactly(company("X-1"));
        assertAll(work -> work.monitoring().companiesReceived("p", NOON.plusSeconds(3)))
                .isEmpty();
        run(work -> work.monitoring().moveEvents("q", Optional.of("p")));
        assertAll(work -> work.monitoring().companiesReceived("p", Instant.EPOCH))
                .containsExactly(company("X-1"), company("X-2"), company("X-3"), company("X-4"));
        assertAll(work -> work.monitoring().companiesReceived("q", Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void thePortfoliosOfACompanyAreThoseInWhichItIsWanted() {
        run(work -> {
            List.of("p", "q", "r", "s").forEach(name -> work.monitoring().savePortfolio(portfolio(name)));
            List.of(member("p", "X-1"), member("q", "X-1"), member("q", "X-2"), member("q", "X-4"))
                    .forEach(work.monitoring()::saveMember);
            for (MemberState out : List.of(MemberState.TO_REMOVE, MemberState.REMOVED)) {
                work.monitoring()
                        .saveMember(PortfolioMember.builder()
                                .from(member(out == MemberState.REMOVED ? "r" : "s", "X-1"))
                                .state(out)
                                .build());
            }
        });

        assertThat(portfoliosOf("X-1", "X-2", "X-3"))
                .isEqualTo(Map.of(company("X-1"), Set.of("p", "q"), company("X-2"), Set.of("q")));
        run(work -> work.monitoring().removeMember("p", company("X-1")));
        run(work -> work.monitoring().removePortfolio("q"));
        assertThat(portfoliosOf("X-1", "X-2")).isEmpty();
    }

    @Test
    void thePortfoliosOfAnotherTenantsCompaniesAreNotTold() {
        run(work -> work.monitoring().savePortfolio(portfolio("p")));
        run(work -> work.monitoring().saveMember(member("p", "X-1")));

        Map<AgencyCompanyId, Set<String>> elsewhere =
                storage().inUnitOfWork(OTHER_TENANT, work -> work.monitoring().portfoliosOf(List.of(company("X-1"))));

        assertThat(elsewhere).isEmpty();
    }

    private Map<AgencyCompanyId, Set<String>> portfoliosOf(String... companies) {
        List<AgencyCompanyId> asked =
                Stream.of(companies).map(StorageSamples::company).toList();
        return in(work -> work.monitoring().portfoliosOf(asked));
    }

    private static WatchEvent untold(String id, String company) {
        return WatchEvent.builder()
                .from(event(id, company, NOON))
                .receivedAt(Optional.empty())
                .build();
    }

    private static WatchEvent received(String id, String company, String portfolio, Instant at) {
        return WatchEvent.builder()
                .from(event(id, company, NOON.minusSeconds(60)))
                .portfolio(portfolio)
                .receivedAt(at)
                .build();
    }

    @Test
    void eventsWaitOldestCreatedFirstUntilTheyAreProcessedOnce() {
        WatchEvent late = event("n-1", "X-1", NOON.plusSeconds(1));
        WatchEvent early = event("n-2", "X-2", NOON);
        run(work ->
                List.of(late, early, event("n-3", "X-3", NOON.plusSeconds(2))).forEach(work.monitoring()::addEvent));

        assertAll(work -> work.monitoring().waiting(2)).containsExactly(early, late);
        assertAll(work -> work.monitoring().companiesWaiting())
                .containsExactly(company("X-2"), company("X-1"), company("X-3"));
        run(work -> work.monitoring().addEvent(event("n-4", "X-3", NOON.minusSeconds(5))));
        assertAll(work -> work.monitoring().companiesWaiting())
                .containsExactly(company("X-3"), company("X-2"), company("X-1"));
        run(work -> work.monitoring().markProcessed(event("n-4", "X-3", NOON.minusSeconds(5)), NOON, "jane"));
        assertWhether(work -> work.monitoring().markProcessed(early, NOON.plusSeconds(9), "jane"))
                .isTrue();
        assertWhether(work -> work.monitoring().markProcessed(early, NOON.plusSeconds(10), "joe"))
                .isFalse();
        assertWhether(work -> work.monitoring().markProcessed(event("n-9", "X-9", NOON), NOON, "jane"))
                .isFalse();
        assertAll(work -> work.monitoring().waiting(2))
                .extracting(WatchEvent::notificationId)
                .containsExactly("n-1", "n-3");
        assertAll(work -> work.monitoring().companiesWaiting()).containsExactly(company("X-1"), company("X-3"));
        assertAll(work -> work.monitoring().events(company("X-2")))
                .containsExactly(WatchEvent.builder()
                        .from(early)
                        .processedAt(NOON.plusSeconds(9))
                        .processedBy("jane")
                        .build());
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
                .agencyEventId(Optional.empty())
                .portfolio(Optional.empty())
                .receivedAt(Optional.empty())
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

    private static PortfolioMember stored(PortfolioMember member) {
        return PortfolioMember.builder().from(member).version(1).build();
    }
}
