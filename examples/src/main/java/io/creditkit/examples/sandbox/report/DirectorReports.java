package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Person;
import io.creditkit.examples.sandbox.world.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Writes reports on directors. Without state; safe for many threads. */
public final class DirectorReports {

    /**
     * {@return the report, without its envelope}
     *
     * @param world the person's world
     * @param index the person
     * @param on the day of the report
     */
    public ObjectNode write(World world, int index, LocalDate on) {
        Person person = world.person(index);
        ArrayNode current = Json.object().putArray("current");
        ArrayNode previous = Json.object().putArray("previous");
        for (int company : Arrays.stream(world.boardsOf(index)).sorted().toArray()) {
            CompanyFile file = world.file(company, on);
            add(current, file, file.board(), index);
            add(previous, file, file.formerBoard(), index);
        }
        ObjectNode report = Json.object().put("directorId", person.peopleId());
        report.putObject("directorSummary")
                .put("current", current.size())
                .put("inactive", 0)
                .put("previousAppointments", previous.size());
        report.putObject("directorDetails")
                .put("id", person.peopleId())
                .put("idType", "PersonNumber")
                .put("name", person.fullName())
                .put("firstName", person.firstName())
                .put("surname", person.surname())
                .put("gender", person.gender())
                .put("dateOfBirth", Json.day(person.birth()))
                .put("countryOfResidence", person.country())
                .put("directorType", "Person");
        ObjectNode directorships = report.putObject("directorships");
        directorships.set("current", current);
        directorships.set("previous", previous);
        directorships.putArray("inactive");
        return report;
    }

    private static void add(ArrayNode list, CompanyFile file, List<CompanyFile.Seat> seats, int person) {
        for (CompanyFile.Seat seat : seats) {
            if (seat.person().index() != person) {
                continue;
            }
            ObjectNode entry = list.addObject()
                    .put("id", file.company().ids().connectId())
                    .put("idType", "InternalID")
                    .put("companyName", file.name())
                    .put("companyNumber", file.company().ids().safeNumber())
                    .put("companyRegistrationNumber", file.company().ids().registrationNumber());
            entry.set("address", Json.address(file.address()));
            entry.put("status", IdentitySections.status(file).path("status").asText());
            entry.putObject("position").put("positionName", "Director").put("dateAppointed", Json.day(seat.since()));
            seat.until().ifPresent(day -> entry.withObject("position").put("resignationDate", Json.day(day)));
            entry.put("companyRegistrationDate", Json.day(file.company().registeredOn()));
            entry.set("creditScore", ScoreSections.rating(file, file.rating()));
        }
    }
}
