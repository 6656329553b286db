package io.creditkit.creditsafe.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Not for hosts: numbers, days and moments in all the forms that were seen on this API; what is none of them is empty. */
public final class LenientText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED_NUMBER = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final int FIRST_REAL_YEAR = 1000;

    private LenientText() {}

    /** {@return the number, with or without blanks or commas between its thousands} */
    public static Optional<BigDecimal> number(String text) {
        Optional<BigDecimal> plain = PlainText.number(text);
        return plain.isPresent() ? plain : unusualNumber(text);
    }

    private static Optional<BigDecimal> unusualNumber(String text) {
        String digits = BLANKS.matcher(text).replaceAll("");
        if (PLAIN_NUMBER.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits));
        }
        return GROUPED_NUMBER.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(",", "")))
                : Optional.empty();
    }

    /** {@return yes or no, however it is spelled} */
    public static Optional<Boolean> truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** {@return the day; the zone counts only if a time other than midnight in UTC is given} */
    public static Optional<LocalDate> date(String text, ZoneId zone) {
        Optional<LocalDate> plain = PlainText.midnight(text);
        return plain.isPresent() ? real(plain.get()) : unusualDate(text, zone);
    }

    private static LocalDate day(OffsetDateTime moment, ZoneId zone) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate()
                : moment.atZoneSameInstant(zone).toLocalDate();
    }

    private static Optional<LocalDate> unusualDate(String text, ZoneId zone) {
        String trimmed = text.strip();
        Matcher month = MONTH.matcher(trimmed);
        try {
            if (month.matches()) {
                return real(LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1));
            }
            if (trimmed.length() == 10) {
                return real(LocalDate.parse(trimmed));
            }
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
        return moment(trimmed).flatMap(moment -> real(day(moment, zone)));
    }

    /** {@return the moment; without a zone it is read as UTC, and a bare day as its first moment in UTC} */
    public static Optional<Instant> instant(String text) {
        String trimmed = text.strip();
        return moment(trimmed)
                .filter(moment -> moment.getYear() >= FIRST_REAL_YEAR)
                .map(OffsetDateTime::toInstant)
                .or(() -> date(trimmed, ZoneOffset.UTC)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static Optional<OffsetDateTime> moment(String text) {
        Optional<OffsetDateTime> plain = PlainText.moment(text);
        if (plain.isPresent() || text.length() < 16) {
            return plain;
        }
        String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        try {
            return Optional.of(OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeException noOffset) {
            try {
                return Optional.of(LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC));
            } catch (DateTimeException noMoment) {
                return Optional.empty();
            }
        }
    }

    private static Optional<LocalDate> real(LocalDate day) {
        return day.getYear() < FIRST_REAL_YEAR ? Optional.empty() : Optional.of(day);
    }
}
