package io.creditkit.customer.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A host's table of what it has to keep, and for how long: the law differs by country, and changes. Immutable.
 *
 * <p>A term counts from the day of the record itself, so that what is old already is not kept for the whole term again: a document from
 * its issue, money from the day it came or went back, a loan or a consent from the day it ended, a balance adjustment and a risk assessment
 * from the day of the newest one of the customer. A record without such a day, such as a contact, counts from the day of the erasure.
 *
 * @param duties by kind of record
 * @param whileOwing what happens while the person owes something
 */
public record RetentionPolicy(Map<String, Duty> duties, WhileOwing whileOwing) {
    /**
     * That records have to be kept.
     *
     * @param keptFor how long
     * @param reason why, in a sentence that the person may be told
     * @param start from when on it counts
     */
    public record Duty(Period keptFor, String reason, Start start) {
        /** From when on a term counts. */
        public enum Start {
            /** From the day of the record. */
            ITS_DAY,
            /** From the end of the calendar year in which that day lies, as many tax laws count. */
            END_OF_ITS_YEAR
        }

        /** {@return the last day on which a record of that day is kept} */
        LocalDate until(LocalDate day) {
            LocalDate first = switch (start) {
                case ITS_DAY -> day;
                case END_OF_ITS_YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            };
            return first.plus(keptFor);
        }
    }

    /** What happens while the person owes something. */
    public enum WhileOwing {
        /** Nothing is erased: the data is needed to claim what is owed (GDPR, article 17 (3) (e)). */
        REFUSE,
        /** It is erased all the same. */
        ERASE
    }

    private static final Duty CONSENTS = new Duty(
            Period.ofYears(3),
            "That it was given has to be shown (GDPR, article 7 (1)), until claims for its lack are time-barred.",
            Duty.Start.END_OF_ITS_YEAR);

    public RetentionPolicy {
        duties = Map.copyOf(duties);
    }

    /**
     * {@return no duty to keep anything but the proof of consents, and no erasure while something is owed} Consents ({@code consent}) are kept
     * for three years from the end of the year in which they ended, or in which the person was erased. A host whose law says otherwise has
     * a duty of its own for them.
     */
    public static RetentionPolicy standard() {
        return new RetentionPolicy(Map.of(ConsentHolder.TYPE, CONSENTS), WhileOwing.REFUSE);
    }

    /** {@return the same with one more duty, which counts from the day of each record} */
    public RetentionPolicy keeping(String recordType, Period keptFor, String reason) {
        return with(recordType, new Duty(keptFor, reason, Duty.Start.ITS_DAY));
    }

    /** {@return the same with one more duty, which counts from the end of the calendar year of each record} */
    public RetentionPolicy keepingFromEndOfYear(String recordType, Period keptFor, String reason) {
        return with(recordType, new Duty(keptFor, reason, Duty.Start.END_OF_ITS_YEAR));
    }

    /** {@return the duty to keep records of that kind; empty if there is none} */
    Optional<Duty> duty(String recordType) {
        return Optional.ofNullable(duties.get(recordType));
    }

    private RetentionPolicy with(String recordType, Duty duty) {
        Map<String, Duty> more = new HashMap<>(duties);
        more.put(recordType, duty);
        return new RetentionPolicy(more, whileOwing);
    }
}
