package io.creditkit.examples.page;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what the library tells of its own reckoning read like the rest of a page. Explanations of rules and scores are kept as
 * they were told once, with dates, amounts and names of constants as criteria write them; this is the one place that turns them
 * into the words of the pages.
 */
final class Told {
    private static final Pattern MOMENT =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,-])(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})\\b");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.,-])\\d{4,}\\.\\d+(?![\\w.,-]*\\w)");
    private static final Pattern LONG_FRACTION = Pattern.compile("(?<![\\w.,-])-?\\d+\\.\\d{3,}(?= (?:%|days))");
    private static final Pattern TREND_NUMBER = Pattern.compile("(?<=^From | to )(-?\\d+(?:\\.\\d+)?)(?= on )");
    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=(?:%|days?|points?)(?!\\w))");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=\\.) (?=[A-Z\"])");
    private static final Pattern SEGMENT = Pattern.compile("(For the segment \".*?\": )(.*)", Pattern.DOTALL);
    private static final Pattern CONDITION =
            Pattern.compile("(.*?), ((?:not )?(?:equal to|other than|less than|at most|more than"
                    + "|at least|one of|worse than|better than|containing|beginning with|within)) (.*)");
    private static final Pattern NOTHING = Pattern.compile("0(?:\\.0+)?(?: [A-Z]{3}| days?| %)?");

    /** Fields that a rule asks only so that it leaves alone whom it does not concern. */
    private static final Set<String> GUARDS = Set.of("keptByHand", "kind", "status", "paidInvoices");

    private static final List<Field> BY_LONGEST_HEADING = FieldCatalogue.standard().fields().stream()
            .sorted(Comparator.comparing((Field field) -> field.heading().length())
                    .reversed())
            .toList();

    /** What a sentence is: what a person wrote, a field that is just so, one that only guards the rule, or any other field. */
    private enum Kind {
        WRITTEN,
        JUST_SO,
        GUARD,
        FACT
    }

    private record Sentence(Kind kind, String words) {}

    private Told() {}

    /** {@return why a rule holds, or what a score lost its points for, for people} Conditions that only guard the rule are left out. */
    static String explanation(String text) {
        Matcher segment = SEGMENT.matcher(text);
        if (segment.matches()) {
            return sentence(segment.group(1)) + explanation(segment.group(2));
        }
        List<Sentence> sentences =
                BETWEEN_SENTENCES.splitAsStream(text).map(Told::explained).toList();
        boolean written = sentences.stream().anyMatch(one -> one.kind() == Kind.WRITTEN);
        List<String> shown = new ArrayList<>();
        for (Sentence one : sentences) {
            if (one.kind() != Kind.GUARD && !(written && one.kind() == Kind.JUST_SO)) {
                shown.add(one.words());
            }
        }
        return shown.isEmpty()
                ? String.join(" ", sentences.stream().map(Sentence::words).toList())
                : String.join(" ", shown);
    }

    /** {@return whether a rule asks for that field only so that it leaves alone whom it does not concern} */
    static boolean isGuard(String key) {
        return GUARDS.contains(key);
    }

    /** {@return any text of the library for people: days, moments, amounts and names of constants as a page writes them} */
    static String sentence(String text) {
        String told = replaced(MOMENT, text, found -> Words.moment(Instant.parse(found.group())));
        told = replaced(DAY, told, found -> Words.day(LocalDate.parse(found.group())));
        told = replaced(AMOUNT, told, found -> Words.money(Money.of(found.group(1), found.group(2))));
        told = replaced(LONG_NUMBER, told, found -> Words.number(new BigDecimal(found.group())));
        told = replaced(LONG_FRACTION, told, found -> Words.number(new BigDecimal(found.group())));
        told = BEFORE_UNIT.matcher(told).replaceAll(String.valueOf(Words.UNBROKEN));
        return CONSTANT.matcher(told).replaceAll(found -> inWords(found.group()));
    }

    /** {@return why something is as it is, without what only a developer needs: see {@link PlainReason}} */
    static String reason(String text) {
        return sentence(PlainReason.of(text));
    }

    /** {@return the words of a trend that was computed, with its numbers in groups of three} */
    static String trend(String text) {
        return sentence(replaced(TREND_NUMBER, text, found -> Words.number(new BigDecimal(found.group(1)))));
    }

    /** {@return the value of a field, as the library shows it, for people} */
    static String value(String key, String shown) {
        return sentence(FieldCatalogue.standard()
                .find(key)
                .map(field -> withoutConstants(field, shown))
                .orElse(shown));
    }

    /** {@return what was observed: a number with its currency, or a text for people} */
    static String value(HistoryPoint point) {
        if (point.number().isPresent()) {
            String number = Words.number(point.number().get());
            return point.currency()
                    .map(currency -> Words.withUnit(number, currency.getCurrencyCode()))
                    .orElse(number);
        }
        String text = point.text();
        return switch (point.criterion()) {
            case COMPANY_STATUS -> value("companyStatus", text);
            case BAND -> value("band", text);
            case INSOLVENT, PROTESTED, PREJUDICED -> text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
            default -> sentence(text);
        };
    }

    private static Sentence explained(String text) {
        Optional<Field> told = BY_LONGEST_HEADING.stream()
                .filter(field -> text.startsWith(field.heading() + " is "))
                .findFirst();
        if (told.isEmpty()) {
            return new Sentence(Kind.WRITTEN, sentence(text));
        }
        Field field = told.get();
        String rest = text.substring(field.heading().length() + " is ".length()).replaceFirst("\\.$", "");
        if (rest.startsWith("not known: ")) {
            return new Sentence(Kind.FACT, sentence(text));
        }
        if (field.type() == FieldType.FLAG && (rest.equals("yes") || rest.equals("no"))) {
            return new Sentence(
                    GUARDS.contains(field.key()) ? Kind.GUARD : Kind.JUST_SO,
                    rest.equals("yes") ? field.heading() + "." : "Not " + lower(field.heading()) + ".");
        }
        Kind kind = GUARDS.contains(field.key()) ? Kind.GUARD : Kind.FACT;
        return new Sentence(kind, fact(field, withoutConstants(field, rest)));
    }

    private static String fact(Field field, String rest) {
        if (rest.contains(", which ")) {
            return sentence(field.heading() + " is " + rest + ".");
        }
        Matcher condition = CONDITION.matcher(rest.replaceFirst(", so it is known$", ""));
        if (!condition.matches()) {
            return sentence(field.heading() + ": " + rest.replaceFirst(", so it is known$", "") + ".");
        }
        String value = field.heading() + ": " + condition.group(1);
        String operator = condition.group(2);
        boolean saysNoMore = operator.endsWith("equal to")
                || operator.endsWith("one of")
                || NOTHING.matcher(condition.group(3)).matches();
        return sentence(saysNoMore ? value + "." : value + ", " + operator + " " + condition.group(3) + ".");
    }

    private static String withoutConstants(Field field, String text) {
        String told = text;
        for (String name : field.choices()) {
            if (name.length() > 1) {
                told = told.replaceAll("\\b" + name + "\\b", choice(field.key(), name));
            }
        }
        return told;
    }

    private static String choice(String key, String name) {
        Optional<String> own = switch (key) {
            case "reportState" -> named(ReportState.values(), name, Words::state);
            case "companyStatus" -> named(CompanyStatus.values(), name, Words::status);
            case "riskClass" -> named(RiskClass.values(), name, Words::riskClass);
            default -> Optional.empty();
        };
        return own.map(Told::lower).orElseGet(() -> inWords(name));
    }

    /** A field can have names that the constants have not, such as that there is no company. */
    private static <E extends Enum<E>> Optional<String> named(E[] all, String name, Function<E, String> words) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().map(words);
    }

    private static String inWords(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** What looks like a day or an amount and is none stays as it is. */
    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> words) {
        return pattern.matcher(text).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(words.apply(found));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }
}
