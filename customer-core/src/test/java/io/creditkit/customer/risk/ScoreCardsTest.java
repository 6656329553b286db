package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScoreCardsTest {
    private static final ScoreCard OF_THE_KIT = ScoreCardTest.read(ScoreCardTest.CARD);
    /** Today is 31 March 2026. */
    private static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 10);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final ScoreCards cards = new ScoreCards(context, OF_THE_KIT);

    /** Version 4 wants the best band; it is valid from 10 April. */
    private static String next(int version, LocalDate validFrom) {
        return ScoreCardTest.CARD
                .replace("'version': 3", "'version': " + version)
                .replace("2026-01-01", validFrom.toString())
                .replace("['A', 'B']", "['A']")
                .replace('\'', '"');
    }

    private static CustomerProfile on(LocalDate day) {
        return CustomerProfile.builder().from(SampleProfiles.good()).asOf(day).build();
    }

    @Test
    void aDraftScoresNobodyUntilItIsPutInForceAndItsDayHasCome() {
        ScoreCardVersion draft = cards.saveDraft(next(4, IN_APRIL));

        assertThat(draft.state()).isEqualTo(ScoreCardVersion.State.DRAFT);
        assertThat(cards.inForce(IN_APRIL)).isSameAs(OF_THE_KIT);
        assertThat(cards.find(4).map(ScoreCard::toString)).hasValue("mine version 4");

        cards.activate(4);

        assertThat(cards.inForce(IN_APRIL.minusDays(1))).isSameAs(OF_THE_KIT);
        assertThat(cards.inForce(IN_APRIL)).hasToString("mine version 4");
        assertThat(cards.versions()).extracting(ScoreCardVersion::state).containsExactly(ScoreCardVersion.State.ACTIVE);
    }

    @Test
    void anAssessmentIsMadeByTheVersionOfItsDayAndNamesIt() {
        cards.saveDraft(next(4, IN_APRIL));
        cards.activate(4);
        RiskAssessments assessments = new RiskAssessments(context, OF_THE_KIT);

        assertThat(assessments.assess(on(IN_APRIL.minusDays(1))).scoreCardVersion())
                .isEqualTo(3);
        assertThat(assessments.assess(on(IN_APRIL)).scoreCardVersion()).isEqualTo(4);
        assertThat(assessments.history(SampleProfiles.good().customer().id()))
                .extracting(RiskAssessment::scoreCardVersion)
                .containsExactly(3, 4);
    }

    @Test
    void whatIsInForceNeverChanges() {
        cards.saveDraft(next(4, IN_APRIL));
        cards.activate(4);
        String stored = cards.versions().get(0).json();

        assertThatThrownBy(() -> cards.saveDraft(next(4, IN_APRIL.plusDays(1))))
                .isInstanceOf(ScoreCardRefusedException.class)
                .hasMessage("Version 4 of the scorecard 'mine' is ACTIVE and never changes. Save another version.");
        assertThatThrownBy(() -> cards.activate(4)).isInstanceOf(ScoreCardRefusedException.class);
        assertThatThrownBy(() -> cards.discard(4)).isInstanceOf(ScoreCardRefusedException.class);
        assertThat(cards.versions().get(0).json()).isEqualTo(stored);
    }

    @Test
    void aRetiredVersionGivesWayToTheOneBeforeIt() {
        LocalDate today = context.today();
        cards.saveDraft(next(4, today));
        cards.saveDraft(next(5, today.plusDays(1)));
        cards.activate(4);
        cards.activate(5);
        ScoreCards twoDaysLater = new ScoreCards(
                Workbench.on(storage, Instant.parse("2026-04-02T12:00:00Z"), Actor.of("tester")), OF_THE_KIT);
        assertThat(twoDaysLater.inForce(today.plusDays(2))).hasToString("mine version 5");

        ScoreCardVersion retired = twoDaysLater.retire(5);

        assertThat(retired.validUntil()).hasValue(today.plusDays(2));
        assertThat(twoDaysLater.inForce(today.plusDays(1))).hasToString("mine version 5");
        assertThat(twoDaysLater.inForce(today.plusDays(2))).hasToString("mine version 4");
        assertThatThrownBy(() -> twoDaysLater.retire(5)).hasMessageContaining("is RETIRED");
    }

    @Test
    void aVersionDoesNotBeginInThePast() {
        cards.saveDraft(next(4, context.today().minusDays(1)));

        assertThatThrownBy(() -> cards.activate(4))
                .isInstanceOf(ScoreCardRefusedException.class)
                .hasMessageContaining("lies before today, 2026-03-31");
        assertThat(cards.versions().get(0).state()).isEqualTo(ScoreCardVersion.State.DRAFT);
    }

    @Test
    void aBadDraftIsRefusedWithThePlaceAndNothingIsKept() {
        assertThatThrownBy(() -> cards.saveDraft(next(4, IN_APRIL).replace("{\"from\": 70,", "{\"from\": 75,")))
                .isInstanceOfSatisfying(
                        InvalidScoreCardException.class,
                        thrown -> assertThat(thrown.path()).isEqualTo("/characteristics/0/bins/2"));
        assertThatThrownBy(() -> cards.saveDraft(next(4, IN_APRIL).replace("\"mine\"", "\"other\"")))
                .isInstanceOfSatisfying(
                        InvalidScoreCardException.class,
                        thrown -> assertThat(thrown.path()).isEqualTo("/code"));
        assertThatThrownBy(() -> cards.saveDraft(next(3, IN_APRIL)))
                .isInstanceOfSatisfying(
                        InvalidScoreCardException.class,
                        thrown -> assertThat(thrown.path()).isEqualTo("/version"));
        assertThat(cards.versions()).isEmpty();
    }

    @Test
    void aDraftIsSavedOverAndDiscarded() {
        cards.saveDraft(next(4, IN_APRIL));
        cards.saveDraft(next(4, IN_APRIL.plusDays(5)));
        assertThat(cards.versions()).extracting(ScoreCardVersion::validFrom).containsExactly(IN_APRIL.plusDays(5));

        cards.discard(4);

        assertThat(cards.versions()).isEmpty();
        assertThatThrownBy(() -> cards.discard(4)).hasMessageContaining("There is no version 4");
        assertThatThrownBy(() -> cards.activate(4)).hasMessageContaining("Save a draft of it.");
    }

    @Test
    void everyStepStandsInTheAuditTrail() {
        cards.saveDraft(next(4, IN_APRIL));
        cards.activate(4);
        cards.retire(4);

        Subject subject = Subject.of(Subject.Kind.SCORE_CARD, "mine version 4");
        assertThat(new AuditTrail(context).of(subject))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED, AuditEntry.Action.CHANGED);
        assertThat(new AuditTrail(context).of(subject))
                .flatExtracting(AuditEntry::changes)
                .extracting(FieldChange::field)
                .contains("state", "validFrom", "validUntil", "sha256");
    }

    @Test
    void onlyWhoMayEditScorecardsDoes() {
        Actor reader = Actor.of("reader", Role.of("reader", Permission.VIEW_CREDIT_DATA));
        ScoreCards readers = new ScoreCards(Workbench.on(storage, Workbench.NOW, reader), OF_THE_KIT);

        assertThatThrownBy(() -> readers.saveDraft(next(4, IN_APRIL))).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> readers.activate(4)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> readers.retire(4)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> readers.discard(4)).isInstanceOf(PermissionDeniedException.class);
        assertThat(readers.versions()).isEmpty();
    }
}
