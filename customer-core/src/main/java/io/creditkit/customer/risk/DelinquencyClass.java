package io.creditkit.customer.risk;

/** How late a customer pays, by its oldest item overdue. */
public enum DelinquencyClass {
    /** Nothing is overdue. */
    NONE(0, 0),
    /** 1 to 30 days. */
    UP_TO_30(1, 30),
    /** 31 to 60 days. */
    UP_TO_60(31, 60),
    /** 61 to 90 days. */
    UP_TO_90(61, 90),
    /** More than 90 days, which counts as default. */
    MORE_THAN_90(91, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    DelinquencyClass(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** {@return the class of so many days, 0 or more} */
    public static DelinquencyClass of(int oldestOverdueDays) {
        for (DelinquencyClass delinquency : values()) {
            if (oldestOverdueDays <= delinquency.to) {
                return delinquency;
            }
        }
        return MORE_THAN_90;
    }

    String criteria() {
        if (this == NONE) {
            return "oldestOverdueDays = 0 days";
        }
        return this == MORE_THAN_90
                ? "oldestOverdueDays >= " + from + " days"
                : "oldestOverdueDays between " + from + " days and " + to + " days";
    }
}
