package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.NameWords;
import io.creditkit.examples.sandbox.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fresh investigations: to place an order costs, whatever becomes of it; to look at it and to fetch its report does not. */
final class InvestigationCalls {
    private static final String PATH = "/v1/freshinvestigations";
    private static final Set<String> CHANGEABLE =
            Set.of("consent", "contactInfo", "chargeReference", "searchCriteria", "pendingInfo");

    private final World world;
    private final Book book;
    private final InvestigationView view;

    InvestigationCalls(World world, Book book) {
        this.world = world;
        this.book = book;
        this.view = new InvestigationView(world);
    }

    void addTo(Router router) {
        router.add("GET", PATH, this::list);
        router.add("POST", PATH, this::place);
        router.add("GET", PATH + "/{orderId}", this::read);
        router.add("PATCH", PATH + "/{orderId}", this::change);
        router.add("DELETE", PATH + "/{orderId}", this::cancel);
        router.add("GET", PATH + "/{orderId}/report", this::report);
    }

    private Answer list(Call call) {
        LocalDate today = book.today();
        List<Investigation> found =
                new InvestigationSearch(world, today).of(call, book.state().investigations());
        ObjectNode answer = call.answer().put("totalCount", found.size());
        answer.remove("correlationId");
        answer.set("orders", CountedPage.rows(call, found, order -> view.row(order, today)));
        return Answer.ok(answer);
    }

    private Answer place(Call call) {
        ObjectNode asked = call.object();
        refuseWrongShape(call, asked);
        ObjectNode target = target(call, asked);
        String country = target.path("countryCode").asText();
        for (String name : List.of("name", "emailAddress")) {
            if (asked.has("contactInfo")
                    && asked.path("contactInfo").path(name).asText().isBlank()) {
                throw call.refuse(400, "Bad Request", "contactInfo." + name + " is required");
            }
        }
        if (Subscription.countries().stream().noneMatch(one -> one.code().equals(country))) {
            throw call.forbidden("No access to " + country + " offline reports");
        }
        String company = traced(target);
        List<Investigation> all =
                book.change(now -> placed(now, company, asked)).investigations();
        long orderId = all.get(all.size() - 1).orderId();
        return Answer.ok(call.answer()
                .put("message", "Fresh Investigation order created")
                .put("orderID", Long.toString(orderId))
                .put("transactionID", InvestigationView.transaction(orderId)));
    }

    private State placed(State now, String company, ObjectNode asked) {
        List<Investigation> more = new ArrayList<>(now.investigations());
        long orderId = State.FIRST_INVESTIGATION + more.size();
        more.add(Investigation.placed(orderId, book.today(), company, asked));
        return now.withInvestigations(more)
                .charged(new Answer.Charge(
                        SandboxLedger.Service.FRESH_INVESTIGATION,
                        Long.toString(orderId),
                        asked.path("searchCriteria").path("countryCode").asText(),
                        asked.path("chargeReference").asText()));
    }

