package io.creditkit.customer.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A host's table of what it has to keep, and for how long: the law differs by country, and changes. Immutable.
 *
 * @param duties by kind of record
 * @param whileOwing what happens while the person owes something
 */
public record RetentionPolicy(Map<String, Duty> duties, WhileOwing whileOwing) {
    /**
     * That records have to be kept.
     *
     * @param keptFor how long from the day of the erasure on
     * @param reason why, in a sentence that the person may be told
     */
    public record Duty(Period keptFor, String reason) {}

    /** What happens while the person owes something. */
    public enum WhileOwing {
        /** Nothing is erased: the data is needed to claim what is owed (GDPR, article 17 (3) (e)). */
        REFUSE,
        /** It is erased all the same. */
        ERASE
    }

    public RetentionPolicy {
        duties = Map.copyOf(duties);
    }

    /** {@return no duty to keep anything, and no erasure while something is owed} */
    public static RetentionPolicy standard() {
        return new RetentionPolicy(Map.of(), WhileOwing.REFUSE);
    }

    /** {@return the same with one more duty} */
    public RetentionPolicy keeping(String recordType, Period keptFor, String reason) {
        Map<String, Duty> more = new HashMap<>(duties);
        more.put(recordType, new Duty(keptFor, reason));
        return new RetentionPolicy(more, whileOwing);
    }

    /** {@return the last day on which records of that kind are kept; empty if there is no duty} */
    Optional<LocalDate> keptUntil(String recordType, LocalDate today) {
        return Optional.ofNullable(duties.get(recordType)).map(duty -> today.plus(duty.keptFor()));
    }

    String reason(String recordType) {
        return Optional.ofNullable(duties.get(recordType)).map(Duty::reason).orElse("There is no duty to keep it.");
    }
}
