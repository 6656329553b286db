package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.report.DirectorReports;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.NameWords;
import io.creditkit.examples.sandbox.world.Person;
import io.creditkit.examples.sandbox.world.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Directors: search, and the director report, which costs. */
final class PeopleCalls {
    private final World world;
    private final Book book;
    private final DirectorReports reports = new DirectorReports();

    PeopleCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/people/searchcriteria", PeopleCalls::criteria);
        router.add("GET", "/v1/people", this::search);
        router.add("GET", "/v1/people/{id}", this::report);
    }

    private static Answer criteria(Call call) {
        ObjectNode answer = call.answer();
        SearchRules.countries(call).forEach(answer.putArray("countries")::add);
        ArrayNode sets = answer.putArray("criteriaSets");
        sets.addObject().putObject("peopleId").put("required", true);
        ObjectNode byName = sets.addObject();
        byName.putObject("lastName").put("required", true).put("minLength", 2);
        byName.putObject("firstName").put("required", false);
        byName.putObject("dateOfBirth").put("required", false);
        return Answer.ok(answer);
    }

    private Answer search(Call call) {
        List<String> countries = SearchRules.countries(call);
        int page = call.number("page", 1, 1, 1_000_000);
        int size = call.number("pageSize", 10, 1, 1000);
        if (call.query("peopleId").isEmpty() && call.query("lastName").isEmpty()) {
            throw call.refuseDetails("Parameters not supported");
        }
        List<Person> found = candidates(call)
                .mapToObj(world::person)
                .filter(person -> countries.contains(person.country()))
                .filter(person -> call.query("firstName")
                        .map(name -> NameWords.fold(person.firstName()).startsWith(NameWords.fold(name)))
                        .orElse(true))
                .filter(person -> call.query("dateOfBirth")
                        .map(text -> person.birth().toString().startsWith(text))
                        .orElse(true))
                .toList();
        ObjectNode answer = call.answer();
        ArrayNode messages = answer.putArray("messages");
        if (found.isEmpty()) {
            messages.addObject()
                    .put("type", "Information")
                    .put("code", "NoResults")
                    .put("text", "No results found for the specified criteria.");
        }
        ArrayNode directors = answer.putArray("directors");
        found.stream().skip((page - 1L) * size).limit(size).forEach(person -> directors.add(hit(person)));
        return Answer.ok(answer.put("totalSize", found.size()));
    }

    private IntStream candidates(Call call) {
        Optional<String> id = call.query("peopleId");
        if (id.isPresent()) {
            return world.personOf(id.get()).stream();
        }
        return world.bySurname(call.query("lastName").orElse(""));
    }

    private ObjectNode hit(Person person) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("peopleId", person.peopleId())
                .put("firstName", person.firstName())
                .put("lastName", person.surname())
                .put("country", person.country())
                .put("dateOfBirth", person.birth() + "T00:00:00Z");
        int[] boards = world.boardsOf(person.index());
        if (boards.length > 0) {
            CompanyFile file = world.file(boards[0], book.today());
            node.putObject("company")
                    .put("id", file.company().ids().connectId())
                    .put("companyName", file.name())
                    .put("companyType", file.company().type())
                    .put("companyRegistrationNumber", file.company().ids().registrationNumber())
                    .put("status", "Active");
        }
        return node;
    }

    private Answer report(Call call) {
        OptionalInt index = world.personOf(call.variable("id"));
        if (index.isEmpty()) {
            throw call.refuse(404, "Director not found", "No person has this id");
        }
        Person person = world.person(index.getAsInt());
        if (!Subscription.includes(person.country())) {
            throw call.forbidden("No access to " + person.country() + " director reports");
        }
        ObjectNode envelope = call.answer()
                .put("directorId", person.peopleId())
                .put("dateOfOrder", book.today() + "T10:24:36.481Z")
                .put("language", call.query("language").orElse("en"))
                .put("userId", ReportCalls.USER);
        envelope.putArray("messages");
        envelope.set("report", reports.write(world, person.index(), book.today()));
        return Answer.ok(envelope)
                .charged(new Answer.Charge(
                        SandboxLedger.Service.DIRECTOR_REPORT,
                        person.peopleId(),
                        person.country(),
                        call.query("callRef").orElse("")));
    }
}
