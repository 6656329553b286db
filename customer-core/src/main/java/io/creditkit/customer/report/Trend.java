package io.creditkit.customer.report;

/**
 * Where something is heading.
 *
 * @param kind what is looked at
 * @param direction up, down or stable
 * @param source who says so
 * @param text the agency's own words, or how it was computed
 */
public record Trend(Kind kind, Direction direction, Source source, String text) {
    /** What is looked at. */
    public enum Kind {
        PROFITABILITY,
        LIQUIDITY,
        NET_WORTH,
        PAYMENT,
        SCORE,
        LIMIT
    }

    /** Where it goes. */
    public enum Direction {
        UP,
        STABLE,
        DOWN
    }

    /** Whether the direction is good news. */
    public enum Quality {
        GOOD,
        NEUTRAL,
        BAD
    }

    /** Who says so. */
    public enum Source {
        /** Delivered by the agency. */
        PROVIDER,
        /** Computed by us from two comparable observations. */
        COMPUTED
    }

    /** {@return whether that is good: for every kind here, up is good (a payment trend goes up when payments get prompter)} */
    public Quality quality() {
        return switch (direction) {
            case UP -> Quality.GOOD;
            case STABLE -> Quality.NEUTRAL;
            case DOWN -> Quality.BAD;
        };
    }
}
