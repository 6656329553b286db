package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.RatingPoint;
import java.util.OptionalInt;
import java.util.Set;

/** The agency's opinion: scores and limits are text, the contract limit is a number. */
final class ScoreSections {
    // These countries leave the currency of a limit out.
    private static final Set<String> WITHOUT_CURRENCY = Set.of("FR", "IT", "SE");

    private ScoreSections() {}

    static void add(ObjectNode report, CompanyFile file) {
        ObjectNode section = report.putObject("creditScore");
        section.set("currentCreditRating", rating(file, file.rating()));
        file.previousRating().ifPresent(previous -> section.set("previousCreditRating", rating(file, previous)));
        String country = file.company().country().code();
        if (!"IT".equals(country)) {
            ObjectNode contract = section.putObject("currentContractLimit");
            if (!WITHOUT_CURRENCY.contains(country)) {
                contract.put("currency", file.company().country().currency());
            }
            contract.put("value", file.rating().limit() * 2);
        }
        // A real moment, unlike most dates of the report.
        section.put("latestRatingChangeDate", file.rating().on() + "T05:41:17.32Z");
    }

    static ObjectNode rating(CompanyFile file, RatingPoint point) {
        String country = file.company().country().code();
        ObjectNode rating = Json.object()
                .put("commonValue", point.band().name())
                .put("commonDescription", point.band().description());
        ObjectNode limit = rating.putObject("creditLimit");
        if (!WITHOUT_CURRENCY.contains(country)) {
            limit.put("currency", file.company().country().currency());
        }
        OptionalInt score = point.score();
        limit.put(
                "value",
                score.isEmpty() && "SE".equals(country) ? "Credit Limit not applicable" : Long.toString(point.limit()));
        ObjectNode provider = rating.putObject("providerValue");
        if (score.isPresent()) {
            provider.put("maxValue", "100")
                    .put("minValue", "FR".equals(country) ? "0" : "1")
                    .put("value", String.valueOf(score.getAsInt()));
            rating.put("providerDescription", point.band().description());
            if ("GB".equals(country)) {
                rating.put("pod", podPercent(score.getAsInt()));
            }
        } else {
            provider.put("value", notRated(country));
            rating.put("providerDescription", "SE".equals(country) ? "No account" : "Not Rated");
        }
        return rating;
    }

    // Per cent. Falls by half with every ten points, from about 34 for the worst.
    static double podPercent(int score) {
        return Math.round(34.0 * Math.pow(0.5, score / 10.0) * 10_000) / 10_000.0;
    }

    static String notRated(String country) {
        return "SE".equals(country) ? "No credit rating" : "Not Rated";
    }
}
