package io.creditkit.customer.limit;

/** What holds once the last day of a permanent limit is over and nobody decided anew. */
public enum ExpiredLimit {
    /** No credit, until somebody decides. */
    NO_CREDIT,
    /** The old amount, until somebody decides; every check warns of it. */
    OLD_AMOUNT;

    LimitAmount of(LimitAmount former) {
        return this == OLD_AMOUNT
                ? former
                : former.money()
                        .<LimitAmount>map(money -> new LimitAmount.NoCredit(money.currency()))
                        .orElseGet(LimitAmount.NotDecided::new);
    }
}
