package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Notification events: what happened to watched companies. */
final class EventCalls {
    private final World world;
    private final Book book;
    private final RuleCatalogue rules;

    EventCalls(World world, Book book, RuleCatalogue rules) {
        this.world = world;
        this.book = book;
        this.rules = rules;
    }

    void addTo(Router router) {
        String one = "/v1/monitoring/portfolios/{portfolio}";
        router.add("GET", "/v1/monitoring/notificationEvents", call -> page(call, event -> true));
        router.add("GET", "/v1/monitoring/companies/{company}/events", this::ofCompany);
        router.add("GET", one + "/notificationEvents", call -> {
            long portfolio = PortfolioCalls.portfolio(call, book).id();
            return page(call, event -> event.portfolioId() == portfolio);
        });
        router.add("GET", one + "/companies/{company}/notificationEvents", call -> {
            long portfolio = PortfolioCalls.portfolio(call, book).id();
            String id = connectId(call);
            return page(
                    call,
                    event -> event.portfolioId() == portfolio
                            && event.connectId().equals(id));
        });
    }

    private String connectId(Call call) {
        int index = world.indexOf(call.variable("company"))
                .orElseThrow(() -> Refusal.message(404, "Company resource not found"));
        return world.company(index).ids().connectId();
    }

    private Answer page(Call call, Predicate<Notification> scope) {
        MonitoringPage page = MonitoringPage.of(call);
        Optional<LocalDateTime> from = moment(call, "startDate");
        Optional<LocalDateTime> to = moment(call, "endDate");
        boolean byCreation = call.flag("filterByCreatedDate");
        String wanted = CompanySearch.plain(call.query("searchQuery").orElse(""));
        Comparator<Notification> order = order(call);
        List<Notification> found = book.state().notifications().stream()
                .filter(scope)
                .filter(event -> {
                    LocalDateTime at = moment(byCreation ? event.createdDate() : event.eventDate());
                    return !from.map(at::isBefore).orElse(false)
                            && !to.map(at::isAfter).orElse(false);
                })
                .filter(event -> CompanySearch.plain(name(event)).contains(wanted))
                .sorted(order.thenComparingLong(Notification::id))
                .toList();
        ObjectNode answer = call.answer().put("totalCount", found.size());
        answer.set("data", page.rows(found, this::node));
        answer.set("paging", page.paging(found.size()));
        return Answer.ok(answer);
    }

    /** What happened to a company, once each, as long as it is in a portfolio. */
    private Answer ofCompany(Call call) {
        MonitoringPage page = MonitoringPage.of(call);
        String id = connectId(call);
        Optional<LocalDateTime> from = moment(call, "startDate");
        Optional<LocalDateTime> to = moment(call, "endDate");
        boolean watched = book.state().portfolios().stream()
                .anyMatch(portfolio -> portfolio.members().containsKey(id));
        Map<Long, Notification> once = new LinkedHashMap<>();
        book.state().notifications().stream()
                .filter(event -> watched && event.connectId().equals(id))
                .filter(event -> !from.map(moment(event.eventDate())::isBefore).orElse(false)
                        && !to.map(moment(event.eventDate())::isAfter).orElse(false))
                .forEach(event -> once.putIfAbsent(event.eventId(), event));
        List<Notification> found = List.copyOf(once.values());
        ObjectNode answer = call.answer().put("totalCount", found.size());
        answer.set("data", page.rows(found, this::companyEvent));
        answer.set("paging", page.paging(found.size()));
        return Answer.ok(answer);
    }

    private ObjectNode companyEvent(Notification event) {
        RuleCatalogue.Rule rule = rules.find(event.rule()).orElseThrow();
        return JsonNodeFactory.instance
                .objectNode()
                .put("eventId", event.eventId())
                .put("companyId", company(event).ids().safeNumber())
                .put("portfolioId", event.portfolioId())
                .put("ruleName", rule.name())
                .put("localEventCode", rule.localEventCode())
                .put("globalEventCode", rule.ruleCountryCode().equals("XX") ? rule.localEventCode() : "")
                .put("newValue", event.newValue())
                .put("oldValue", event.oldValue())
                .put("eventDate", event.eventDate())
                .put("createdDate", event.createdDate());
    }

    private Comparator<Notification> order(Call call) {
        String key = call.query("sortBy").orElse("companyName");
        Comparator<Notification> order = switch (key) {
            case "companyName" -> Comparator.comparing(this::name);
            case "countryCode" ->
                Comparator.comparing(event -> company(event).country().code());
            case "eventId" -> Comparator.comparingLong(Notification::eventId);
            case "eventDate" -> Comparator.comparing(Notification::eventDate);
            default -> throw call.refuse(400, "Bad Request", "\"sortBy\" cannot be " + key);
        };
        return call.descends() ? order.reversed() : order;
    }

    private static Optional<LocalDateTime> moment(Call call, String name) {
        return call.query(name).map(text -> {
            try {
                return moment(text);
            } catch (DateTimeParseException e) {
                throw call.refuse(400, "Bad Request", "\"" + name + "\" must be a date-time");
            }
        });
    }

    private static LocalDateTime moment(String text) {
        String iso = text.replace(' ', 'T');
        if (!iso.contains("T")) {
            return LocalDate.parse(iso).atStartOfDay();
        }
        boolean offset = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:\\d\\d$");
        return offset
                ? OffsetDateTime.parse(iso)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(iso);
    }

    private Company company(Notification event) {
        return world.company(world.indexOf(event.connectId()).orElseThrow());
    }

    private String name(Notification event) {
        return world.nameOf(company(event).index(), book.today());
    }

    private ObjectNode node(Notification event) {
        Company company = company(event);
        RuleCatalogue.Rule rule = rules.find(event.rule()).orElseThrow();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("company")
                .put("id", event.connectId())
                .put("safeNumber", company.ids().safeNumber())
                .put("name", name(event))
                .put("countryCode", company.country().code())
                .put("portfolioId", event.portfolioId())
                .put(
                        "portfolioName",
                        book.portfolio(event.portfolioId()).map(Portfolio::name).orElse(""));
        node.put("eventId", event.eventId())
                .put("notificationEventId", event.id())
                .put("eventDate", event.eventDate())
                .put("createdDate", event.createdDate());
        if (!event.oldValue().isEmpty()) {
            node.put("oldValue", event.oldValue());
        }
        if (!event.newValue().isEmpty()) {
            node.put("newValue", event.newValue());
        }
        return node.put("ruleCode", rule.ruleCode())
                .put("ruleName", rule.name())
                .put("localEventCode", rule.localEventCode())
                .put("isProcessed", false);
    }
}
