package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Band;
import io.creditkit.examples.sandbox.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Portfolios themselves: list, create, read, change, delete, and how risky they are. */
final class PortfolioCalls {
    private final World world;
    private final Book book;

    PortfolioCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/monitoring/user/details", this::user);
        router.add("GET", "/v1/monitoring/portfolios", this::list);
        router.add("POST", "/v1/monitoring/portfolios", this::create);
        router.add("GET", "/v1/monitoring/portfolios/{portfolio}", this::read);
        router.add("PATCH", "/v1/monitoring/portfolios/{portfolio}", this::change);
        router.add("DELETE", "/v1/monitoring/portfolios/{portfolio}", this::delete);
        router.add("GET", "/v1/monitoring/portfolios/{portfolio}/riskSummary", this::risk);
    }

    /** {@return the portfolio that the path of a call names} */
    static Portfolio portfolio(Call call, Book book) {
        String id = call.variable("portfolio");
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.message(404, "Portfolio not found");
        }
        return book.portfolio(Long.parseLong(id)).orElseThrow(() -> Refusal.message(404, "Portfolio not found"));
    }

    private Answer user(Call call) {
        ArrayNode users = JsonNodeFactory.instance.arrayNode();
        users.addObject()
                .put("userId", 10_804)
                .put("csUserId", SharingCalls.OWNER)
                .put("csCustomerId", SharingCalls.CUSTOMER)
                .put("countryCode", "GB")
                .put("languageCode", "en")
                .put("createdDate", world.epoch().minusYears(1) + "T00:00:00Z")
                .put("contractEndDate", world.epoch().plusYears(2) + "T00:00:00Z")
                .put("isAutoTracker", false);
        return Answer.ok(users);
    }

    private Answer list(Call call) {
        MonitoringPage page = MonitoringPage.of(call);
        String wanted = call.query("searchQuery").orElse("").toLowerCase(Locale.ROOT);
        List<Portfolio> all = book.state().portfolios().stream()
                .filter(portfolio -> portfolio.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        ObjectNode answer = call.answer().put("totalCount", all.size());
        answer.putObject("data").set("portfolios", page.rows(all, PortfolioCalls::row));
        answer.set("paging", page.paging(all.size()));
        return Answer.ok(answer);
    }

    private static ObjectNode row(Portfolio portfolio) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("portfolioId", portfolio.id())
                .put("name", portfolio.name())
                // Text in the list, a boolean everywhere else.
                .put("isDefault", String.valueOf(portfolio.standard()))
                .put("isSharedPortfolio", 0);
        ArrayNode emails = row.putArray("emails");
        portfolio
                .emails()
                .forEach(mail -> emails.addObject()
                        .put("firstName", mail.firstName())
                        .put("lastName", mail.lastName())
                        .put("email", mail.emailAddress()));
        return row;
    }

    private Answer create(Call call) {
        ObjectNode body = call.object();
        String name = name(call, body);
        State after = book.change(now -> {
            refuseTakenName(call, now, name, -1);
            List<Portfolio> more = new ArrayList<>(now.portfolios());
            more.add(Portfolio.made(
                    now.nextPortfolio(),
                    name,
                    body.path("isDefault").asBoolean(false),
                    body.path("emailSubject").asText(""),
                    recipients(body)));
            return now.withPortfolios(now.nextPortfolio() + 1, more);
        });
        Portfolio made = after.portfolios().get(after.portfolios().size() - 1);
        return Answer.ok(call.answer()
                .put("portfolioId", made.id())
                .put("name", made.name())
                .put("isDefault", made.standard()));
    }

    private static String name(Call call, ObjectNode body) {
        String name = body.path("name").asText("").trim();
        if (name.isEmpty()) {
            throw call.refuse(400, "Bad Request", "\"name\" is required");
        }
        return name;
    }

    private static void refuseTakenName(Call call, State state, String name, long self) {
        boolean taken = state.portfolios().stream()
                .anyMatch(portfolio -> portfolio.name().equalsIgnoreCase(name) && portfolio.id() != self);
        if (taken) {
            throw new Refusal(
                    Answer.of(409, call.answer().put("message", "Portfolio with name " + name + " already exists")));
        }
    }

    private static List<Portfolio.Recipient> recipients(ObjectNode body) {
        List<Portfolio.Recipient> recipients = new ArrayList<>();
        for (JsonNode mail : body.path("emails")) {
            recipients.add(new Portfolio.Recipient(
                    mail.path("firstName").asText(""),
                    mail.path("lastName").asText(""),
                    mail.path("emailAddress").asText("")));
        }
        return recipients;
    }

    private Answer read(Call call) {
        Portfolio portfolio = portfolio(call, book);
        ObjectNode answer = call.answer()
                .put("portfolioId", portfolio.id())
                .put("name", portfolio.name())
                .put("isDefault", portfolio.standard())
                .put("emailSubject", portfolio.emailSubject());
        ArrayNode emails = answer.putArray("emails");
        portfolio
                .emails()
                .forEach(mail -> emails.addObject()
                        .put("firstName", mail.firstName())
                        .put("lastName", mail.lastName())
                        .put("emailAddress", mail.emailAddress()));
        return Answer.ok(answer);
    }

    private Answer change(Call call) {
        Portfolio portfolio = portfolio(call, book);
        ObjectNode body = call.object();
        String name = name(call, body);
        book.change(now -> {
            refuseTakenName(call, now, name, portfolio.id());
            return now.withPortfolios(
                    now.nextPortfolio(),
                    now.portfolios().stream()
                            .map(entry -> entry.id() == portfolio.id()
                                    ? entry.named(
                                            name, body.path("emailSubject").asText(""), recipients(body))
                                    : entry)
                            .toList());
        });
        return Answer.noContent();
    }

    private Answer delete(Call call) {
        Portfolio portfolio = portfolio(call, book);
        book.change(now -> now.withPortfolios(
                now.nextPortfolio(),
                now.portfolios().stream()
                        .filter(entry -> entry.id() != portfolio.id())
                        .toList()));
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("message", "Portfolio deleted"));
    }

    private Answer risk(Call call) {
        Portfolio portfolio = portfolio(call, book);
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (String id : portfolio.members().keySet()) {
            Band band = world.file(world.indexOf(id).orElseThrow(), book.today())
                    .rating()
                    .band();
            bands.merge(band, 1, Integer::sum);
        }
        int total = portfolio.members().size();
        ObjectNode answer = call.answer().put("totalCompanies", total);
        for (Band band : Band.values()) {
            int count = bands.getOrDefault(band, 0);
            BigDecimal percent = total == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
            answer.put("band" + band + "Count", count).put("band" + band + "pc", percent.doubleValue());
        }
        return Answer.ok(answer);
    }
}
