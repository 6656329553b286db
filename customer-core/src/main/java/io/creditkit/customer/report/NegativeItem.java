package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One record against a company, as far as its country tells it: some tell each record with its day and amount, others only how
 * many there are. Immutable. The words may name people and are not in {@code toString}.
 */
@Value.Immutable
@ValueStyle
public interface NegativeItem {
    /** What the record is. */
    enum Kind {
        /** A judgment for debt that is certainly the company's. */
        JUDGMENT,
        /** A judgment for debt that may be another company's of a like name; counted in no figure. */
        POSSIBLE_JUDGMENT,
        /** An insolvency or a like proceeding. */
        PROCEEDING,
        /** A privilege of the tax office or of social security; in the USA a lien for taxes. */
        PRIVILEGE,
        /** A protested bill. */
        PROTEST,
        /** A remark on payments, or a debt to a public office. */
        PAYMENT_REMARK,
        /** A suit. */
        SUIT
    }

    /** {@return what it is} */
    Kind kind();

    /** {@return how many records this stands for; 1 unless the country tells only their number} */
    @Value.Default
    default int count() {
        return 1;
    }

    /** {@return the day it is dated; empty if not told} */
    Optional<LocalDate> on();

    /** {@return its amount; empty if not told, or if no currency is told and none is to be assumed} */
    Optional<Money> amount();

    /** {@return how it stands, in the words of the source} */
    @Value.Redacted
    Optional<String> state();

    /** {@return what it is about, in the words of the source} */
    @Value.Redacted
    Optional<String> text();

    /** {@return the court or office} */
    @Value.Redacted
    Optional<String> authority();

    /** {@return the number it is kept under there} */
    @Value.Redacted
    Optional<String> reference();

    /** Refuses a count below 1. */
    @Value.Check
    default void check() {
        if (count() < 1) {
            throw new IllegalArgumentException("A record stands for 1 or more, not for " + count() + ".");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NegativeItem}. */
    final class Builder extends ImmutableNegativeItem.Builder {
        Builder() {}
    }
}
