package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.World;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Decision trees run, which costs where the tree has a service line, and the log of what they decided. */
final class DecisionCalls {
    private static final String PATH = "/v1/decisionEngine";

    private final World world;
    private final Book book;
    private final DecisionTrees trees;

    DecisionCalls(World world, Book book, DecisionTrees trees) {
        this.world = world;
        this.book = book;
        this.trees = trees;
    }

    void addTo(Router router) {
        router.add("GET", PATH + "/usageLog", this::log);
        router.add("GET", PATH + "/usageLog/{decisionLogId}", this::read);
        router.add("PATCH", PATH + "/usageLog/{decisionLogId}", this::change);
        router.add("POST", PATH + "/{provenirId}", this::run);
    }

    private Answer run(Call call) {
        DecisionTree tree = trees.of(call, "provenirId");
        String id =
                call.query("companyId").orElseThrow(() -> call.refuse(400, "Bad Request", "\"companyId\" is required"));
        OptionalInt index = world.indexOf(id);
        if (index.isEmpty()) {
            throw call.refuse(404, "Company not found", "No company has this id");
        }
        CompanyFile file = world.file(index.getAsInt(), book.today());
        String country = file.company().country().code();
        if (!Subscription.includes(country)) {
            throw call.forbidden("No access to " + country + " reports");
        }
        ObjectNode given = call.object();
        DecisionFields.check(call, tree, given);
        ObjectNode answer = DecisionRun.of(tree, file, given, call.query("originationId"));
        book.change(now -> logged(now, tree, file, answer));
        return Answer.ok(answer);
    }

    private State logged(State now, DecisionTree tree, CompanyFile file, ObjectNode answer) {
        String today = book.today().toString();
        String company = file.company().ids().connectId();
        String origination = answer.path("originationId").asText("");
        List<DecisionRecord> more = new ArrayList<>(now.decisions());
        more.add(new DecisionRecord(
                State.FIRST_DECISION + more.size(),
                tree.guid(),
                tree.friendlyName(),
                company,
                file.name(),
                origination,
                answer,
                today,
                today,
                answer.path("statusCode").asInt(),
                ""));
        State logged = now.withDecisions(more);
        return tree.serviceLine().isEmpty()
                ? logged
                : logged.charged(new Answer.Charge(SandboxLedger.Service.DECISION, company, "", origination));
    }

    private Answer log(Call call) {
        Optional<Instant> from = moment(call, "fromDate");
        Optional<Instant> to = moment(call, "toDate");
        List<DecisionRecord> found = book.state().decisions().stream()
                .filter(one -> equal(call, "provenirId", one.guid()))
                .filter(one -> equal(call, "companyId", one.companyId()))
                .filter(one -> equal(call, "status", Integer.toString(one.status())))
                .filter(one -> call.query("companyName")
                        .map(name -> CompanySearch.plain(one.companyName()).contains(CompanySearch.plain(name)))
                        .orElse(true))
                .filter(one -> {
                    Instant decided = Instant.parse(DecisionRecord.moment(one.decidedOn()));
                    return from.map(moment -> !decided.isBefore(moment)).orElse(true)
                            && to.map(moment -> !decided.isAfter(moment)).orElse(true);
                })
                .sorted(Comparator.comparing(DecisionRecord::id).reversed())
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("totalCount", found.size());
        answer.set("usageLog", CountedPage.rows(call, found, DecisionRecord::row));
        return Answer.ok(answer);
    }

    private static boolean equal(Call call, String name, String value) {
        return call.query(name).map(value::equals).orElse(true);
    }

    private static Optional<Instant> moment(Call call, String name) {
        return call.query(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw call.refuse(400, "Bad Request", "\"" + name + "\" must be a date-time");
            }
        });
    }

    private Answer read(Call call) {
        return Answer.ok(call.answer().setAll(decision(call).whole()));
    }

    private Answer change(Call call) {
        DecisionRecord decision = decision(call);
        ObjectNode wanted = call.object();
        boolean decides = wanted.has("statusCode");
        int status = decides ? wanted.path("statusCode").asInt() : decision.status();
        if (decides
                && trees.all().stream().allMatch(tree -> tree.outcome(status).isEmpty())) {
            throw call.refuse(400, "Bad Request", "\"statusCode\" is none of a decision");
        }
        book.change(now -> now.withDecisions(now.decisions().stream()
                .map(one -> one.id() == decision.id()
                        ? one.changed(
                                book.today().toString(),
                                status,
                                wanted.path("notes").asText(one.notes()))
                        : one)
                .toList()));
        return Answer.ok(call.answer().setAll(decision(call).whole()));
    }

    private DecisionRecord decision(Call call) {
        String id = call.variable("decisionLogId");
        return book.state().decisions().stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> call.refuse(404, "Resource not found", "No decision has this number"));
    }
}
