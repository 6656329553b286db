package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sandbox's own switches under {@code /sandbox}. No part of the protocol; no token is asked for. */
final class AdminCalls {
    private final Book book;
    private final BusinessCalendar calendar;
    private final Faults faults;
    private final Tokens tokens;

    AdminCalls(Book book, BusinessCalendar calendar, Faults faults, Tokens tokens) {
        this.book = book;
        this.calendar = calendar;
        this.faults = faults;
        this.tokens = tokens;
    }

    void addTo(Router router) {
        router.add("GET", "/sandbox/calendar", call -> Answer.ok(calendar()));
        router.add("POST", "/sandbox/calendar", this::move);
        router.add("GET", "/sandbox/ledger", call -> Answer.ok(ledger()));
        router.add("POST", "/sandbox/faults", this::addFault);
        router.add("DELETE", "/sandbox/faults", call -> {
            faults.clear();
            return Answer.noContent();
        });
        router.add("POST", "/sandbox/freshinvestigations/{orderId}/end", this::endInvestigation);
        router.add("POST", "/sandbox/tokens/expire", call -> {
            tokens.expireAll();
            return Answer.noContent();
        });
    }

    private ObjectNode calendar() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("date", book.today().toString())
                .put("startDate", book.state().startDate());
    }

    private Answer move(Call call) {
        ObjectNode body = call.object();
        boolean byDays = body.path("advanceDays").canConvertToInt();
        if (!byDays && !body.path("date").isTextual()) {
            throw call.refuse(400, "Bad Request", "give \"date\" (2026-12-02) or \"advanceDays\" (30)");
        }
        try {
            LocalDate day = byDays
                    ? book.today().plusDays(body.path("advanceDays").intValue())
                    : LocalDate.parse(body.path("date").textValue());
            calendar.moveTo(day);
        } catch (DateTimeParseException e) {
            throw call.refuse(400, "Bad Request", "\"date\" must be written like 2026-12-02");
        } catch (IllegalArgumentException e) {
            throw call.refuse(400, "Bad Request", String.valueOf(e.getMessage()));
        }
        return Answer.ok(calendar());
    }

    private ObjectNode ledger() {
        SandboxLedger ledger = book.ledger();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("billableCalls", ledger.billableCalls());
        Map<String, Integer> counts = new LinkedHashMap<>();
        ArrayNode calls = JsonNodeFactory.instance.arrayNode();
        for (SandboxLedger.Delivery delivery : ledger.deliveries()) {
            counts.merge(delivery.id(), 1, Integer::sum);
            calls.addObject()
                    .put("sequence", delivery.sequence())
                    .put("service", delivery.service().name())
                    .put("id", delivery.id())
                    .put("country", delivery.country())
                    .put("callRef", delivery.callRef())
                    .put("date", delivery.businessDate());
        }
        ArrayNode reports = answer.putArray("reports");
        counts.forEach((id, count) -> reports.addObject().put("id", id).put("count", count));
        answer.set("calls", calls);
        return answer;
    }

    /** Ends an order today, with the report or without a trace of the company. */
    private Answer endInvestigation(Call call) {
        Investigation order = InvestigationCalls.order(call, book);
        LocalDate today = book.today();
        book.investigate(
                order.orderId(),
                now -> now.status(today).ends() || now.status(today) == Investigation.Status.CANCELLED
                        ? now
                        : now.ended(today));
        return Answer.noContent();
    }

    private Answer addFault(Call call) {
        ObjectNode body = call.object();
        FaultKind kind = FaultKind.of(body.path("kind").asText(""))
                .orElseThrow(() -> call.refuse(
                        400,
                        "Bad Request",
                        "\"kind\" must be one of 429, 500, 503, dropBefore, dropAfter, slow, truncated, expiredToken,"
                                + " failedSections, unknownFields, eventTwice, eventLate"));
        faults.add(new Fault(
                kind,
                body.path("path").asText("/v1/"),
                Math.max(1, body.path("times").asInt(1)),
                Duration.ofMillis(
                        Math.max(0, body.path("delayMillis").asInt(kind == FaultKind.STATUS_429 ? 0 : 1000)))));
        return Answer.noContent();
    }
}
