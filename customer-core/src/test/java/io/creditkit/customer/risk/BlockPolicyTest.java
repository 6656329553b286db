package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Customers;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.outbox.EventSink;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockPolicyTest {
    private static final ScoreCard CARD = ScoreCardTest.read(ScoreCardTest.CARD);

    private static final EventSink SINK = (tenant, event) -> {};

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = new WorkContext(
            storage,
            TenantId.of("t"),
            Actor.of("test"),
            Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
            ZoneOffset.UTC,
            IdSource.random(),
            ExchangeRates.none(),
            Optional.of(SINK));
    private final Customers customers = new Customers(context);
    private final Customer customer = customers.save(SampleProfiles.linkedCustomer("100"));

    private RiskClass assess(BlockPolicy policy, int agencyScore) {
        KeyFigures figures = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(agencyScore))
                .build();
        CustomerProfile profile = SampleProfiles.profile(figures, SampleProfiles.goodLedger());
        return new RiskAssessments(context, CARD, policy).assess(profile).riskClass();
    }

    private CustomerStatus status() {
        return customers.find(customer.id()).orElseThrow().status();
    }

    private List<String> events() {
        return context.inUnitOfWork(work -> work.outbox().undelivered(Optional.empty(), 100)).stream()
                .map(OutboxEvent::type)
                .filter(type -> type.contains("risk"))
                .toList();
    }

    @Test
    void aCustomerThatComesIntoABadClassGetsNoNewCreditAndEachStepIsLogged() {
        BlockPolicy policy = BlockPolicy.from(RiskClass.ELEVATED);
        assess(policy, 90);
        assertThat(status()).isEqualTo(CustomerStatus.ENABLED);

        assertThat(assess(policy, 10)).isEqualTo(RiskClass.ELEVATED);

        assertThat(status()).isEqualTo(CustomerStatus.DISABLED);
        assertThat(new AuditTrail(context).of(Subject.of(customer.id())))
                .flatExtracting(entry -> entry.changes())
                .contains(
                        new FieldChange("riskClass", Optional.of("LOW"), Optional.of("ELEVATED")),
                        new FieldChange("disabledByRisk", Optional.empty(), Optional.of("ELEVATED by mine version 3")),
                        new FieldChange("status", Optional.of("ENABLED"), Optional.of("DISABLED")));
        assertThat(events())
                .containsExactly(
                        "customer.risk-class-changed", "customer.risk-class-changed", "customer.disabled-by-risk");
    }

    @Test
    void whoIsEnabledByAPersonStaysSoUntilTheClassChangesAnew() {
        BlockPolicy policy = BlockPolicy.from(RiskClass.ELEVATED);
        assess(policy, 10);
        customers.move(customer.id(), CustomerStatus.ENABLED);

        assess(policy, 11);
        assess(policy, 12);
        assertThat(status()).isEqualTo(CustomerStatus.ENABLED);

        assess(policy, 90);
        assess(policy, 10);
        assertThat(status()).isEqualTo(CustomerStatus.DISABLED);
    }

    @Test
    void aBetterClassEnablesNobody() {
        BlockPolicy policy = BlockPolicy.from(RiskClass.ELEVATED);
        assess(policy, 10);

        assertThat(assess(policy, 90)).isEqualTo(RiskClass.LOW);

        assertThat(status()).isEqualTo(CustomerStatus.DISABLED);
    }

    @Test
    void withoutAPolicyTheChangeIsToldAndNothingIsDone() {
        assess(BlockPolicy.none(), 90);
        assess(BlockPolicy.none(), 10);

        assertThat(status()).isEqualTo(CustomerStatus.ENABLED);
        assertThat(events()).containsExactly("customer.risk-class-changed", "customer.risk-class-changed");
    }

    @Test
    void whatIsBlockedStaysBlocked() {
        customers.move(customer.id(), CustomerStatus.BLOCKED);

        assess(BlockPolicy.from(RiskClass.ELEVATED), 10);

        assertThat(status()).isEqualTo(CustomerStatus.BLOCKED);
    }

    @Test
    void whoWasMergedIntoAnotherSinceItsProfileWasReadDoesNothingToThatOne() {
        Customer stays = customers.save(SampleProfiles.linkedCustomer("200"));
        new Merges(context).merge(MergeRequest.of(stays, customer));

        assess(BlockPolicy.from(RiskClass.ELEVATED), 10);

        assertThat(status()).isEqualTo(CustomerStatus.ENABLED);
        assertThat(events()).isEmpty();
        assertThat(new RiskAssessments(context, CARD).history(customer.id())).isEmpty();
    }

    @Test
    void notToKnowIsNoReason() {
        assertThat(BlockPolicy.from(RiskClass.ELEVATED).disabling())
                .containsExactlyInAnyOrder(RiskClass.ELEVATED, RiskClass.HIGH);
        assertThatThrownBy(() -> new BlockPolicy(Set.of(RiskClass.UNKNOWN))).hasMessageContaining("no reason");
    }
}
