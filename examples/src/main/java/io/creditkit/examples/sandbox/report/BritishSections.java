package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Holding;
import io.creditkit.examples.sandbox.world.Person;
import io.creditkit.examples.sandbox.world.RatingPoint;

/** Great Britain: county court judgments, days beyond terms, histories with reason codes below zero. */
final class BritishSections implements CountrySections {
    // "Not Rated" in the history of scores.
    private static final int NOT_RATED = -18;

    @Override
    public void add(ObjectNode report, CompanyFile file) {
        report.set("paymentData", payments(file));
        CourtJudgments.add(report.putObject("negativeInformation"), file);
        ObjectNode more = report.withObject("additionalInformation");
        ObjectNode misc = more.putObject("miscellaneous");
        file.rating().score().ifPresent(score -> misc.put("oddsOfFailure", odds(score)));
        more.putObject("mortgageSummary")
                .put("outstanding", file.company().index() % 3)
                .put("satisfied", 1);
        ArrayNode history = more.putArray("ratingHistory");
        ArrayNode limits = more.putArray("creditLimitHistory");
        for (RatingPoint point : file.ratings()) {
            history.addObject()
                    .put("date", Json.day(point.on()))
                    .put("companyValue", point.score().orElse(NOT_RATED))
                    .put(
                            "ratingDescription",
                            point.score().isPresent() ? point.band().description() : "Not Rated");
            limits.addObject().put("date", Json.day(point.on())).set("companyValue", Json.money("GBP", point.limit()));
        }
        controllers(more.putObject("personsWithSignificantControl"), file);
        more.putArray("commentaries")
                .addObject()
                .put(
                        "commentaryText",
                        file.facts().growthPercent() < 0
                                ? "Sales have fallen in the latest trading period."
                                : "Sales have grown in the latest trading period.")
                .put("positiveOrNegative", file.facts().growthPercent() < 0 ? "Negative" : "Positive");
    }

    private static String odds(int score) {
        return Math.max(1, Math.round(100 / ScoreSections.podPercent(score)) - 1) + ":1";
    }

    private static ObjectNode payments(CompanyFile file) {
        int late = file.facts().daysBeyondTerms();
        long invoices = 12L + file.company().index() % 40;
        long overdue = invoices * Math.min(90, late * 2) / 100;
        return Json.object()
                .put("dbt", late)
                .put("weightedDBT", late + 1)
                .put("industryDBT", 14)
                .put("paymentTrend", late > 25 ? "Worsening" : "TrendNotAvailable")
                .put("numberOfInvoicesPaidWithinTerms", invoices - overdue)
                .put("numberOfInvoicesPaid1To30Days", overdue / 2)
                .put("payments0to30Dayslate", overdue / 2)
                .put("payments31to60DaysLate", overdue / 3)
                .put("averageInvoiceValue", file.facts().turnover() / 4000)
                .put("totalBalanceStillOwingLate", overdue * file.facts().turnover() / 4000);
    }

    private static void controllers(ObjectNode node, CompanyFile file) {
        ArrayNode active = node.putArray("activePSC");
        for (Holding holding : file.world().ownersOf(file.company().index())) {
            if (holding.holder() == Holding.Holder.PERSON && holding.percent() >= 25) {
                Person person = file.world().person(holding.index());
                active.addObject()
                        .put("name", person.fullName())
                        .put("personType", "Person")
                        .put("kind", "individual-person-with-significant-control")
                        .put("countryOfResidence", person.country())
                        .put(
                                "natureOfControl",
                                holding.percent() >= 75
                                        ? "ownership-of-shares-75-to-100-percent"
                                        : "ownership-of-shares-25-to-75-percent");
            }
        }
    }
}
