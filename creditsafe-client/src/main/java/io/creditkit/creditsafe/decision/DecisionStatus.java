package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** The status of a decision: the provider's numbers, as text. */
public final class DecisionStatus extends OpenTerm {

    /** Approved by the tree. */
    public static final DecisionStatus POSITIVE = new DecisionStatus("1");

    /** For a person to decide. */
    public static final DecisionStatus PENDING = new DecisionStatus("2");

    /** Refused by the tree. */
    public static final DecisionStatus NEGATIVE = new DecisionStatus("3");

    /** Approved by a person. */
    public static final DecisionStatus MANUALLY_APPROVED = new DecisionStatus("5");

    /** Refused by a person. */
    public static final DecisionStatus MANUALLY_REJECTED = new DecisionStatus("6");

    private static final Set<DecisionStatus> KNOWN =
            Set.of(POSITIVE, PENDING, NEGATIVE, MANUALLY_APPROVED, MANUALLY_REJECTED);

    private DecisionStatus(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static DecisionStatus of(String text) {
        return new DecisionStatus(text);
    }

    /** The number to send; only an answer may have a word in its place. */
    int number() {
        try {
            return Integer.parseInt(text().strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "The status '" + text() + "' is no number, so it cannot be sent", noNumber);
        }
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
