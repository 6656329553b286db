package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a tree over a company. Every rule that the tree requires is looked at; the worst of their statuses is the decision's.
 */
final class DecisionRun {
    private static final int POSITIVE = 1;

    private final DecisionTree tree;
    private final CompanyFile file;
    private final ObjectNode given;
    private final ArrayNode audits = JsonNodeFactory.instance.arrayNode();
    private int status = POSITIVE;
    private String text = "";

    private DecisionRun(DecisionTree tree, CompanyFile file, ObjectNode given) {
        this.tree = tree;
        this.file = file;
        this.given = given;
    }

    /** {@return the agency's answer} */
    static ObjectNode of(DecisionTree tree, CompanyFile file, ObjectNode given, Optional<String> originationId) {
        DecisionRun run = new DecisionRun(tree, file, given);
        run.look();
        return run.answer(originationId);
    }

    private void look() {
        for (Map.Entry<String, JsonNode> setting :
                tree.configuration().path("configurationVariables").properties()) {
            if (setting.getValue().path("isRequired").asBoolean()) {
                lookAt(setting.getKey(), setting.getValue());
            }
        }
        JsonNode amount = tree.configuration().path("inputParams").path("creditAmount");
        if (amount.isObject() && !given.path("creditAmount").asText().isBlank()) {
            lookAtTheLimit(amount);
        }
    }

    private void lookAt(String name, JsonNode setting) {
        Optional<DecisionRule> rule = DecisionRule.of(name);
        String title = rule.map(DecisionRule::title).orElse(name);
        Optional<String> value = rule.flatMap(one -> one.value(file));
        audit(title, value.orElse("Not available"));
        if (value.isEmpty()) {
            judge(setting.path("unavailableStatus"), title + " is not available.");
        } else if (!rule.orElseThrow().passes(value.get(), setting.path("value"))) {
            judge(setting.path("failedStatus"), title + " is " + value.get() + ".");
        }
    }

    private void lookAtTheLimit(JsonNode setting) {
        JsonNode modifier = tree.configuration()
                .path("scalarVariables")
                .path("creditLimitAdjustmentModifier")
                .path("value");
        BigDecimal limit = BigDecimal.valueOf(file.rating().limit())
                .multiply(modifier.isNumber() ? modifier.decimalValue() : BigDecimal.ONE);
        audit("Credit Limit", limit.toBigInteger().toString());
        if (new BigDecimal(given.path("creditAmount").asText()).compareTo(limit) > 0) {
            judge(
                    setting.path("failedStatus"),
                    "The " + setting.path("labelName").asText()
                            + " requested is greater than the recommended credit limit.");
        }
    }

    private void audit(String rule, String value) {
        audits.addObject().put("description", value).put("RuleName", rule);
    }

    /** Takes a status over if it is worse than what there is; a rule without one is looked at for information. */
    private void judge(JsonNode worse, String why) {
        if (worse.asInt() > status) {
            status = worse.asInt();
            text = why;
        }
    }

    private ObjectNode answer(Optional<String> originationId) {
        JsonNode outcome = tree.outcome(status);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("Decision", outcome.path("label").asText())
                .put(
                        "DecisionText",
                        text.isEmpty() ? outcome.path("description").asText() : text);
        answer.set("Audits", audits);
        return answer.put("originationId", originationId.orElse(null)).put("statusCode", Integer.toString(status));
    }
}
