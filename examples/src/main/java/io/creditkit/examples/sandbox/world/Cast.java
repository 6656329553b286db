package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hand-written companies and people of {@code cast.json}: those that the example customers meet. */
final class Cast {
    private final List<Part> parts;
    private final List<Figure> figures;
    private final Map<String, Integer> companies = new HashMap<>();
    private final Map<String, Integer> persons = new HashMap<>();

    private Cast(Content content) {
        this.parts = content.companies();
        this.figures = content.people();
        parts.forEach(part -> companies.put(part.key(), companies.size()));
        figures.forEach(figure -> persons.put(figure.key(), persons.size()));
    }

    static Cast read() {
        return new Cast(Countries.read("cast.json", Content.class));
    }

    int companyCount() {
        return parts.size();
    }

    int personCount() {
        return figures.size();
    }

    Company company(int index) {
        Part part = parts.get(index);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(part.traits());
        return new Company(
                index,
                Countries.all().get(part.country()),
                new Identifiers(part.connectId(), part.safeNumber(), part.registrationNumber(), part.vatNumber()),
                part.name(),
                part.legalForm(),
                Countries.all().sector(part.sector()),
                LocalDate.parse(part.registeredOn()),
                new Address(part.street(), part.houseNumber(), part.postCode(), part.city(), part.country()),
                part.phone(),
                Set.copyOf(traits));
    }

    Person person(int index) {
        Figure figure = figures.get(index);
        return new Person(
                index,
                figure.country() + "-" + (900_000_000L + index),
                figure.firstName(),
                figure.surname(),
                figure.gender(),
                LocalDate.parse(figure.birth()),
                figure.country());
    }

    int[] directors(int index) {
        return parts.get(index).directors().stream().mapToInt(this::person).toArray();
    }

    List<Holding> owners(int index) {
        List<Holding> owners = new ArrayList<>();
        for (Owner owner : parts.get(index).owners()) {
            owners.add(owner.company() == null ? ownedByPerson(owner) : ownedByCompany(owner));
        }
        return List.copyOf(owners);
    }

    private Holding ownedByPerson(Owner owner) {
        if (owner.person() == null) {
            throw new IllegalStateException("cast.json has an owner that is neither a company nor a person");
        }
        return new Holding(Holding.Holder.PERSON, person(owner.person()), owner.percent());
    }

    private Holding ownedByCompany(Owner owner) {
        Integer at = owner.company() == null ? null : companies.get(owner.company());
        if (at == null) {
            throw new NoSuchElementException("cast.json names an owner it does not describe: " + owner.company());
        }
        return new Holding(Holding.Holder.COMPANY, at, owner.percent());
    }

    Facts facts(int index, LocalDate epoch) {
        Part part = parts.get(index);
        List<Claim> claims = part.claims().stream()
                .map(entry -> new Claim(
                        entry.kind(),
                        LocalDate.parse(entry.date()),
                        entry.amount(),
                        entry.satisfied() ? Claim.State.SETTLED : Claim.State.OPEN))
                .toList();
        List<Change> changes = part.changes().stream()
                .map(entry -> new Change(epoch.plusDays(entry.day()), entry.kind(), text(entry)))
                .sorted(Comparator.comparing(Change::on))
                .toList();
        Integer score = part.score();
        return new Facts(
                part.turnover(),
                part.growthPercent(),
                part.marginPercent(),
                part.employees(),
                score == null ? OptionalInt.empty() : OptionalInt.of(score),
                part.limit(),
                part.daysBeyondTerms(),
                claims,
                changes);
    }

    private String text(Plan plan) {
        if (plan.kind() != Change.Kind.DIRECTOR) {
            return plan.to();
        }
        return plan.to().charAt(0) + String.valueOf(person(plan.to().substring(1)));
    }

    private int person(String key) {
        Integer at = persons.get(key);
        if (at == null) {
            throw new NoSuchElementException("cast.json names a person it does not describe: " + key);
        }
        return at;
    }

    private record Content(List<Figure> people, List<Part> companies) {}

    private record Figure(String key, String firstName, String surname, String gender, String birth, String country) {}

    private record Owner(@Nullable String company, @Nullable String person, int percent) {}

    private record Debt(Claim.Kind kind, String date, long amount, boolean satisfied) {}

    private record Plan(int day, Change.Kind kind, String to) {}

    private record Part(
            String key,
            String country,
            String connectId,
            String safeNumber,
            String registrationNumber,
            String vatNumber,
            String name,
            String type,
            String legalForm,
            int sector,
            String registeredOn,
            String street,
            String houseNumber,
            String postCode,
            String city,
            String phone,
            long turnover,
            int growthPercent,
            int marginPercent,
            int employees,
            @Nullable Integer score,
            long limit,
            int daysBeyondTerms,
            List<Trait> traits,
            List<String> directors,
            List<Owner> owners,
            List<Debt> claims,
            List<Plan> changes) {}
}
