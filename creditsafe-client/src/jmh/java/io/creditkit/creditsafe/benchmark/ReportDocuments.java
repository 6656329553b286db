package io.creditkit.creditsafe.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes reports of a wanted size: of one company, with more directors, owners, statements, relatives and events the larger it is.
 *
 * <p>A member that no description has stands in an open section only, because a generated model refuses it elsewhere.
 */
final class ReportDocuments {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String[] LINES = {
        "landAndBuildings",
        "plantAndMachinery",
        "otherTangibleAssets",
        "totalTangibleAssets",
        "goodwill",
        "investments",
        "totalFixedAssets",
        "finishedGoods",
        "totalInventories",
        "tradeReceivables",
        "totalReceivables",
        "cash",
        "totalCurrentAssets",
        "totalAssets",
        "tradePayables",
        "bankLiabilities",
        "totalCurrentLiabilities",
        "totalLongTermLiabilities",
        "totalLiabilities",
        "calledUpShareCapital",
        "revenueReserves",
        "totalShareholdersEquity"
    };

    private ReportDocuments() {}

    static byte[] of(int kilobytes) {
        int directors = 1;
        byte[] document = write(directors);
        while (document.length < kilobytes * 1000) {
            directors =
                    Math.max(directors + 1, (int) (directors * Math.min(2.0, kilobytes * 1000.0 / document.length)));
            document = write(directors);
        }
        return document;
    }

