package io.creditkit.customer.alert;

import io.creditkit.customer.Actor;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.FieldCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What is worth an alert: when it begins, how long that has to last, when it may end, and how urgent it is. All of it is
 * checked when the rule is made.
 */
@Value.Immutable
@ValueStyle
public interface AlertRule {
    /** Whose business an alert is. */
    enum Category {
        /** Whoever decides on credit. */
        RISK,
        /** Whoever collects. */
        COLLECTION,
        /** Whoever keeps the data in order. */
        DATA_QUALITY,
        /** Nobody in particular. */
        NONE
    }

    /** What a rule looks at. */
    enum Kind {
        /** How things stand now. */
        STATE,
        /** How far a figure of the agency moved within some days. */
        CHANGE,
        /** What the agency told: one alert for each event. */
        EVENT
    }

    /** Who sees the alerts. */
    enum Visibility {
        /** Everybody who may see credit data. */
        SHARED,
        /** The owner of the rule alone. */
        PRIVATE
    }

    /** Whether a rule is looked at. */
    enum Mode {
        /** It is. */
        ON,
        /** It is not, and its open alerts end with the next run. */
        OFF
    }

    /** What becomes of an alert while the rule can't be decided for want of data. */
    enum NoData {
        /** It stays as it is: no data is not "all fine". */
        KEEP,
        /** It may end whatever {@link AlertRule#clear()} says, once {@link AlertRule#keepFiringFor()} is over. */
        OK,
        /** It stays as it is, and an alert of its own tells of the missing data for as long as it is missing. */
        FIRE
    }

    /** {@return stable; 1 to 50 capital letters, digits and underscores} */
    String code();

    /** {@return which edition of the rule this is, at least 1; default 1} */
    @Value.Default
    default int version() {
        return 1;
    }

    /** {@return for people, a few words} */
    String title();

    /** {@return how urgent its alerts are, unless one of the {@link #levels()} says more} */
    Severity severity();

    /** {@return whose business its alerts are} */
    Category category();

    /** {@return when it holds for a customer; of a rule with a {@link #trigger()}, for which customers it counts} */
    Criteria criteria();

    /** {@return the change or the event that it waits for; empty for a rule of state} */
    Optional<AlertTrigger> trigger();

    /** {@return what it looks at, as its trigger says} */
    default Kind kind() {
        return trigger().map(AlertTrigger::kind).orElse(Kind.STATE);
    }

    /** {@return the id of the only actor who sees its alerts; empty if everybody does} */
    Optional<String> owner();

    /** {@return who sees its alerts, as its owner says} */
    default Visibility visibility() {
        return owner().isPresent() ? Visibility.PRIVATE : Visibility.SHARED;
    }

    /** {@return whether it is looked at; default {@link Mode#ON}} */
    @Value.Default
    default Mode mode() {
        return Mode.ON;
    }

    /** {@return the action that is made when an alert of it fires; empty for none} */
    Optional<ActionTemplate> action();

    /** {@return when an alert may end, such as below 95 % if it begins at 100 %; empty: when the rule no longer holds} */
    Optional<Criteria> clear();

    /** {@return for how long the rule has to hold before an alert fires; default none} */
    @Value.Default
    default Duration forDuration() {
        return Duration.ZERO;
    }

    /**
     * {@return for how long an alert is kept after it could end; default none} Of a rule of events: after how long an alert ends by
     * itself; none means that a person ends it.
     */
    @Value.Default
    default Duration keepFiringFor() {
        return Duration.ZERO;
    }

    /** {@return what becomes of an alert that can't be decided; default {@link NoData#KEEP}} */
    @Value.Default
    default NoData onNoData() {
        return NoData.KEEP;
    }

    /** {@return other thresholds for some customers: the first whose segment holds is used} */
    List<Segment> segments();

    /** {@return worse thresholds with a greater severity, which count once the rule itself holds} */
    List<Level> levels();

    /**
     * Other thresholds for some customers.
     *
     * @param name for people, as it is told in the explanation; not blank
     * @param when for whom
     * @param criteria when the rule holds for them
     * @param clear when an alert of theirs may end; empty: when the rule no longer holds
     */
    record Segment(String name, Criteria when, Criteria criteria, Optional<Criteria> clear) {
        public Segment {
            EntryCheck.of("segment of an alert rule")
                    .never("name", name::isBlank, "required", "It must not be empty.")
                    .refuse();
        }
    }

    /**
     * A worse threshold.
     *
     * @param severity how urgent an alert is then
     * @param criteria when
     */
    record Level(Severity severity, Criteria criteria) {}

    /** {@return whether the actor may see it: it is private to nobody, or the actor's own} */
    default boolean isShownTo(Actor actor) {
        return owner().map(actor.id()::equals).orElse(true);
    }

    private boolean anySegmentClears() {
        return segments().stream().anyMatch(segment -> segment.clear().isPresent());
    }

    /** Refuses what can't be a rule. */
    @Value.Check
    default void check() {
        EntryCheck.of("alert rule", code())
                .never(
                        "code",
                        () -> !Pattern.matches("[A-Z][A-Z0-9_]{0,49}", code()),
                        "malformed",
                        "It has 1 to 50 capital letters, digits and underscores and begins with a letter.")
                .never("title", () -> title().isBlank(), "required", "It must not be empty.")
                .atLeast("version", version(), 1)
                .never("forDuration", () -> forDuration().isNegative(), "negative", "It can't be negative.")
                .never("keepFiringFor", () -> keepFiringFor().isNegative(), "negative", "It can't be negative.")
                .never(
                        "clear",
                        () -> kind() != Kind.STATE && (clear().isPresent() || anySegmentClears()),
                        "not-as-kind",
                        "A rule that waits for a change or an event has no condition to end.")
                .never(
                        "forDuration",
                        () -> kind() == Kind.EVENT && !forDuration().isZero(),
                        "not-as-kind",
                        "A rule that waits for events has no wait time.")
                .never(
                        "levels",
                        () -> kind() == Kind.EVENT && !levels().isEmpty(),
                        "not-as-kind",
                        "A rule that waits for events has no levels.")
                .mustIfThere("owner", owner(), 64)
                .never(
                        "levels",
                        () -> levels().stream()
                                .anyMatch(level -> level.severity().compareTo(severity()) <= 0),
                        "not-in-order",
                        "Each of them is worse than the rule itself.")
                .refuse();
    }

    /**
     * {@return a rule with those criteria and nothing else}
     *
     * @param criteria as described at {@link Criteria}
     * @param catalogue the fields they may name
     * @throws CriteriaSyntaxException if the criteria can't be read or ask for what there is not
     */
    static AlertRule of(
            String code,
            String title,
            Severity severity,
            Category category,
            String criteria,
            FieldCatalogue catalogue) {
        return builder()
                .code(code)
                .title(title)
                .severity(severity)
                .category(category)
                .criteria(Criteria.parse(criteria, catalogue))
                .build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AlertRule}. */
    final class Builder extends ImmutableAlertRule.Builder {
        Builder() {}
    }
}
