package io.creditkit.creditsafe.company;

/** Why a report of a German company is wanted. German law demands a reason, and without one the provider refuses the report. */
public enum GermanReason {
    /** A decision about a credit. */
    CREDIT_DECISION(1),
    /** A business connection that may come. */
    FUTURE_BUSINESS_CONNECTION(2),
    /** A business connection that exists. */
    EXISTING_BUSINESS_CONNECTION(3),
    /** Whether collecting a debt has a chance. */
    COLLECTION_CHECK(4),
    /** A purchase contract that is intended. */
    PURCHASE_CONTRACT(5),
    /** Insurance of a goods credit. */
    GOODS_CREDIT_INSURANCE(6),
    /** A lease or rent. */
    LEASE_OR_RENT(7),
    /** An insurance contract. */
    INSURANCE_CONTRACT(8);

    private final int code;

    GermanReason(int code) {
        this.code = code;
    }

    /** {@return the provider's number for it} */
    public int code() {
        return code;
    }
}
