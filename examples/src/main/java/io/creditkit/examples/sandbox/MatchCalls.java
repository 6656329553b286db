package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Countries;
import io.creditkit.examples.sandbox.world.NameWords;
import io.creditkit.examples.sandbox.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * GET /companies/match: criteria are alternatives, and every company that meets one is scored. 898 is a good name, 899 a
 * good name and a part of the address, 900 to 999 better than that.
 */
final class MatchCalls {
    private static final int GOOD_NAME = 898;
    private static final int LOWEST = 893;
    private static final int HIGHEST = 999;

    private final World world;
    private final Book book;

    MatchCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/companies/match", this::match);
    }

    private Answer match(Call call) {
        String country =
                call.query("country").orElseThrow(() -> call.refuse(400, "Bad Request", "\"country\" is required"));
        if (Countries.all().find(country).isEmpty()) {
            throw call.refuseDetails(country + " is not a supported country");
        }
        if (call.query("matchThreshold").isEmpty()) {
            throw call.refuse(400, "Bad Request", "\"matchThreshold\" is required");
        }
        int threshold = call.number("matchThreshold", GOOD_NAME, LOWEST, HIGHEST);
        List<Match> matches = new ArrayList<>();
        candidates(call, country)
                .distinct()
                .filter(index -> world.company(index).country().code().equals(country))
                .mapToObj(index -> score(call, world.file(index, book.today())))
                .filter(match -> match.score() >= threshold)
                .forEach(matches::add);
        matches.sort(Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparingInt(match -> match.file().company().index()));
        ObjectNode answer = call.answer().put("totalMatches", matches.size());
        ArrayNode companies = answer.putArray("matchedCompanies");
        matches.stream().limit(50).forEach(match -> companies.add(node(match)));
        return Answer.ok(answer);
    }

    private IntStream candidates(Call call, String country) {
        IntStream byNumber = IntStream.concat(
                call.query("regNo")
                        .map(number -> world.byRegistration(country, number))
                        .orElseGet(IntStream::empty),
                call.query("vatNo").map(world::byVat).orElseGet(IntStream::empty));
        return IntStream.concat(byNumber, call.query("name").map(world::byName).orElseGet(IntStream::empty));
    }

    private Match score(Call call, CompanyFile file) {
        Company company = file.company();
        boolean number = call.query("regNo")
                        .map(text -> world.byRegistration(company.country().code(), text)
                                .anyMatch(index -> index == company.index()))
                        .orElse(false)
                || call.query("vatNo")
                        .map(text -> world.byVat(text).anyMatch(index -> index == company.index()))
                        .orElse(false);
        boolean name = call.query("name")
                .map(text -> NameWords.of(file.name()).containsAll(NameWords.of(text)))
                .orElse(false);
        boolean sameName = call.query("name")
                .map(text -> NameWords.of(text).equals(NameWords.of(file.name())))
                .orElse(false);
        boolean postCode = same(call, "postCode", file.address().postCode());
        boolean city = same(call, "city", file.address().city());
        boolean street = same(call, "street", file.address().street());
        int score;
        if (number) {
            score = 970 + (name ? 20 : 0) + (postCode ? 9 : 0);
        } else if (sameName && (postCode || city)) {
            score = 900 + (postCode ? 40 : 0) + (city ? 15 : 0) + (street ? 20 : 0);
        } else if (name) {
            score = postCode || city || street ? GOOD_NAME + 1 : GOOD_NAME;
        } else {
            score = 0;
        }
        return new Match(file, score, sameName ? "A" : name ? "B" : "F", postCode ? "A" : city ? "B" : "F", number);
    }

    private static boolean same(Call call, String key, String value) {
        return call.query(key)
                .map(text -> CompanySearch.plain(text).equals(CompanySearch.plain(value)))
                .orElse(false);
    }

    private static ObjectNode node(Match match) {
        CompanyFile file = match.file();
        Company company = file.company();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("matchScoreConfidence", match.score())
                .put("id", company.ids().connectId())
                .put("country", company.country().code());
        if (!company.ids().registrationNumber().isEmpty()) {
            node.put("regNo", company.ids().registrationNumber());
        }
        node.put("safeNo", company.ids().safeNumber()).put("name", file.name());
        if (!company.phone().isEmpty()) {
            // A number, whatever one thinks of that.
            node.put("phoneNumber", Long.parseLong(company.phone().replaceAll("\\D", "")));
        }
        node.set("address", CompanyCalls.address(file.address(), "postcode"));
        node.put("status", file.insolvency().isPresent() ? "Other" : "Active")
                .put("type", company.type())
                .put("officeType", "HeadOffice");
        file.statements().stream()
                .findFirst()
                .ifPresent(statement -> node.put("dateOfLatestAccounts", statement.yearEnd() + "T00:00:00Z"));
        node.put("dateOfLatestChange", CompanyCalls.latestChange(file));
        node.putObject("matchScoreExplainPlan")
                .put("matchScore", match.score())
                .put("matchScoreAlpha", match.nameGrade() + match.addressGrade())
                .put("matchScoreName", match.nameGrade())
                .put("matchScorePostcode", match.addressGrade())
                .put("matchScoreLocal Id", match.byNumber() ? "A" : "Z");
        return node;
    }

    private record Match(CompanyFile file, int score, String nameGrade, String addressGrade, boolean byNumber) {}
}
