package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.FoldingKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a single condition came to.
 *
 * @param value the field's value
 * @param truth whether it holds
 * @param unknown why it is unknown; empty if it is known
 */
record Leaf(FieldValue value, Truth truth, Optional<Wording> unknown) {
    static Leaf of(Criteria.Comparison comparison, CustomerProfile profile, ExchangeRates rates) {
        FieldValue value = comparison.field().read(profile, rates);
        if (value instanceof FieldValue.Missing missing) {
            return unknown(value, missing.wording());
        }
        Measure<Integer> result = compare(value, comparison.value(), profile.asOf(), rates);
        if (result instanceof Measure.Unknown<Integer> unknown) {
            return unknown(value, unknown.wording());
        }
        int sign = ((Measure.Known<Integer>) result).value();
        return known(value, comparison.operator().holds(sign));
    }

    static Leaf of(Criteria.Age age, CustomerProfile profile, ExchangeRates rates) {
        FieldValue value = age.field().read(profile, rates);
        return value instanceof FieldValue.Missing missing
                ? unknown(value, missing.wording())
                : known(value, age.evaluate(profile, rates).isTrue());
    }

    static Leaf of(Criteria.In in, CustomerProfile profile, ExchangeRates rates) {
        FieldValue value = in.field().read(profile, rates);
        if (value instanceof FieldValue.Missing missing) {
            return unknown(value, missing.wording());
        }
        Leaf none = known(value, false);
        for (FieldValue candidate : in.values()) {
            Measure<Integer> result = compare(value, candidate, profile.asOf(), rates);
            if (result instanceof Measure.Unknown<Integer> unknown) {
                none = unknown(value, unknown.wording());
            } else if (((Measure.Known<Integer>) result).value() == 0) {
                return known(value, true);
            }
        }
        return none;
    }

    static Leaf of(Criteria.TextMatch match, CustomerProfile profile, ExchangeRates rates) {
        FieldValue value = match.field().read(profile, rates);
        if (value instanceof FieldValue.Missing missing) {
            return unknown(value, missing.wording());
        }
        List<String> texts = value instanceof FieldValue.Several several
                ? several.values()
                : List.of(((FieldValue.Text) value).value());
        String part = FoldingKey.ofText(match.part());
        return known(value, texts.stream().map(FoldingKey::ofText).anyMatch(text -> switch (match.mode()) {
            case CONTAINS -> text.contains(part);
            case STARTS_WITH -> text.startsWith(part);
        }));
    }

    private static boolean holds(FieldValue.Several several, FieldValue.Text text) {
        String wanted = FoldingKey.ofText(text.value());
        return several.values().stream().map(FoldingKey::ofText).anyMatch(wanted::equals);
    }

    static Leaf of(Criteria.Ranking ranking, CustomerProfile profile, ExchangeRates rates) {
        FieldValue value = ranking.field().read(profile, rates);
        if (value instanceof FieldValue.Missing missing) {
            return unknown(value, missing.wording());
        }
        int rank = ranking.field().rankedChoices().indexOf(((FieldValue.Choice) value).symbol());
        int limit = ranking.field().rankedChoices().indexOf(ranking.than());
        return known(
                value,
                rank >= 0
                        && switch (ranking.side()) {
                            case WORSE -> rank > limit;
                            case BETTER -> rank < limit;
                        });
    }

    static Leaf of(Criteria.Presence presence, CustomerProfile profile, ExchangeRates rates) {
        FieldValue value = presence.field().read(profile, rates);
        boolean missing = value instanceof FieldValue.Missing;
        return known(
                value,
                switch (presence.state()) {
                    case MISSING -> missing;
                    case PRESENT -> !missing;
                });
    }

    private static Leaf known(FieldValue value, boolean holds) {
        return new Leaf(value, Truth.of(holds), Optional.empty());
    }

    private static Leaf unknown(FieldValue value, Wording why) {
        return new Leaf(value, Truth.UNKNOWN, Optional.of(why));
    }

    /** Negative, 0 or positive; of what has no order, 0 means equal and nothing more. */
    private static Measure<Integer> compare(FieldValue one, FieldValue other, LocalDate day, ExchangeRates rates) {
        if (one instanceof FieldValue.Amount left && other instanceof FieldValue.Amount right) {
            return compare(left.value(), right.value(), day, rates);
        }
        if (one instanceof FieldValue.Numeric left && other instanceof FieldValue.Numeric right) {
            return Measure.known(left.value().compareTo(right.value()));
        }
        if (one instanceof FieldValue.Day left && other instanceof FieldValue.Day right) {
            return Measure.known(left.value().compareTo(right.value()));
        }
        if (one instanceof FieldValue.Text left && other instanceof FieldValue.Text right) {
            return Measure.known(FoldingKey.ofText(left.value()).compareTo(FoldingKey.ofText(right.value())));
        }
        if (one instanceof FieldValue.Several left && other instanceof FieldValue.Text right) {
            return Measure.known(holds(left, right) ? 0 : 1);
        }
        return Measure.known(one.equals(other) ? 0 : 1);
    }

    private static Measure<Integer> compare(Money one, Money other, LocalDate day, ExchangeRates rates) {
        if (one.currency().equals(other.currency())) {
            return Measure.known(one.compareAmount(other));
        }
        // No rate turns a debt into a credit, or nothing into something.
        if (one.signum() != other.signum() || one.signum() == 0) {
            return Measure.known(Integer.compare(one.signum(), other.signum()));
        }
        return rates.convert(one, other.currency(), day).map(converted -> converted.compareAmount(other));
    }
}
