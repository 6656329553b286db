package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.Band;
import io.creditkit.examples.sandbox.world.Change;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.RatingPoint;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a change is worth an event under a rule as it is set, and what the event then says.
 *
 * @param oldValue empty for none
 * @param newValue empty for none
 */
record RuleMatch(String oldValue, String newValue) {
    private static final int RATING_BAND = 101;
    private static final int CREDIT_LIMIT = 102;

    static Optional<RuleMatch> of(
            RuleCatalogue.Rule rule, Portfolio.Setting setting, Change change, CompanyFile before, CompanyFile after) {
        if (rule.trigger() != change.kind()) {
            return Optional.empty();
        }
        if (rule.ruleCode() == RATING_BAND) {
            return band(setting, before.rating().band(), after.rating().band());
        }
        if (rule.ruleCode() == CREDIT_LIMIT) {
            return limit(setting, before.rating().limit(), after.rating().limit());
        }
        return switch (change.kind()) {
            case SCORE -> score(setting, before.rating(), after.rating());
            case LIMIT ->
                localLimit(
                        rule, setting, before.rating().limit(), after.rating().limit());
            case STATUS ->
                Optional.of(new RuleMatch(before.insolvency().map(Change::to).orElse("Active"), change.to()));
            case JUDGMENT -> Optional.of(new RuleMatch("", change.to()));
            case NAME -> Optional.of(new RuleMatch(before.name(), after.name()));
            case ADDRESS ->
                Optional.of(new RuleMatch(
                        before.address().oneLine(), after.address().oneLine()));
            case DIRECTOR -> Optional.of(director(change, after));
        };
    }

    // param0: falls by so many bands; param1: falls below a band, or Any; param2 "true": says the bands.
    private static Optional<RuleMatch> band(Portfolio.Setting setting, Band old, Band now) {
        if (old == now) {
            return Optional.empty();
        }
        int fall = now.rank() - old.rank();
        OptionalInt least = number(setting.param(0));
        boolean fellFar = least.isPresent() && fall >= least.getAsInt();
        String below = setting.param(1);
        boolean fellBelow = "Any".equals(below)
                || (below.matches("[A-E]")
                        && now.rank() > Band.valueOf(below).rank()
                        && old.rank() <= Band.valueOf(below).rank());
        boolean unset = least.isEmpty() && below.isEmpty();
        if (!fellFar && !fellBelow && !unset) {
            return Optional.empty();
        }
        boolean tells = "true".equals(setting.param(2));
        return Optional.of(tells ? new RuleMatch(old.name(), now.name()) : new RuleMatch("", ""));
    }

    // param0 "true": any change; param1: drop in per cent; param2: falls below an amount.
    private static Optional<RuleMatch> limit(Portfolio.Setting setting, long old, long now) {
        if (old == now) {
            return Optional.empty();
        }
        OptionalInt percent = number(setting.param(1));
        OptionalInt floor = number(setting.param(2));
        boolean any = "true".equals(setting.param(0)) || (percent.isEmpty() && floor.isEmpty());
        boolean dropped = percent.isPresent() && old > 0 && (old - now) * 100 >= percent.getAsInt() * old;
        boolean below = floor.isPresent() && now < floor.getAsInt() && old >= floor.getAsInt();
        return any || dropped || below
                ? Optional.of(new RuleMatch(String.valueOf(old), String.valueOf(now)))
                : Optional.empty();
    }

    private static Optional<RuleMatch> localLimit(
            RuleCatalogue.Rule rule, Portfolio.Setting setting, long old, long now) {
        long percent = number(setting.param(0)).orElse(0);
        boolean dropOnly = rule.name().contains("Drop");
        long moved = dropOnly ? old - now : Math.abs(old - now);
        return old != now && moved * 100 >= percent * Math.max(1, old)
                ? Optional.of(new RuleMatch(String.valueOf(old), String.valueOf(now)))
                : Optional.empty();
    }

    private static Optional<RuleMatch> score(Portfolio.Setting setting, RatingPoint old, RatingPoint now) {
        int threshold = number(setting.param(0)).orElse(0);
        boolean comparable = old.score().isPresent() && now.score().isPresent();
        if (comparable && Math.abs(old.score().getAsInt() - now.score().getAsInt()) < Math.max(1, threshold)) {
            return Optional.empty();
        }
        return Optional.of(new RuleMatch(text(old.score()), text(now.score())));
    }

    private static String text(OptionalInt score) {
        return score.isPresent() ? String.valueOf(score.getAsInt()) : "Not Rated";
    }

    private static RuleMatch director(Change change, CompanyFile after) {
        String name =
                after.world().person(Integer.parseInt(change.to().substring(1))).fullName();
        return change.to().charAt(0) == '+' ? new RuleMatch("", name) : new RuleMatch(name, "");
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
