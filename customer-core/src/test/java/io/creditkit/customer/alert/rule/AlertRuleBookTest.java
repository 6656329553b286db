package io.creditkit.customer.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRules;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.Attributes;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRuleBookTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final List<AlertRule> OF_THE_KIT = AlertRules.starter(CATALOGUE);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final AlertRuleBook book = new AlertRuleBook(context, CATALOGUE, OF_THE_KIT);

    private static String json(String code, int version, String criteria, String more) {
        return "{\"code\": \"" + code + "\", \"version\": " + version
                + ", \"title\": \"T\", \"severity\": \"LOW\", \"category\": \"RISK\", \"criteria\": \"" + criteria
                + "\""
                + more + "}";
    }

    private AlertRule inForce(String code) {
        return book.inForce().rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleMayNameAFieldOfTheTenantsOwn() {
        new Attributes(context)
                .define(AttributeDefinition.builder()
                        .key("salesRegion")
                        .heading("Sales region")
                        .type(FieldType.TEXT)
                        .build());
        book.saveDraft(json("NORTH", 1, "salesRegion = \\\"NORTH\\\"", ""));
        book.activate("NORTH", 1);

        assertThat(inForce("NORTH").criteria().text()).isEqualTo("salesRegion = \"NORTH\"");
        assertThatExceptionOfType(InvalidAlertRuleException.class)
                .isThrownBy(() -> book.check(json("SOUTH", 1, "salesRegoin = \\\"NORTH\\\"", "")))
                .withMessageContaining("salesRegion");
    }

    @Test
    void aDraftRaisesNothingUntilItIsPutInForceAndThenNeverChanges() {
        String draft = json("SCORE_BELOW_30", 2, "score < 20", "");
        book.saveDraft(json("SCORE_BELOW_30", 2, "score < 25", ""));
        book.saveDraft(draft);

        assertThat(book.inForce().rules()).isEqualTo(OF_THE_KIT);
        book.activate("SCORE_BELOW_30", 2);

        assertThat(inForce("SCORE_BELOW_30").criteria().text()).isEqualTo("score < 20");
        assertThat(book.inForce().rules()).hasSameSizeAs(OF_THE_KIT);
        assertThatExceptionOfType(AlertRuleRefusedException.class).isThrownBy(() -> book.saveDraft(draft));
        assertThatExceptionOfType(AlertRuleRefusedException.class).isThrownBy(() -> book.discard("SCORE_BELOW_30", 2));
        assertThat(book.find("SCORE_BELOW_30", 2)).contains(inForce("SCORE_BELOW_30"));
    }

    @Test
    void anotherVersionTakesOverAndARetiredRuleGivesWayToTheKits() {
        book.saveDraft(json("SCORE_BELOW_30", 2, "score < 20", ""));
        book.saveDraft(json("SCORE_BELOW_30", 3, "score < 10", ""));
        book.activate("SCORE_BELOW_30", 2);
        book.activate("SCORE_BELOW_30", 3);

        assertThat(book.versions())
                .extracting(AlertRuleVersion::state)
                .containsExactly(AlertRuleVersion.State.RETIRED, AlertRuleVersion.State.ACTIVE);
        book.retire("SCORE_BELOW_30");

        assertThat(book.inForce().rules()).isEqualTo(OF_THE_KIT);
        assertThat(book.inForce().retired()).isEmpty();
        assertThatExceptionOfType(AlertRuleRefusedException.class).isThrownBy(() -> book.retire("SCORE_BELOW_30"));
    }

    @Test
    void aRetiredRuleThatTheKitDoesNotHaveIsOver() {
        book.saveDraft(json("MINE", 1, "score < 20", ""));
        book.activate("MINE", 1);
        assertThat(inForce("MINE").severity()).isEqualTo(Severity.LOW);

        book.retire("MINE");

        assertThat(book.inForce().retired()).containsExactly("MINE");
    }

    @Test
    void aPackIsCopiedIntoDraftsEachTheNextVersionOfItsCode() {
        List<AlertRuleVersion> drafts = book.copy(RulePack.SIGNIFICANT_RISK);
        List<AlertRuleVersion> again = book.copy(RulePack.SIGNIFICANT_RISK);

        assertThat(drafts).hasSameSizeAs(RulePack.SIGNIFICANT_RISK.rules(CATALOGUE));
        assertThat(again.get(0).ruleVersion()).isEqualTo(drafts.get(0).ruleVersion() + 1);
        assertThat(drafts).allSatisfy(draft -> book.activate(draft.code(), draft.ruleVersion()));
        assertThat(inForce("BAND_FELL").kind()).isEqualTo(AlertRule.Kind.CHANGE);
    }

    @Test
    void aPrivateRuleIsItsOwnersAlone() {
        AlertRuleBook ofJane =
                new AlertRuleBook(Workbench.on(storage, Workbench.NOW, Actor.of("jane")), CATALOGUE, OF_THE_KIT);
        ofJane.saveDraft(json("HERS", 1, "score < 20", ", \"owner\": \"jane\""));

        assertThat(ofJane.versions()).hasSize(1);
        assertThat(book.versions()).isEmpty();
        assertThat(book.find("HERS", 1)).isEmpty();
        assertThatExceptionOfType(AlertRuleRefusedException.class).isThrownBy(() -> book.activate("HERS", 1));
        assertThatExceptionOfType(AlertRuleRefusedException.class)
                .isThrownBy(() -> book.saveDraft(json("HERS", 2, "score < 99", "")));
    }

    @Test
    void aPrivateRuleInForceIsShownToItsOwnerAloneAndItsDraftsStayTheOwners() {
        AlertRuleBook ofJane =
                new AlertRuleBook(Workbench.on(storage, Workbench.NOW, Actor.of("jane")), CATALOGUE, OF_THE_KIT);
        ofJane.saveDraft(json("HERS", 1, "score < 20", ", \"owner\": \"jane\""));
        ofJane.activate("HERS", 1);
        ofJane.saveDraft(json("HERS", 2, "score < 10", ", \"owner\": \"jane\""));

        assertThat(ofJane.inForce().rules()).extracting(AlertRule::code).contains("HERS");
        assertThat(book.ofEverybody().rules()).extracting(AlertRule::code).contains("HERS");
        assertThat(book.inForce().rules()).isEqualTo(OF_THE_KIT);
        assertThatExceptionOfType(AlertRuleRefusedException.class).isThrownBy(() -> book.discard("HERS", 2));
        assertThat(ofJane.versions()).hasSize(2);
    }

    @Test
    void aPrivateRuleTakesThePlaceOfNoRuleOfEverybody() {
        book.saveDraft(json("OURS", 1, "score < 20", ""));

        assertThatExceptionOfType(AlertRuleRefusedException.class)
                .isThrownBy(() -> book.saveDraft(json("OURS", 2, "score < 10", ", \"owner\": \"tester\"")))
                .withMessageContaining("everybody's");
        assertThatExceptionOfType(AlertRuleRefusedException.class)
                .isThrownBy(() -> book.saveDraft(json("SCORE_BELOW_30", 9, "score < 1", ", \"owner\": \"tester\"")));
    }

    @Test
    void aRuleWhoseFieldIsGoneIsToldAndKeepsNoOtherFromBeingLookedAt() {
        FieldCatalogue more = CATALOGUE.with(
                List.of(Field.of("stars", "Stars", FieldType.NUMBER, (profile, rates) -> FieldValue.Numeric.of(3))));
        AlertRuleBook before = new AlertRuleBook(context, more, OF_THE_KIT);
        before.saveDraft(json("STARS", 1, "stars < 5", ""));
        before.activate("STARS", 1);
        assertThat(before.inForce().unreadable()).isEmpty();

        assertThat(book.inForce().unreadable()).containsExactly("STARS");
        assertThat(book.inForce().rules()).isEqualTo(OF_THE_KIT);
    }

    @Test
    void whoChangedARuleStandsInTheTrailAndWhoMayNotIsRefused() {
        book.saveDraft(json("MINE", 1, "score < 20", ""));
        book.activate("MINE", 1);

        List<AuditEntry> trail =
                context.inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.ALERT_RULE, "MINE version 1")));
        assertThat(trail)
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED);
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CREDIT_DATA));
        AlertRuleBook ofClerk = new AlertRuleBook(Workbench.on(storage, Workbench.NOW, clerk), CATALOGUE, OF_THE_KIT);
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> ofClerk.retire("MINE"));
    }
}
