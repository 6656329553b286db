package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.report.Trend.Direction;
import io.creditkit.customer.report.Trend.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Trends that the agency itself gives; a word that tells no direction gives none. */
final class Trends {
    private static final List<String> UP =
            List.of("greater", "increas", "improv", "better", "prompter", "up", "higher");
    private static final List<String> DOWN =
            List.of("less", "decreas", "worse", "deteriorat", "declin", "down", "slower", "lower");
    private static final List<String> STABLE = List.of("stable", "equal", "same", "steady", "no change", "unchanged");

    private final List<Trend> trends = new ArrayList<>();

    private Trends() {}

    /**
     * FR: three trends of the accounts. GB and FR: one of payments; US: the same beside the days beyond terms; NL: a summary of what
     * to expect of payments, of which only the name is documented, so the first of its words that tells a direction counts.
     */
    static List<Trend> read(Sections sections) {
        Trends result = new Trends();
        OpenValue accounts = sections.additional().get("trends");
        result.add(Kind.PROFITABILITY, accounts.get("profitability"));
        result.add(Kind.LIQUIDITY, accounts.get("liquidity"));
        result.add(Kind.NET_WORTH, accounts.get("netWorth"));
        OpenValue payment = sections.payment();
        OpenValue trend = payment.get("paymentTrend");
        result.add(Kind.PAYMENT, trend.isPresent() ? trend : payment.get("dbt").get("paymentTrendIndicator"));
        if (result.trends.stream().noneMatch(known -> known.kind() == Kind.PAYMENT)) {
            OpenValue expected = sections.additional().get("paymentExpectationsSummary");
            Stream.concat(Stream.of(expected), expected.names().stream().map(expected::get))
                    .filter(place -> place.text().flatMap(Trends::direction).isPresent())
                    .findFirst()
                    .ifPresent(place -> result.add(Kind.PAYMENT, place));
        }
        return List.copyOf(result.trends);
    }

    private void add(Kind kind, OpenValue place) {
        place.text()
                .ifPresent(text -> direction(text)
                        .ifPresent(direction -> trends.add(new Trend(kind, direction, Trend.Source.PROVIDER, text))));
    }

    private static Optional<Direction> direction(String text) {
        // Words of one kind begin with it, such as TrendNotAvailable.
        String words = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^trend[\\s:_-]*", "");
        if (words.contains("notavailable") || words.contains("not available")) {
            return Optional.empty();
        }
        if (begins(words, STABLE)) {
            return Optional.of(Direction.STABLE);
        }
        if (begins(words, DOWN)) {
            return Optional.of(Direction.DOWN);
        }
        return begins(words, UP) ? Optional.of(Direction.UP) : Optional.empty();
    }

    private static boolean begins(String words, List<String> beginnings) {
        return beginnings.stream().anyMatch(words::startsWith);
    }
}
