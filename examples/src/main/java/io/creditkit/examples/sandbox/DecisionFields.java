package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a tree wants to be given, told and checked. */
final class DecisionFields {
    private DecisionFields() {}

    static ArrayNode of(DecisionTree tree) {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> input :
                tree.configuration().path("inputParams").properties()) {
            JsonNode setting = input.getValue();
            ObjectNode field = fields.addObject()
                    .put("orderIndex", setting.path("orderIndex").asInt())
                    .put("label", setting.path("labelName").asText())
                    .put("paramName", input.getKey())
                    .put("fieldType", setting.path("fieldType").asText())
                    .put("mandatory", setting.path("isMandatory").asBoolean());
            for (String name : List.of("dropdownDetails", "validation")) {
                field.set(name, setting.has(name) ? setting.path(name) : JsonNodeFactory.instance.nullNode());
            }
        }
        return fields;
    }

    /** Refuses a run that is not given what its tree wants. */
    static void check(Call call, DecisionTree tree, ObjectNode given) {
        for (Map.Entry<String, JsonNode> input :
                tree.configuration().path("inputParams").properties()) {
            String name = input.getKey();
            String value = given.path(name).asText();
            if (value.isBlank()) {
                if (input.getValue().path("isMandatory").asBoolean()) {
                    throw wrong(call, name, "is required");
                }
            } else {
                check(call, name, value, input.getValue());
            }
        }
    }

    private static void check(Call call, String name, String value, JsonNode setting) {
        String type = setting.path("fieldType").asText();
        if (type.equals("Integer") && !value.matches("-?\\d{1,15}")) {
            throw wrong(call, name, "must be a whole number");
        }
        if (type.equals("Dropdown")
                && setting.path("dropdownDetails").findValuesAsText("label").stream()
                        .noneMatch(value::equals)) {
            throw wrong(call, name, "must be one of the options");
        }
        for (JsonNode validation : setting.path("validation")) {
            if (!holds(value, validation)) {
                throw wrong(
                        call,
                        name,
                        "is refused: " + validation.path("description").asText());
            }
        }
    }

    private static boolean holds(String value, JsonNode validation) {
        String limit = validation.path("validationValue").asText();
        return switch (validation.path("validationType").asText()) {
            case "Minimum" -> Long.parseLong(value) >= Long.parseLong(limit);
            case "Maximum" -> Long.parseLong(value) <= Long.parseLong(limit);
            case "Length" -> value.length() == Integer.parseInt(limit);
            case "Regex Match" -> value.matches(limit);
            default -> true;
        };
    }

    private static Refusal wrong(Call call, String name, String how) {
        return call.refuse(400, "Bad Request", "\"" + name + "\" " + how);
    }
}
