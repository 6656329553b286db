package io.creditkit.examples.sandbox.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Who sits on which board. A person is worked out when asked for; only the seats are kept. */
final class People {
    private final IntFunction<Person> persons;
    private final List<String> countries = new ArrayList<>();
    private final Map<String, Ints> ofCountry = new HashMap<>();
    private final List<int[]> boards = new ArrayList<>();
    private final Map<Integer, Ints> seats = new HashMap<>();
    private final Map<String, Ints> surnames = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    People(IntFunction<Person> persons) {
        this.persons = persons;
    }

    int add(String country) {
        int index = countries.size();
        countries.add(country);
        ofCountry.computeIfAbsent(country, missing -> new Ints()).add(index);
        return index;
    }

    void index(int person) {
        Person about = persons.apply(person);
        ids.put(about.peopleId(), person);
        surnames.computeIfAbsent(NameWords.fold(about.surname()), missing -> new Ints())
                .add(person);
    }

    void seat(int company, int... directors) {
        if (company != boards.size()) {
            throw new IllegalStateException("boards are filled in the order of the companies");
        }
        boards.add(directors);
        for (int person : directors) {
            seats.computeIfAbsent(person, missing -> new Ints()).add(company);
        }
    }

    void expect(int company, int person) {
        seats.computeIfAbsent(person, missing -> new Ints()).add(company);
    }

    int anyOf(String country, Dice dice) {
        Ints known = ofCountry.getOrDefault(country, Ints.NONE);
        return known.size() == 0 ? add(country) : known.get(dice.below(known.size()));
    }

    String country(int person) {
        return countries.get(person);
    }

    int count() {
        return countries.size();
    }

    int[] board(int company) {
        return boards.get(company).clone();
    }

    int[] companiesOf(int person) {
        return seats.getOrDefault(person, Ints.NONE).stream().distinct().toArray();
    }

    Person person(int index) {
        return persons.apply(index);
    }

    OptionalInt byId(String id) {
        Integer index = ids.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    IntStream bySurname(String surname) {
        return surnames.getOrDefault(NameWords.fold(surname), Ints.NONE).stream();
    }
}
