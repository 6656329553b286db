package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.World;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The companies of a portfolio. */
final class MemberCalls {
    // Monitored, but the agency does not show what it thinks of companies here.
    private static final Set<String> WITHOUT_RATING = Set.of("BA", "BG", "HR", "CZ", "EE", "GR", "HU", "LV", "RO");

    private final World world;
    private final Book book;

    MemberCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        String companies = "/v1/monitoring/portfolios/{portfolio}/companies";
        router.add("GET", companies, this::list);
        router.add("POST", companies, this::add);
        router.add("GET", companies + "/{company}", this::read);
        router.add("PATCH", companies + "/{company}", this::change);
        router.add("DELETE", companies + "/{company}", this::remove);
        router.add("GET", "/v1/monitoring/portfolios/{portfolio}/countries", this::countries);
    }

    private Answer list(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        MonitoringPage page = MonitoringPage.of(call);
        String wanted = CompanySearch.plain(call.query("searchQuery").orElse(""));
        List<Portfolio.Member> members = portfolio.members().values().stream()
                .filter(member -> call.query("countryCode")
                        .map(country -> company(member).country().code().equals(country))
                        .orElse(true))
                .filter(member -> CompanySearch.plain(
                                file(member).name() + member.connectId() + member.personalReference())
                        .contains(wanted))
                .toList();
        ObjectNode answer = call.answer().put("totalCount", members.size());
        answer.set("data", page.rows(members, member -> item(portfolio, member, "id")));
        answer.set("paging", page.paging(members.size()));
        return Answer.ok(answer);
    }

    private Answer countries(Call call) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        PortfolioCalls.portfolio(call, book).members().values().stream()
                .map(member -> company(member).country().code())
                .distinct()
                .sorted()
                .forEach(codes::add);
        return Answer.ok(codes);
    }

    private Answer add(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        ObjectNode body = call.object();
        requireKeys(call, body, List.of("id", "personalReference", "freeText", "personalLimit"));
        OptionalInt index = world.indexOf(body.path("id").asText());
        if (index.isEmpty()) {
            throw Refusal.message(404, "Company resource not found");
        }
        Company company = world.company(index.getAsInt());
        if (!Subscription.includes(company.country().code())) {
            throw call.forbidden("No access to monitoring");
        }
        String id = company.ids().connectId();
        String today = book.today().toString();
        book.update(portfolio.id(), now -> {
            if (now.members().containsKey(id)) {
                throw new Refusal(
                        Answer.of(409, call.answer().put("message", "Company " + id + " already in portfolio")));
            }
            return now.with(member(body, id, today, today));
        });
        return Answer.ok(call.answer().put("message", "Company Added"));
    }

    private static void requireKeys(Call call, ObjectNode body, List<String> keys) {
        for (String key : keys) {
            if (!body.has(key)) {
                throw call.refuse(400, "Bad Request", "\"" + key + "\" is required");
            }
        }
    }

    private static Portfolio.Member member(ObjectNode body, String id, String addedOn, String modifiedOn) {
        return new Portfolio.Member(
                id,
                addedOn,
                modifiedOn,
                text(body.path("personalReference")),
                text(body.path("freeText")),
                text(body.path("personalLimit")));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private Answer read(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        return Answer.ok(item(portfolio, member(call, portfolio), "connectId"));
    }

    private Answer change(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        Portfolio.Member member = member(call, portfolio);
        ObjectNode body = call.object();
        requireKeys(call, body, List.of("personalReference", "freeText", "personalLimit"));
        book.update(
                portfolio.id(),
                now -> now.with(member(
                        body, member.connectId(), member.addedOn(), book.today().toString())));
        return Answer.ok(call.answer().put("message", "Company updated"));
    }

    private Answer remove(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        Portfolio.Member member = member(call, portfolio);
        book.update(portfolio.id(), now -> now.without(member.connectId()));
        return Answer.ok(call.answer().put("message", "Company removed from portfolio"));
    }

    private Portfolio.Member member(Call call, Portfolio portfolio) {
        return world.indexOf(call.variable("company")).stream()
                .mapToObj(index ->
                        portfolio.members().get(world.company(index).ids().connectId()))
                .filter(member -> member != null)
                .findFirst()
                // Where one would expect a 404, the agency says 400.
                .orElseThrow(() -> Refusal.message(400, "PortfolioCompany not found"));
    }

    private Company company(Portfolio.Member member) {
        return world.company(world.indexOf(member.connectId()).orElseThrow());
    }

    private CompanyFile file(Portfolio.Member member) {
        return world.file(world.indexOf(member.connectId()).orElseThrow(), book.today());
    }

    private ObjectNode item(Portfolio portfolio, Portfolio.Member member, String idKey) {
        CompanyFile file = file(member);
        Company company = file.company();
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put(idKey, member.connectId())
                .put("safeNumber", company.ids().safeNumber())
                .put("name", file.name())
                .put("address", file.address().oneLine())
                .put("countryCode", company.country().code())
                .put("portfolioId", portfolio.id());
        boolean shown = !WITHOUT_RATING.contains(company.country().code());
        if (shown) {
            item.put("creditLimit", file.rating().limit())
                    .put("ratingCommon", file.rating().band().name());
        }
        String local = file.rating().score().isPresent()
                ? String.valueOf(file.rating().score().getAsInt())
                : "Not rated - insufficient information to rate";
        return item.put("ratingLocal", shown ? local : "Unavailable")
                .put("companyStatus", file.insolvency().isPresent() ? "Other" : "Active")
                .put("personalLimit", member.personalLimit())
                .put("personalReference", member.personalReference())
                .put("freeText", member.freeText())
                .put("dateLastEvent", lastEvent(portfolio, member))
                .put("dateAdded", member.addedOn() + " 09:00:00")
                .put("dateModified", member.modifiedOn() + " 09:00:00");
    }

    private String lastEvent(Portfolio portfolio, Portfolio.Member member) {
        return book.state().notifications().stream()
                .filter(event -> event.portfolioId() == portfolio.id()
                        && event.connectId().equals(member.connectId()))
                .map(Notification::eventDate)
                .max(String::compareTo)
                .orElse("");
    }
}
