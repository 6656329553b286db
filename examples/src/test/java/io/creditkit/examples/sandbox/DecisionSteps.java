package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.decision.Decision;
import io.creditkit.creditsafe.decision.DecisionConfiguration;
import io.creditkit.creditsafe.decision.DecisionEngine;
import io.creditkit.creditsafe.decision.DecisionField;
import io.creditkit.creditsafe.decision.DecisionLogQuery;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange;
import io.creditkit.creditsafe.decision.DecisionRecord;
import io.creditkit.creditsafe.decision.DecisionRequest;
import io.creditkit.creditsafe.decision.DecisionStatus;
import io.creditkit.creditsafe.decision.DecisionTree;
import io.creditkit.creditsafe.decision.DecisionTreeId;
import io.creditkit.creditsafe.decision.DecisionTreeQuery;
import io.creditkit.creditsafe.decision.FieldType;
import io.creditkit.creditsafe.decision.TreeType;
import java.util.List;

/** Every operation of the decision engine, by the client. */
final class DecisionSteps {
    private final DecisionEngine engine;

    DecisionSteps(CreditsafeClient client) {
        this.engine = client.decisionEngine();
    }

    void all(ConnectId company) {
        DecisionTreeId tree = aTree();
        itIsSetUp(tree);
        itDecides(tree, company);
    }

    private DecisionTreeId aTree() {
        List<DecisionTree> trees = engine.trees(
                DecisionTreeQuery.builder().type(TreeType.CREDIT_APPROVAL).build());
        assertThat(trees)
                .singleElement()
                .satisfies(tree -> assertThat(tree.serviceLine()).isPresent());
        DecisionTreeId tree = trees.get(0).id().orElseThrow();
        assertThat(engine.instances())
                .hasSize(3)
                .anySatisfy(instance -> assertThat(instance.id()).contains(tree));
        assertThat(engine.fields(tree))
                .extracting(field -> field.type().orElseThrow())
                .containsExactly(FieldType.INTEGER, FieldType.DROPDOWN);
        DecisionField amount = engine.fields(tree).get(0);
        assertThat(amount.parameter()).contains("creditAmount");
        assertThat(amount.mandatory()).contains(true);
        assertThat(amount.validations()).hasSize(2);
        return tree;
    }

    private void itIsSetUp(DecisionTreeId tree) {
        DecisionConfiguration changed = engine.configuration(tree)
                .with(json -> ((ObjectNode) json.path("scalarVariables").path("creditLimitAdjustmentModifier"))
                        .put("value", 0));
        engine.configure(tree, changed);
        assertThat(engine.configuration(tree).open()).isEqualTo(changed.open());
        engine.nameOutcomes(
                tree,
                DecisionOutcomesChange.builder()
                        .addOutcomes(new DecisionOutcomesChange.NamedOutcome(
                                DecisionStatus.NEGATIVE, "No", "It is not to be had."))
                        .build());
        assertThat(engine.outcomes(tree).manualReview()).contains(true);
        assertThat(engine.outcomes(tree).outcomes())
                .hasSize(5)
                .anySatisfy(outcome -> assertThat(outcome.label()).contains("No"));
    }

    private void itDecides(DecisionTreeId tree, ConnectId company) {
        Decision decision = engine.decide(
                tree,
                DecisionRequest.builder()
                        .company(company)
                        .originationId("case 7")
                        .putValues("creditAmount", "500")
                        .build());
        assertThat(decision.decision()).contains("No");
        assertThat(decision.status()).contains(DecisionStatus.NEGATIVE);
        assertThat(decision.audits())
                .anySatisfy(audit -> assertThat(audit.rule()).contains("Credit Limit"));
        DecisionRecord logged = engine.log()
                .list(DecisionLogQuery.builder()
                        .company(company)
                        .status(DecisionStatus.NEGATIVE)
                        .build())
                .toList(10)
                .get(0);
        assertThat(logged.decision().orElseThrow().text()).isEqualTo(decision.text());
        DecisionRecord byHand = engine.log()
                .decideByHand(logged.id().orElseThrow(), DecisionStatus.MANUALLY_APPROVED, "A good customer");
        assertThat(engine.log().get(logged.id().orElseThrow()).status()).isEqualTo(byHand.status());
        assertThat(byHand.status()).contains(DecisionStatus.MANUALLY_APPROVED);
        assertThat(byHand.notes()).contains("A good customer");
        assertThat(byHand.originationId()).contains("case 7");
    }
}
