package io.creditkit.customer.alert.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertTrigger;
import io.creditkit.customer.alert.ChangeTrigger;
import io.creditkit.customer.alert.EventTrigger;
import io.creditkit.customer.alert.OwnChangeTrigger;
import io.creditkit.customer.search.Criteria;

/** Writes a rule in the one form that reads back as an equal rule; what is as by default is left out. */
final class RuleWriter {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RuleWriter() {}

    static String write(AlertRule rule) {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", rule.code()).put("version", rule.version()).put("title", rule.title());
        json.put("severity", rule.severity().name())
                .put("category", rule.category().name());
        json.put("criteria", rule.criteria().text());
        rule.clear().map(Criteria::text).ifPresent(text -> json.put("clear", text));
        if (!rule.forDuration().isZero()) {
            json.put("for", rule.forDuration().toString());
        }
        if (!rule.keepFiringFor().isZero()) {
            json.put("keepFiringFor", rule.keepFiringFor().toString());
        }
        json.put("onNoData", rule.onNoData().name()).put("mode", rule.mode().name());
        rule.owner().ifPresent(owner -> json.put("owner", owner));
        rule.segments().forEach(segment -> write(json.withArray("/segments"), segment));
        rule.levels()
                .forEach(level -> json.withArray("/levels")
                        .addObject()
                        .put("severity", level.severity().name())
                        .put("criteria", level.criteria().text()));
        rule.trigger().ifPresent(trigger -> write(json, trigger));
        rule.action().ifPresent(action -> write(json.putObject("action"), action));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written.", e);
        }
    }

    private static void write(ArrayNode segments, AlertRule.Segment segment) {
        ObjectNode json = segments.addObject();
        json.put("name", segment.name()).put("when", segment.when().text());
        json.put("criteria", segment.criteria().text());
        segment.clear().map(Criteria::text).ifPresent(text -> json.put("clear", text));
    }

    private static void write(ObjectNode rule, AlertTrigger trigger) {
        if (trigger instanceof OwnChangeTrigger own) {
            write(rule, own.change());
            rule.withObject("/change").put("criterion", own.figure().name());
        } else if (trigger instanceof ChangeTrigger change) {
            ObjectNode json = rule.putObject("change");
            json.put("criterion", change.criterion().name())
                    .put("move", change.move().name());
            change.by().ifPresent(by -> json.put("by", by));
            json.put("unit", change.unit().name());
            change.currency().ifPresent(currency -> json.put("currency", currency.getCurrencyCode()));
            change.to().ifPresent(to -> json.put("to", to));
            json.put("withinDays", change.withinDays());
        } else if (trigger instanceof EventTrigger event) {
            ObjectNode json = rule.putObject("event");
            event.categories().stream()
                    .sorted()
                    .forEach(category -> json.withArray("/categories").add(category.name()));
            json.put("withinDays", event.withinDays());
        }
    }

    private static void write(ObjectNode json, ActionTemplate action) {
        json.put("title", action.title()).put("dueInDays", action.dueInDays());
        json.put("priority", action.priority().name());
        action.assignee().ifPresent(assignee -> json.put("assignee", assignee));
    }
}
