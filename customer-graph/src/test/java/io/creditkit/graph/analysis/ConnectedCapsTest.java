package io.creditkit.graph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.CheckRule;
import io.creditkit.customer.limit.CheckVerdict;
import io.creditkit.customer.limit.CorporateCap;
import io.creditkit.customer.limit.CreditCheck;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.limit.RuleOutcome;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import io.creditkit.graph.Facts;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectedCapsTest {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final Customer NORTH = linked("north", "GB-1");
    private static final Customer SOUTH = linked("south", "GB-2");
    private static final Customer OTHER = linked("other", "GB-9");

    /** The holding owns two companies that are customers; a third customer is nobody's. */
    private static final Network NETWORK = NetworkBuilder.asOf(Facts.DAY)
            .customer(NORTH)
            .customer(SOUTH)
            .customer(OTHER)
            .report(Facts.report("GB-1", "North Ltd")
                    .addShareholders(Facts.holder("Holding", "GB-0", "80"))
                    .build())
            .report(Facts.report("GB-2", "South Ltd")
                    .addShareholders(Facts.holder("Holding", "GB-0", "100"))
                    .build())
            .report(Facts.report("GB-9", "Other Ltd").build())
            .build();

    @Test
    void the_exposures_of_companies_under_one_control_are_checked_against_the_cap_of_their_group() {
        ConnectedCaps caps =
                ConnectedCaps.in(NETWORK, connected(List.of()), (group, accounts) -> Optional.of(gbp("1000")));
        InMemoryStorage storage = InMemoryStorage.create();
        storage.inUnitOfWork(TENANT, work -> {
            List.of(NORTH, SOUTH, OTHER).forEach(work.customers()::save);
            return work.invoices()
                    .save(Invoice.builder()
                            .number("I-1")
                            .customerId(NORTH.id())
                            .issueDate(Facts.DAY)
                            .dueDate(Facts.DAY.plusDays(30))
                            .gross(gbp("700"))
                            .build());
        });
        try (CreditKit kit = CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(Facts.DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC))
                .limits(LimitSettings.builder().corporateCaps(caps).build())
                .build()) {
            Workspace work = kit.workspace(TENANT, Actor.of("clerk"));

            CreditCheck held = check(work, SOUTH, "301");
            assertThat(held.verdict()).isEqualTo(CheckVerdict.HOLD);
            assertThat(held.binding().rule()).isEqualTo(CheckRule.CORPORATE_CAP);
            assertThat(held.binding().scope()).isEqualTo("connected customers company:creditsafe:GB-0");
            assertThat(check(work, SOUTH, "300").verdict()).isEqualTo(CheckVerdict.WATCH);
            assertThat(check(work, OTHER, "301").rules())
                    .extracting(RuleOutcome::rule)
                    .doesNotContain(CheckRule.CORPORATE_CAP);
        }
    }

    @Test
    void all_members_of_a_group_have_one_cap_and_who_is_in_none_has_none() {
        ConnectedCaps caps =
                ConnectedCaps.in(NETWORK, connected(List.of()), (group, accounts) -> Optional.of(gbp("1000")));

        assertThat(caps.of(NORTH.id()))
                .isEqualTo(caps.of(SOUTH.id()))
                .extracting(CorporateCap::members)
                .containsExactly(Set.of(NORTH.id(), SOUTH.id()));
        assertThat(caps.of(OTHER.id())).isEmpty();
        assertThat(caps.of(CustomerId.of("unknown"))).isEmpty();
    }

    @Test
    void who_depends_on_a_member_shares_its_cap_and_a_group_that_nobody_decided_on_has_none() {
        EconomicDependency dependency = new EconomicDependency(
                Facts.company("GB-1"), Facts.company("GB-9"), BigDecimal.ONE, "most receipts come from there");
        ConnectedCaps joined = ConnectedCaps.in(
                NETWORK,
                connected(List.of(dependency)),
                (group, accounts) -> Optional.of(gbp(accounts.size() + "000")));
        ConnectedCaps undecided =
                ConnectedCaps.in(NETWORK, connected(List.of(dependency)), (group, accounts) -> Optional.empty());

        assertThat(joined.of(OTHER.id())).extracting(CorporateCap::amount).containsExactly(gbp("3000"));
        assertThat(undecided.of(NORTH.id())).isEmpty();
    }

    @Test
    void the_key_of_an_account_tells_its_customer() {
        assertThat(NodeKey.ofCustomer(NORTH.id()).customer()).contains(NORTH.id());
        assertThat(Facts.company("GB-1").customer()).isEmpty();
    }

    private static ConnectedClients connected(List<EconomicDependency> dependencies) {
        return ConnectedClients.in(NETWORK, dependencies, List.of(), ConnectedClients.Upstream.NEVER);
    }

    private static CreditCheck check(Workspace work, Customer customer, String amount) {
        return work.limits().checks().check(CheckRequest.order(customer.id(), "SO-" + amount, gbp(amount)));
    }

    private static Customer linked(String id, String company) {
        return Facts.customer(id)
                .agencyLink(Facts.link(company, "Company " + company))
                .build();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