    private static byte[] write(int directors) {
        ObjectNode envelope = MAPPER.createObjectNode();
        envelope.put("correlationId", "c-1")
                .put("companyId", "GB-0-00000001")
                .put("dateOfOrder", "2026-02-28T07:12:15.25Z");
        envelope.put("language", "en").putArray("failedSections").add("UPPData");
        ObjectNode report = envelope.putObject("report");
        report.put("companyId", "GB-0-00000001").put("language", "EN");
        ObjectNode summary = report.putObject("companySummary");
        summary.put("businessName", "ÄLPHA TRADING LIMITED")
                .put("country", "GB")
                .put("companyNumber", "UK00000001");
        summary.put("companyRegistrationNumber", "00000001");
        summary.putObject("companyStatus").put("status", "Active").put("description", "Active");
        money(summary.putObject("latestTurnoverFigure"), 1_234_567.5);
        rating(summary.putObject("creditRating"), "64");
        ObjectNode score = report.putObject("creditScore");
        rating(score.putObject("currentCreditRating"), "64");
        rating(score.putObject("previousCreditRating"), "71");
        money(score.putObject("currentContractLimit"), 150_000);
        score.put("latestRatingChangeDate", "2026-01-15T10:30:00Z");
        addPeople(report, directors);
        addGroup(report, directors);
        addStatements(report, Math.max(1, directors / 6));
        addOpenSections(report, directors);
        try {
            return MAPPER.writeValueAsBytes(envelope);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void money(ObjectNode place, double value) {
        place.put("currency", "GBP").put("value", value);
    }

    private static void rating(ObjectNode rating, String score) {
        rating.put("commonValue", "B").put("commonDescription", "Low risk").put("pod", 0.5096);
        rating.putObject("creditLimit").put("currency", "GBP").put("value", "75000");
        rating.putObject("providerValue")
                .put("maxValue", "100")
                .put("minValue", "0")
                .put("value", score);
    }

    private static void address(ObjectNode address, int i) {
        address.put("simpleValue", i + " Großer Straßenzug, 5000" + i + " Köln").put("street", "Großer Straßenzug");
        address.put("houseNumber", String.valueOf(i))
                .put("city", "Köln")
                .put("postalCode", "5000" + i)
                .put("country", "DE");
    }

    private static void addPeople(ObjectNode report, int count) {
        ArrayNode directors = report.putObject("directors").putArray("currentDirectors");
        ArrayNode owners = report.putObject("shareCapitalStructure").putArray("shareHolders");
        for (int i = 0; i < count; i++) {
            ObjectNode director = directors.addObject();
            director.put("id", "p-" + i)
                    .put("idType", "Other")
                    .put("name", "Person Number " + i)
                    .put("title", "Dr");
            director.put("firstName", "Person").put("surname", "Number " + i).put("gender", "Unknown");
            director.put("dateOfBirth", "1970-05-0" + (1 + i % 9) + "T00:00:00Z")
                    .put("directorType", "Person");
            director.put("hasNegativeInfo", i % 7 == 0);
            address(director.putObject("address"), i);
            ArrayNode positions = director.putArray("positions");
            for (int j = 0; j < 3; j++) {
                positions
                        .addObject()
                        .put("dateAppointed", "20" + (10 + j) + "-03-04T00:00:00Z")
                        .put("positionName", "Director")
                        .put("providerCode", "D" + j);
            }
            ObjectNode owner = owners.addObject();
            owner.put("name", "Owner Number " + i)
                    .put("shareholderType", "Person")
                    .put("percentSharesHeld", 1.25 * (i % 60));
            owner.put("totalNumberOfSharesOwned", 100 + i)
                    .put("totalValueOfSharesOwned", 100.5 + i)
                    .put("currency", "GBP");
            owner.putArray("shareClasses")
                    .addObject()
                    .put("shareType", "ORDINARY")
                    .put("numberOfSharesOwned", 100 + i);
        }
    }

    private static void addGroup(ObjectNode report, int count) {
        ArrayNode group = report.putArray("extendedGroupStructure");
        for (int i = 0; i < count; i++) {
            group.addObject()
                    .put("id", "GB-0-" + i)
                    .put("country", "GB")
                    .put("safeNumber", "UK" + i)
                    .put("companyName", "Company Number " + i)
                    .put("registeredNumber", "0000" + i)
                    .put("latestAnnualAccounts", "2024-12-31T00:00:00Z")
                    .put("level", i % 5)
                    .put("percentOfOwnership", 50.5)
                    .put("status", "Active")
                    .put("commonRatingBand", "A");
        }
    }

    private static void addStatements(ObjectNode report, int count) {
        ArrayNode statements = report.putArray("financialStatements");
        for (int i = 0; i < count; i++) {
            ObjectNode statement = statements.addObject();
            statement.put("type", "GlobalFinancialsGGS").put("yearEndDate", (2025 - i % 20) + "-06-30T00:00:00Z");
            statement.put("numberOfWeeks", 52).put("currency", "GBP").put("consolidatedAccounts", false);
            ObjectNode account = statement.putObject("profitAndLoss");
            account.put("revenue", 1_234_567.5 + i)
                    .put("operatingProfit", 34_567.25 - i)
                    .put("profitBeforeTax", 30_000.0);
            account.put("tax", 6_000.75).put("profitAfterTax", 24_000.0).put("depreciation", 1234.0);
            ObjectNode sheet = statement.putObject("balanceSheet");
            for (int j = 0; j < LINES.length; j++) {
                sheet.put(LINES[j], 1000.25 * j + i);
            }
            ObjectNode ratios = statement.putObject("ratios");
            ratios.put("currentRatio", 1.25)
                    .put("gearing", 64.05)
                    .put("debtorDays", 31.5)
                    .put("equityInPercentage", 40.5);
        }
    }

    private static void addOpenSections(ObjectNode report, int count) {
        report.putObject("paymentData").put("dbt", 12).put("industryDBT", 9).put("paymentTrend", "Improving");
        report.putObject("negativeInformation")
                .putObject("ccjSummary")
                .put("numberOfExact", 2)
                .put("valueOfExact", 1250.5);
        ObjectNode additional = report.putObject("additionalInformation");
        ArrayNode history = additional.putArray("companyHistory");
        ArrayNode ratings = additional.putArray("ratingHistory");
        for (int i = 0; i < count; i++) {
            history.addObject()
                    .put("date", "2020-01-01T00:00:00Z")
                    .put("description", "New accounts filed, number " + i)
                    .put("notInAnyModel", i);
            ratings.addObject()
                    .put("date", "2020-01-01T00:00:00Z")
                    .put("companyValue", i % 100)
                    .put("ratingDescription", "Low risk");
        }
    }
}
