package io.creditkit.customer.quality;

/** Why two customers may be one, and how much it counts: together at most 99, unless it is {@linkplain #isIdentity() certain}. */
public enum DuplicateReason {
    SAME_VAT_NUMBER(90),
    SAME_REGISTRATION_NUMBER(90),
    SAME_LEI(90),
    SAME_EMAIL(60),
    SAME_PHONE(50),
    SAME_NAME(50),
    SIMILAR_NAME(35),
    SAME_POST_CODE(15);

    private final int points;

    DuplicateReason(int points) {
        this.points = points;
    }

    /** {@return whether one party alone has what is equal: a number from a register} */
    public boolean isIdentity() {
        return this == SAME_VAT_NUMBER || this == SAME_REGISTRATION_NUMBER || this == SAME_LEI;
    }

    /** {@return how much it counts, 1 to 100} */
    public int points() {
        return points;
    }
}
