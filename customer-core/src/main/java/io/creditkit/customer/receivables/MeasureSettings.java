package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.EntryCheck;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How receivables are measured.
 *
 * @param graceDays days after the due date that do not count as late, 0 to 365
 * @param ageing the columns of the ageing balance, without the one of what is not due
 * @param leftOut documents with one of these flags are not counted at all
 * @param windowMonths how far back paid documents count, 1 to 120 months
 * @param profile how promptness becomes a class
 * @param salesMonths over how many full months the simple method of days sales outstanding looks at sales, 1 to 24
 */
public record MeasureSettings(
        int graceDays,
        DayRanges ageing,
        Set<DocumentFlag> leftOut,
        int windowMonths,
        PaymentProfilePolicy profile,
        int salesMonths) {
    private static final int SALES_MONTHS = 3;

    public MeasureSettings {
        EntryCheck.of("settings of measures")
                .within("graceDays", graceDays, 0, 365)
                .within("windowMonths", windowMonths, 1, 120)
                .within("salesMonths", salesMonths, 1, 24)
                .refuse();
        leftOut = Set.copyOf(leftOut);
    }

    /** Settings that look at sales over three months. */
    public MeasureSettings(
            int graceDays,
            DayRanges ageing,
            Set<DocumentFlag> leftOut,
            int windowMonths,
            PaymentProfilePolicy profile) {
        this(graceDays, ageing, leftOut, windowMonths, profile, SALES_MONTHS);
    }

    /** {@return the same with sales over so many months} */
    public MeasureSettings withSalesMonths(int months) {
        return new MeasureSettings(graceDays, ageing, leftOut, windowMonths, profile, months);
    }

    /** {@return no grace, standard ageing, every document, twelve months, standard profile, sales over three months} */
    public static MeasureSettings standard() {
        return new MeasureSettings(0, DayRanges.standard(), Set.of(), 12, PaymentProfilePolicy.standard());
    }

    /** {@return the same with that grace} */
    public MeasureSettings withGraceDays(int days) {
        return new MeasureSettings(days, ageing, leftOut, windowMonths, profile, salesMonths);
    }

    /** {@return the same with those ageing columns} */
    public MeasureSettings withAgeing(DayRanges columns) {
        return new MeasureSettings(graceDays, columns, leftOut, windowMonths, profile, salesMonths);
    }

    /** {@return the same without documents that have one of the flags, in place of those left out before} */
    public MeasureSettings leavingOut(DocumentFlag... flags) {
        Set<DocumentFlag> chosen = EnumSet.noneOf(DocumentFlag.class);
        chosen.addAll(Arrays.asList(flags));
        return new MeasureSettings(graceDays, ageing, chosen, windowMonths, profile, salesMonths);
    }

    /** {@return the same with that window} */
    public MeasureSettings withWindowMonths(int months) {
        return new MeasureSettings(graceDays, ageing, leftOut, months, profile, salesMonths);
    }

    /** {@return the same with that profile policy} */
    public MeasureSettings withProfile(PaymentProfilePolicy policy) {
        return new MeasureSettings(graceDays, ageing, leftOut, windowMonths, policy, salesMonths);
    }
}