    /** What is no object would be no place to read a part of, whenever the order is shown. */
    private static void refuseWrongShape(Call call, ObjectNode asked) {
        for (String part : List.of("/searchCriteria", "/searchCriteria/address", "/contactInfo")) {
            JsonNode given = asked.at(part);
            if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
                throw call.refuse(400, "Bad Request", part.substring(1).replace('/', '.') + " is not an object");
            }
        }
    }

    private static ObjectNode target(Call call, ObjectNode asked) {
        for (String name : List.of("name", "countryCode")) {
            if (asked.path("searchCriteria").path(name).asText().isBlank()) {
                throw call.refuse(400, "Bad Request", "searchCriteria." + name + " is required");
            }
        }
        return asked.withObject("searchCriteria");
    }

    /** {@return the connectId of the company of the world that is meant; empty if none is} */
    private String traced(ObjectNode target) {
        String country = target.path("countryCode").asText();
        String regNo = target.path("regNo").asText();
        String vatNo = target.path("vatNo").asText();
        List<String> name = NameWords.of(target.path("name").asText());
        List<Integer> named = world.byName(target.path("name").asText()).boxed().toList();
        return Stream.of(
                        regNo.isBlank() ? IntStream.empty() : world.byRegistration(country, regNo),
                        vatNo.isBlank() ? IntStream.empty() : world.byVat(vatNo),
                        known(named, words -> words.equals(name)),
                        known(named, words -> words.containsAll(name)))
                .flatMapToInt(found -> found)
                .mapToObj(world::company)
                .filter(company -> company.country().code().equals(country))
                .findFirst()
                .map(company -> company.ids().connectId())
                .orElse("");
    }

    private IntStream known(List<Integer> companies, Predicate<List<String>> fits) {
        return companies.stream()
                .filter(index -> fits.test(NameWords.of(world.nameOf(index, book.today()))))
                .mapToInt(index -> index);
    }

    private Answer read(Call call) {
        Investigation order = order(call, book);
        Set<String> wanted = Arrays.stream(call.query("sections").orElse("").split(",", -1))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        ObjectNode answer = view.whole(order, book.today(), wanted);
        InvestigationTalk.addComments(call, answer, order);
        return Answer.ok(answer);
    }

    private Answer change(Call call) {
        Investigation order = order(call, book);
        ObjectNode wanted = call.object();
        refuseWrongShape(call, wanted);
        List<String> unknown = new ArrayList<>();
        wanted.fieldNames().forEachRemaining(unknown::add);
        boolean nothing = unknown.isEmpty();
        unknown.removeAll(CHANGEABLE);
        if (nothing || !unknown.isEmpty()) {
            throw call.refuse(400, "Bad Request", nothing ? "Nothing to change" : "Unknown: " + unknown);
        }
        if (order.status(book.today()) == Investigation.Status.CANCELLED) {
            throw Refusal.message(403, "Access forbidden");
        }
        book.investigate(order.orderId(), now -> {
            ObjectNode changed = now.asked().deepCopy();
            for (String name : CHANGEABLE) {
                put(changed, name, wanted.path(name));
            }
            return now.changed(book.today(), traced(target(call, changed)), changed);
        });
        return Answer.ok(call.answer().put("message", "FreshInvestigation OrderId is being updated"));
    }

    private static void put(ObjectNode all, String name, JsonNode value) {
        if (value instanceof ObjectNode part) {
            all.withObject(name).setAll(part);
        } else if (!value.isMissingNode()) {
            all.set(name, value);
        }
    }

    private Answer cancel(Call call) {
        Investigation order = order(call, book);
        if (order.status(book.today()).ends()) {
            throw Refusal.message(403, "Access forbidden");
        }
        book.investigate(
                order.orderId(),
                now -> now.cancelledOn().isEmpty() && !now.status(book.today()).ends()
                        ? now.cancelled(book.today())
                        : now);
        return Answer.ok(call.answer().put("message", "Fresh Investigation order deleted"));
    }

    private Answer report(Call call) {
        Investigation order = order(call, book);
        if (order.status(book.today()) != Investigation.Status.DELIVERED) {
            throw call.refuse(404, "Resource not found", "The order is not delivered");
        }
        CompanyFile file = view.file(order);
        ObjectNode envelope = call.answer()
                .put("orderId", Long.toString(order.orderId()))
                .put("companyId", file.company().ids().connectId())
                .put("dateOfOrder", order.placedOn() + "T10:24:36.481Z")
                .put("language", "en")
                .put("userId", ReportCalls.USER);
        Optional.of(order.asked().path("chargeReference").asText())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> envelope.put("chargeRef", text));
        envelope.set("report", view.report(order));
        return Answer.ok(envelope);
    }

    /** {@return the order of the path} */
    static Investigation order(Call call, Book book) {
        String id = call.variable("orderId");
        return book.state().investigations().stream()
                .filter(order -> Long.toString(order.orderId()).equals(id))
                .findFirst()
                .orElseThrow(() -> call.refuse(404, "Resource not found", "No order has this number"));
    }
}
