package io.creditkit.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.ReportOrder.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingOrdersTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void an_order_that_was_never_billed_and_placed_anew_at_the_same_moment_stands_no_longer() {
        ReportOrder crashed = order("b", "GB-1", NOW, Outcome.NOT_DELIVERED);
        ReportOrder anew = order("a", "GB-1", NOW, Outcome.DELIVERED);

        for (List<ReportOrder> ledger : List.of(List.of(crashed, anew), List.of(anew, crashed))) {
            StandingOrders orders = new StandingOrders(ledger);
            assertThat(orders.all()).containsExactly(anew);
            assertThat(orders.byCompany()).containsEntry(anew.company(), anew);
        }
    }

    @Test
    void of_two_that_brought_nothing_at_one_moment_the_one_that_the_agency_answered_stands() {
        ReportOrder crashed = order("a", "GB-1", NOW, Outcome.NOT_DELIVERED);
        ReportOrder refused = ReportOrder.builder()
                .from(order("b", "GB-1", NOW, Outcome.NOT_DELIVERED))
                .correlationId("call-1")
                .build();

        for (List<ReportOrder> ledger : List.of(List.of(crashed, refused), List.of(refused, crashed))) {
            assertThat(new StandingOrders(ledger).all()).containsExactly(refused);
        }
    }

    @Test
    void a_refusal_stands_while_nothing_came_after_it() {
        ReportOrder refused = order("a", "CH-1", NOW, Outcome.NOT_DELIVERED);

        assertThat(new StandingOrders(List.of(refused)).all()).containsExactly(refused);
    }

    @Test
    void everything_that_may_have_been_billed_is_listed_by_time_and_company() {
        ReportOrder lost = order("c", "GB-1", NOW, Outcome.WRITTEN_OFF);
        ReportOrder later = order("a", "GB-1", NOW.plusSeconds(60), Outcome.DELIVERED);
        ReportOrder other = order("b", "FR-1", NOW, Outcome.UNKNOWN);

        StandingOrders orders = new StandingOrders(List.of(later, lost, other));

        assertThat(orders.all()).containsExactly(other, lost, later);
        assertThat(orders.byCompany()).containsEntry(lost.company(), later);
    }

    private static ReportOrder order(String id, String company, Instant at, Outcome outcome) {
        return ReportOrder.builder()
                .id(OrderId.of(id))
                .company(AgencyCompanyId.of("creditsafe", company))
                .country(CountryCode.of(company.substring(0, 2)))
                .requestedBy(Actor.of("tester"))
                .requestedAt(at)
                .reason("test")
                .outcome(outcome)
                .build();
    }
}
