package io.creditkit.customer.alert;

import io.creditkit.customer.report.Criterion;

/** What the house itself says of a customer and keeps the history of, so that a rule can wait for it to change. */
public enum OwnFigure {
    /** The score of our scorecard. What another card gave, or another version of it, is not set beside it. */
    OWN_SCORE(Criterion.SCORE, "score"),
    /** The class of our scorecard: LOW, MODERATE, ELEVATED or HIGH risk; it falls to a worse one. */
    OWN_CLASS(Criterion.BAND, "risk class"),
    /** Our own limit: that decided, else that entered with the account. */
    OWN_LIMIT(Criterion.LIMIT, "credit limit");

    private final Criterion like;
    private final String words;

    OwnFigure(Criterion like, String words) {
        this.like = like;
        this.words = words;
    }

    /** {@return the figure of the agency that moves like it: what a rule may ask of that, it may ask of this} */
    public Criterion like() {
        return like;
    }

    String words() {
        return words;
    }
}
