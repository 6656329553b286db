package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Holding;
import io.creditkit.examples.sandbox.world.Person;
import io.creditkit.examples.sandbox.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Who owns and runs the company, and what it owns itself. */
final class OwnershipSections {
    private static final int MOST_RELATIVES = 200;

    private OwnershipSections() {}

    static void add(ObjectNode report, CompanyFile file) {
        report.set("shareCapitalStructure", shares(file));
        ObjectNode directors = report.putObject("directors");
        ArrayNode current = directors.putArray("currentDirectors");
        file.board().forEach(seat -> current.add(director(file, seat)));
        ArrayNode previous = directors.putArray("previousDirectors");
        file.formerBoard().forEach(seat -> previous.add(director(file, seat)));
        group(report, file);
    }

    private static ObjectNode shares(CompanyFile file) {
        ObjectNode section = Json.object();
        String currency = file.company().country().currency();
        boolean italy = "IT".equals(file.company().country().code());
        long capital = Math.max(100, file.facts().turnover() / 50 / 100 * 100);
        if ("FR".equals(file.company().country().code())) {
            section.putObject("nominalShareCapital").put("value", capital);
        } else {
            section.set("issuedShareCapital", Json.money(currency, capital));
            section.put("shareCapitalCurrency", currency);
        }
        if (italy) {
            section.put("numberOfSharesIssued", String.valueOf(capital));
        } else {
            section.put("numberOfSharesIssued", capital);
        }
        ArrayNode holders = section.putArray("shareHolders");
        for (Holding holding : file.world().ownersOf(file.company().index())) {
            ObjectNode holder = holder(file.world(), holding);
            holder.put("currency", currency).put("totalNumberOfSharesOwned", capital * holding.percent() / 100);
            if (italy) {
                holder.put("percentSharesHeld", holding.percent() + ".00");
            } else {
                holder.put("percentSharesHeld", (double) holding.percent());
            }
            holders.add(holder);
        }
        return section;
    }

    private static ObjectNode holder(World world, Holding holding) {
        if (holding.holder() == Holding.Holder.PERSON) {
            Person person = world.person(holding.index());
            return Json.object()
                    .put("id", person.peopleId())
                    .put("idType", "PersonNumber")
                    .put("name", person.fullName())
                    .put("firstName", person.firstName())
                    .put("surname", person.surname())
                    .put("shareholderType", "Person")
                    .put("shareType", "ORDINARY");
        }
        Company owner = world.company(holding.index());
        ObjectNode holder = Json.object()
                .put("id", owner.ids().connectId())
                .put("idType", "InternalID")
                .put("name", owner.name())
                .put("shareholderType", "Company")
                .put("shareType", "ORDINARY");
        holder.set("address", Json.address(owner.address()));
        return holder;
    }

    private static ObjectNode director(CompanyFile file, CompanyFile.Seat seat) {
        Person person = seat.person();
        String country = file.company().country().code();
        ObjectNode director = Json.object();
        // French reports name directors without an id and without the dates of their positions.
        boolean anonymous = "FR".equals(country);
        if (!anonymous) {
            director.put("id", person.peopleId()).put("idType", "PersonNumber");
        }
        director.put("name", person.fullName())
                .put("firstName", person.firstName())
                .put("surname", person.surname())
                .put("gender", person.gender())
                .put("dateOfBirth", Json.day(person.birth()))
                .put("countryOfResidence", person.country())
                .put("directorType", "SE".equals(country) ? "Other" : "Person");
        if ("DE".equals(country)) {
            director.put("hasNegativeInfo", false).put("signingAuthority", true);
        }
        ObjectNode position = director.putArray("positions")
                .addObject()
                .put("commonCode", "DIR")
                .put("positionName", "Director");
        if (!anonymous) {
            position.put("dateAppointed", Json.day(seat.since()));
        }
        seat.until().ifPresent(day -> director.put("resignationDate", Json.day(day)));
        return director;
    }

    private static void group(ObjectNode report, CompanyFile file) {
        World world = file.world();
        int at = file.company().index();
        OptionalInt top = world.ultimateParentOf(at);
        int[] holdings = world.holdingsOf(at);
        if (top.isEmpty() && holdings.length == 0) {
            return;
        }
        ObjectNode structure = report.putObject("groupStructure");
        top.ifPresent(index -> structure.set("ultimateParent", relative(world, index)));
        world.parentOf(at).ifPresent(index -> structure.set("immediateParent", relative(world, index)));
        ArrayNode subsidiaries = structure.putArray("subsidiaryCompanies");
        ArrayNode affiliates = structure.putArray("affiliatedCompanies");
        for (int index : holdings) {
            boolean controlled = world.parentOf(index).orElse(-1) == at;
            (controlled ? subsidiaries : affiliates).add(relative(world, index));
        }
        report.set("extendedGroupStructure", tree(file, top.orElse(at)));
    }

    private static ObjectNode relative(World world, int index) {
        Company company = world.company(index);
        ObjectNode relative = Json.object()
                .put("id", company.ids().connectId())
                .put("country", company.country().code())
                .put("safeNumber", company.ids().safeNumber())
                .put("idType", "InternalID")
                .put("name", company.name())
                .put("type", company.type())
                .put("status", "Active");
        if (!company.ids().registrationNumber().isEmpty()) {
            relative.put("registrationNumber", company.ids().registrationNumber());
        }
        relative.set("address", Json.address(company.address()));
        return relative;
    }

    private static ArrayNode tree(CompanyFile file, int top) {
        record Place(int index, int level, int percent) {}
        World world = file.world();
        ArrayNode tree = Json.object().putArray("group");
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(top, 0, 100)));
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty() && tree.size() < MOST_RELATIVES) {
            Place place = open.removeFirst();
            if (!seen.add(place.index())) {
                continue;
            }
            tree.add(member(file, place.index(), place.level(), place.percent()));
            for (int child : world.holdingsOf(place.index())) {
                if (world.parentOf(child).orElse(-1) == place.index()) {
                    open.addLast(new Place(child, place.level() + 1, share(world, child, place.index())));
                }
            }
        }
        return tree;
    }

    private static ObjectNode member(CompanyFile file, int index, int level, int percent) {
        Company company = file.world().company(index);
        ObjectNode member = Json.object()
                .put("id", company.ids().connectId())
                .put("country", company.country().code())
                .put("safeNumber", company.ids().safeNumber())
                .put("companyName", company.name())
                .put("registeredNumber", company.ids().registrationNumber())
                .put("level", level)
                .put("percentOfOwnership", (double) percent)
                .put("status", "Active");
        String band = file.world().file(index, file.asOf()).rating().band().name();
        // The Dutch dictionary has another name for the band, and gives it for Dutch companies only.
        if (!"NL".equals(file.company().country().code())) {
            member.put("commonRatingBand", band);
        } else if ("NL".equals(company.country().code())) {
            member.put("commonRating", band);
        }
        return member;
    }

    private static int share(World world, int of, int owner) {
        return world.ownersOf(of).stream()
                .filter(holding -> holding.holder() == Holding.Holder.COMPANY && holding.index() == owner)
                .mapToInt(Holding::percent)
                .sum();
    }
}
