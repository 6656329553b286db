package io.creditkit.customer.alert.rule;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertTrigger;
import io.creditkit.customer.alert.ChangeTrigger;
import io.creditkit.customer.alert.EventCategory;
import io.creditkit.customer.alert.EventTrigger;
import io.creditkit.customer.alert.OwnChangeTrigger;
import io.creditkit.customer.alert.OwnFigure;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.internal.JsonPlace;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.FieldCatalogue;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads alert rules and refuses what would only show itself as silence later. */
final class RuleReader {
    private static final int LONGEST = 200_000;

    /** For whom a rule of changes or events counts if it does not say. */
    private static final String EVERYBODY = "status != ERASED";

    private final FieldCatalogue catalogue;

    RuleReader(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    AlertRule read(String json) {
        return rule(parse(json));
    }

    List<AlertRule> readAll(String json) {
        return parse(json).items().stream().map(this::rule).toList();
    }

    private static JsonPlace parse(String json) {
        if (json.length() > LONGEST) {
            throw new InvalidAlertRuleException(
                    "",
                    Wording.of(
                            "alert-rule-fault.too-long",
                            "A rule has at most {most} characters.",
                            Map.of("most", LONGEST)));
        }
        return JsonPlace.read(json, InvalidAlertRuleException::new);
    }

    private AlertRule rule(JsonPlace node) {
        node.allow(
                "code",
                "version",
                "title",
                "severity",
                "category",
                "criteria",
                "clear",
                "for",
                "keepFiringFor",
                "onNoData",
                "mode",
                "owner",
                "segments",
                "levels",
                "change",
                "event",
                "action");
        Optional<AlertTrigger> trigger = trigger(node);
        AlertRule.Builder rule = AlertRule.builder()
                .code(node.get("code").text())
                .title(node.get("title").text())
                .severity(node.get("severity").oneOf(Severity.class))
                .category(node.get("category").oneOf(AlertRule.Category.class))
                .criteria(node.optional("criteria").map(this::criteria).orElseGet(() -> everybody(node, trigger)))
                .clear(node.optional("clear").map(this::criteria))
                .trigger(trigger)
                .owner(node.optional("owner").map(JsonPlace::text))
                .action(node.optional("action").map(RuleReader::action));
        node.optional("version").ifPresent(version -> rule.version(version.wholeFrom(1)));
        node.optional("for").ifPresent(time -> rule.forDuration(time.duration()));
        node.optional("keepFiringFor").ifPresent(time -> rule.keepFiringFor(time.duration()));
        node.optional("onNoData").ifPresent(policy -> rule.onNoData(policy.oneOf(AlertRule.NoData.class)));
        node.optional("mode").ifPresent(mode -> rule.mode(mode.oneOf(AlertRule.Mode.class)));
        items(node, "segments").forEach(item -> rule.addSegments(segment(item)));
        items(node, "levels").forEach(item -> rule.addLevels(level(item)));
        try {
            return rule.build();
        } catch (InvalidEntryException e) {
            throw new InvalidAlertRuleException(node.path(), e.wording());
        }
    }

    private static List<JsonPlace> items(JsonPlace node, String name) {
        return node.optional(name).map(JsonPlace::items).orElse(List.of());
    }

    private Criteria everybody(JsonPlace node, Optional<AlertTrigger> trigger) {
        if (trigger.isEmpty()) {
            throw node.problem(Wording.of(
                    "alert-rule-fault.no-criteria",
                    "'criteria' is missing. Only a rule with 'change' or 'event' can do without."));
        }
        return Criteria.parse(EVERYBODY, catalogue);
    }

    private AlertRule.Segment segment(JsonPlace node) {
        node.allow("name", "when", "criteria", "clear");
        return new AlertRule.Segment(
                node.get("name").text(),
                criteria(node.get("when")),
                criteria(node.get("criteria")),
                node.optional("clear").map(this::criteria));
    }

    private AlertRule.Level level(JsonPlace node) {
        node.allow("severity", "criteria");
        return new AlertRule.Level(node.get("severity").oneOf(Severity.class), criteria(node.get("criteria")));
    }

    private Optional<AlertTrigger> trigger(JsonPlace node) {
        Optional<AlertTrigger> change = node.optional("change").map(RuleReader::change);
        Optional<AlertTrigger> event = node.optional("event").map(RuleReader::event);
        if (change.isPresent() && event.isPresent()) {
            throw node.problem(Wording.of(
                    "alert-rule-fault.two-triggers",
                    "A rule waits for a 'change' or for an 'event', not for both. Make two rules."));
        }
        return change.or(() -> event);
    }

    private static AlertTrigger change(JsonPlace node) {
        node.allow("criterion", "move", "by", "unit", "currency", "to", "withinDays");
        Optional<OwnFigure> own = Optional.of(node.get("criterion"))
                .filter(named -> named.text().startsWith("OWN_"))
                .map(named -> named.oneOf(OwnFigure.class));
        Criterion criterion =
                own.map(OwnFigure::like).orElseGet(() -> node.get("criterion").oneOf(Criterion.class));
        ChangeTrigger.Move move = node.get("move").oneOf(ChangeTrigger.Move.class);
        ChangeTrigger.Unit unit = node.optional("unit")
                .map(given -> given.oneOf(ChangeTrigger.Unit.class))
                .orElse(ChangeTrigger.Unit.ABSOLUTE);
        int days = node.get("withinDays").wholeFrom(1);
        try {
            ChangeTrigger change = new ChangeTrigger(
                    criterion,
                    move,
                    node.optional("by").map(JsonPlace::number),
                    unit,
                    node.optional("currency").map(RuleReader::currency),
                    node.optional("to").map(JsonPlace::text),
                    days);
            return own.<AlertTrigger>map(figure -> new OwnChangeTrigger(figure, change))
                    .orElse(change);
        } catch (InvalidEntryException e) {
            throw new InvalidAlertRuleException(node.path(), e.wording());
        }
    }

    private static Currency currency(JsonPlace node) {
        try {
            return Currency.getInstance(node.text());
        } catch (IllegalArgumentException e) {
            throw node.problem(Wording.of(
                    "alert-rule-fault.no-currency",
                    "'{value}' is no currency. It is a code of ISO 4217, such as EUR.",
                    Map.of("value", node.text())));
        }
    }

    private static AlertTrigger event(JsonPlace node) {
        node.allow("categories", "withinDays");
        Set<EventCategory> categories = EnumSet.noneOf(EventCategory.class);
        node.get("categories").items().forEach(item -> categories.add(item.oneOf(EventCategory.class)));
        int days = node.get("withinDays").wholeFrom(1);
        try {
            return new EventTrigger(categories, days);
        } catch (InvalidEntryException e) {
            throw new InvalidAlertRuleException(node.path(), e.wording());
        }
    }

    private static ActionTemplate action(JsonPlace node) {
        node.allow("title", "dueInDays", "priority", "assignee");
        try {
            return new ActionTemplate(
                    node.get("title").text(),
                    node.get("dueInDays").wholeFrom(0),
                    node.optional("priority")
                            .map(given -> given.oneOf(Priority.class))
                            .orElse(Priority.NORMAL),
                    node.optional("assignee").map(JsonPlace::text));
        } catch (InvalidEntryException e) {
            throw new InvalidAlertRuleException(node.path(), e.wording());
        }
    }

    private Criteria criteria(JsonPlace node) {
        try {
            return Criteria.parse(node.text(), catalogue);
        } catch (CriteriaSyntaxException e) {
            throw new InvalidAlertRuleException(node.path(), e.wording());
        }
    }
}
