package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionEntry;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.Actions;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContestsTest {
    private static final CustomerId CUSTOMER = SampleProfiles.good().customer().id();

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Contests clerk = new Contests(as("clerk"));
    private final Contests boss = new Contests(as("boss"));

    private WorkContext as(String actor) {
        return as(Actor.of(actor));
    }

    private WorkContext as(Actor actor) {
        return new WorkContext(
                storage,
                TenantId.of("t"),
                actor,
                Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
                ZoneOffset.UTC,
                IdSource.random(),
                ExchangeRates.none(),
                Optional.of((tenant, event) -> {}));
    }

    private RiskAssessment assessed() {
        as("job")
                .inUnitOfWork(
                        work -> work.customers().save(SampleProfiles.good().customer()));
        return new RiskAssessments(as("job"), ScoreCardTest.read(ScoreCardTest.CARD)).assess(SampleProfiles.good());
    }

    @Test
    void a_contested_assessment_is_reviewed_by_another_person_and_both_results_are_kept() {
        RiskAssessment assessment = assessed();

        Contest contest = clerk.contest(CUSTOMER, "They paid everything last week.");

        assertThat(clerk.waiting()).containsExactly(contest);
        assertThat(contest.assessment()).contains(assessment);
        assertThat(contest.statement()).isEqualTo("They paid everything last week.");
        assertThat(contest.review()).isEmpty();

        Contest decided = boss.decide(contest.id(), RiskClass.HIGH, "The payments were returned.");

        assertThat(decided.review())
                .contains(new Contest.Review(Optional.of(RiskClass.HIGH), "The payments were returned."));
        assertThat(decided.assessment()).as("what the card said stays").contains(assessment);
        assertThat(clerk.waiting()).isEmpty();
        assertThat(clerk.of(CUSTOMER)).containsExactly(decided);
        assertThat(events())
                .extracting(OutboxEvent::type)
                .contains("customer.risk-contested", "customer.risk-reviewed");
    }

    @Test
    void to_contest_the_same_assessment_again_answers_the_contest_that_is_there() {
        assessed();

        assertThat(clerk.contest(CUSTOMER, "Again.").id())
                .isEqualTo(clerk.contest(CUSTOMER, "First.").id());
        assertThat(clerk.of(CUSTOMER)).hasSize(1);
    }

    @Test
    void nobody_reviews_the_own_contest_and_none_is_decided_twice() {
        assessed();
        String id = clerk.contest(CUSTOMER, "No.").id();

        assertThatThrownBy(() -> clerk.decide(id, RiskClass.LOW, "I say so."))
                .isInstanceOf(ContestRefusedException.class)
                .hasMessageContaining("somebody else");
        boss.decide(id, RiskClass.LOW, "Right.");
        assertThatThrownBy(() -> new Contests(as("other")).decide(id, RiskClass.HIGH, "Wrong."))
                .isInstanceOf(ContestRefusedException.class);
        assertThat(clerk.of(CUSTOMER).get(0).review().flatMap(Contest.Review::riskClass))
                .contains(RiskClass.LOW);
    }

    @Test
    void what_was_never_assessed_is_not_contested() {
        as("job")
                .inUnitOfWork(
                        work -> work.customers().save(SampleProfiles.good().customer()));

        assertThatThrownBy(() -> clerk.contest(CUSTOMER, "No.")).isInstanceOf(ContestRefusedException.class);
        assertThat(clerk.waiting()).isEmpty();
    }

    @Test
    void a_contest_is_not_ended_as_an_action_is_not_even_by_who_raised_it() {
        assessed();
        String id = clerk.contest(CUSTOMER, "No.").id();
        Actions actions = new Actions(as(Actor.of("clerk", Role.of("clerk", Permission.EDIT_ACTIONS))));

        for (Runnable call : List.<Runnable>of(
                () -> actions.complete(id, "LOW: I reviewed it myself."),
                () -> actions.cancel(id, "LOW: I reviewed it myself."))) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(MoveRefusedException.class)
                    .hasMessageContaining("Decide the contest");
        }
        assertThat(clerk.waiting()).hasSize(1);
        assertThat(clerk.of(CUSTOMER).get(0).review()).isEmpty();
    }

    @Test
    void no_other_action_passes_for_a_contest() {
        RiskAssessment assessment = assessed();
        Actions actions = new Actions(as("clerk"));
        ActionEntry entry =
                new ActionEntry("Look", Optional.of(CUSTOMER), Optional.empty(), Priority.NORMAL, Optional.empty());

        assertThatThrownBy(() -> actions.once("k", entry, new ActionOrigin(ActionOrigin.Kind.CONTEST, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Contest the assessment itself");
        assertThatThrownBy(() -> actions.once(
                        "contest:" + CUSTOMER + ":" + assessment.assessedAt(), entry, ActionOrigin.person()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clerk.waiting()).isEmpty();

        String decided = clerk.contest(CUSTOMER, "No.").id();
        boss.decide(decided, RiskClass.LOW, "Right.");
        Action following = actions.follow(decided, entry);

        assertThat(clerk.waiting()).isEmpty();
        assertThat(actions.complete(following.id(), "Done.").state()).isEqualTo(Action.State.DONE);
    }

    @Test
    void a_snoozed_contest_is_decided_once_it_is_open_again() {
        assessed();
        String id = clerk.contest(CUSTOMER, "No.").id();
        Actions actions = new Actions(as("clerk"));
        actions.snooze(
                id, LocalDate.ofInstant(SampleProfiles.NOON, ZoneOffset.UTC).plusDays(3));

        assertThatThrownBy(() -> boss.decide(id, RiskClass.LOW, "Right.")).isInstanceOf(MoveRefusedException.class);
        actions.wake(id);

        assertThat(boss.decide(id, RiskClass.LOW, "Right.").review()).isPresent();
    }

    @Test
    void to_see_to_contest_and_to_decide_need_their_permissions() {
        assessed();
        String id = clerk.contest(CUSTOMER, "No.").id();
        Contests viewer = new Contests(as(Actor.of("eve", Role.of("viewer", Permission.VIEW_CREDIT_DATA))));
        Contests nobody = new Contests(as(Actor.of("eve", Role.of("none", Permission.VIEW_CUSTOMERS))));

        assertThat(viewer.waiting()).hasSize(1);
        assertThat(viewer.waiting().toString()).doesNotContain("No.");
        for (Runnable call : List.<Runnable>of(
                () -> viewer.contest(CUSTOMER, "No."),
                () -> viewer.decide(id, RiskClass.LOW, "Yes."),
                nobody::waiting,
                () -> nobody.of(CUSTOMER))) {
            assertThatThrownBy(call::run).isInstanceOf(PermissionDeniedException.class);
        }
    }

    private List<OutboxEvent> events() {
        return as("job").inUnitOfWork(work -> work.outbox().undelivered(Optional.empty(), 10));
    }
}
