package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Many companies at once: copied or moved to other portfolios, or taken out. A failure of some is a success with a reason. */
final class TransferCalls {
    private final World world;
    private final Book book;

    TransferCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        String companies = "/v1/monitoring/portfolios/{portfolio}/companies";
        router.add("POST", companies + "/copy", call -> transfer(call, "copyAll", portfolio -> portfolio));
        router.add("POST", companies + "/remove", this::move);
        router.add("PATCH", companies + "/clear", this::clear);
    }

    private Answer move(Call call) {
        List<String> gone = companies(call, "removeAll", entry -> entry.path("id"));
        return transfer(call, "removeAll", portfolio -> without(portfolio, gone));
    }

    private static Portfolio without(Portfolio portfolio, List<String> companies) {
        Portfolio left = portfolio;
        for (String company : companies) {
            left = left.without(company);
        }
        return left;
    }

    private Answer clear(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        List<String> gone = companies(call, "clearAll", entry -> entry);
        book.update(portfolio.id(), now -> without(now, gone));
        return Answer.ok(call.answer().put("message", "Companies deleted from portfolio"));
    }

    /** {@return the connectIds that a call names, or those of the whole portfolio} */
    private List<String> companies(Call call, String all, Function<JsonNode, JsonNode> id) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        JsonNode named = call.object().path("companies");
        if (call.flag(all) != named.isEmpty()) {
            throw call.refuse(
                    400,
                    "Bad Request",
                    call.flag(all) ? "\"companies\" must be empty with " + all : "\"companies\" is required");
        }
        if (call.flag(all)) {
            return List.copyOf(portfolio.members().keySet());
        }
        List<String> companies = new ArrayList<>();
        for (JsonNode entry : named) {
            OptionalInt index = world.indexOf(id.apply(entry).asText());
            if (index.isEmpty()) {
                throw Refusal.message(404, "Company resource not found");
            }
            companies.add(world.company(index.getAsInt()).ids().connectId());
        }
        return companies;
    }

    private Answer transfer(Call call, String all, Function<Portfolio, Portfolio> leave) {
        Portfolio source = PortfolioCalls.portfolio(call, book);
        List<String> companies = companies(call, all, entry -> entry.path("id"));
        List<Long> targets = targets(call, source);
        Tally tally = new Tally();
        book.change(now -> {
            tally.start();
            Portfolio from = now.portfolios().stream()
                    .filter(portfolio -> portfolio.id() == source.id())
                    .findFirst()
                    .orElse(source);
            return now.withPortfolios(
                    now.nextPortfolio(),
                    now.portfolios().stream()
                            .map(portfolio -> targets.contains(portfolio.id())
                                    ? filled(portfolio, from, companies, tally)
                                    : portfolio.id() == from.id() ? leave.apply(portfolio) : portfolio)
                            .toList());
        });
        return Answer.ok(tally.answer(call));
    }

    private List<Long> targets(Call call, Portfolio source) {
        List<Long> targets = new ArrayList<>();
        for (JsonNode id : call.object().path("portfolios")) {
            long target = id.asLong();
            if (target == source.id()) {
                throw call.refuse(400, "Bad Request", "A portfolio cannot be the source and a target");
            }
            if (book.portfolio(target).isEmpty()) {
                throw Refusal.message(404, "Portfolio not found");
            }
            targets.add(target);
        }
        if (targets.isEmpty()) {
            throw call.refuse(400, "Bad Request", "\"portfolios\" is required");
        }
        return targets;
    }

    private Portfolio filled(Portfolio target, Portfolio from, List<String> companies, Tally tally) {
        Portfolio filled = target;
        for (String id : companies) {
            Portfolio.Member member = from.members().get(id);
            Company company = world.company(world.indexOf(id).orElseThrow());
            if (member == null) {
                tally.failed("Company " + id + " is not in portfolio " + from.id());
            } else if (filled.members().containsKey(id)) {
                // The words of a database, as the agency passes them on.
                tally.failed(
                        "Duplicate entry '" + target.id() + "-" + company.ids().safeNumber() + "' for key 'PRIMARY'");
            } else {
                String today = book.today().toString();
                filled = filled.with(new Portfolio.Member(
                        id, today, today, member.personalReference(), member.freeText(), member.personalLimit()));
                tally.arrived();
            }
        }
        return filled;
    }

    /** How many arrived. */
    private static final class Tally {
        private int arrived;
        private int failed;
        private String reason = "";

        void start() {
            arrived = 0;
            failed = 0;
            reason = "";
        }

        void arrived() {
            arrived++;
        }

        void failed(String why) {
            failed++;
            reason = why;
        }

        ObjectNode answer(Call call) {
            ObjectNode answer = call.answer();
            answer.putObject("data")
                    .put("totalPortfoliosCompanies", arrived + failed)
                    .put("successfulPortfoliosCompanies", arrived)
                    .put("failedPortfoliosCompanies", failed)
                    .put("reason", reason);
            return answer;
        }
    }
}
