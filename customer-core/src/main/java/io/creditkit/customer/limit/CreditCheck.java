package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of a check, with every rule that was looked at and the documents behind the figures. Immutable.
 *
 * @param entity the legal entity
 * @param reference the document
 * @param amount what was asked for
 * @param at when
 * @param rules what each rule says, in their order; at least one
 * @param exposure of the entity without the document
 * @param reservation the headroom that is kept for the document; empty if none is
 * @param override what lets the document pass although it is held; empty if nothing does
 * @param reliesOn the headroom that was granted to the document before, on which this check relies; empty if it stands for itself
 * @param warnings what the figures lack, one plain sentence each
 */
public record CreditCheck(
        LimitSubject entity,
        String reference,
        Money amount,
        Instant at,
        List<RuleOutcome> rules,
        ConsolidatedExposure exposure,
        Optional<Reservation> reservation,
        Optional<HoldOverride> override,
        Optional<Reservation> reliesOn,
        List<String> warnings) {
    public CreditCheck {
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A check looks at one rule at least.");
        }
    }

    /** {@return the rule that decided: the first one with the worst answer} */
    public RuleOutcome binding() {
        // max() gives the last of equal ones.
        return rules.stream()
                .min(Comparator.comparing(RuleOutcome::verdict, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** {@return the answer of the binding rule; an override does not change it} */
    public CheckVerdict verdict() {
        return binding().verdict();
    }

    /** {@return whether the document may go on: it is neither held nor stopped, or an override lets it pass} */
    public boolean isGranted() {
        return verdict().compareTo(CheckVerdict.HOLD) < 0 || override.isPresent();
    }

    CreditCheck with(Reservation kept) {
        return new CreditCheck(
                entity, reference, amount, at, rules, exposure, Optional.of(kept), override, reliesOn, warnings);
    }

    CreditCheck with(Optional<HoldOverride> letting) {
        return new CreditCheck(
                entity, reference, amount, at, rules, exposure, reservation, letting, reliesOn, warnings);
    }

    /** {@return the same, relying on headroom that was granted before: what a person may let pass holds the document no more} */
    CreditCheck relyingOn(Reservation granted, Wording why) {
        List<RuleOutcome> eased = rules.stream()
                .map(one -> one.verdict().compareTo(CheckVerdict.HOLD) >= 0
                                && one.rule().canBeOverridden()
                        ? one.with(
                                CheckVerdict.WATCH,
                                Wording.of(
                                        "credit-check.eased",
                                        "{explanation} {why}",
                                        Map.of("explanation", one.wording(), "why", why)))
                        : one)
                .toList();
        return new CreditCheck(
                entity, reference, amount, at, eased, exposure, reservation, override, Optional.of(granted), warnings);
    }
}
