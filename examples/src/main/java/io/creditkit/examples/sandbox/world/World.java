package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All companies and people, and how they hang together.
 *
 * <p>The same seed, size and first day give the same world. Identities and indexes are built at once (a hundred thousand
 * companies in a few seconds); figures are worked out when a company is asked for. Immutable once built, and safe to be
 * read by many threads.
 */
public final class World {
    /** How many days lie between two changes of a company's rating on average, unless it is said otherwise. */
    public static final int DAYS_BETWEEN_CHANGES = 170;

    private final long seed;
    private final LocalDate epoch;
    private final Cast cast = Cast.read();
    private final Crowd crowd;
    private final List<Company> companies = new ArrayList<>();
    private final CompanyIndex index = new CompanyIndex();
    private final People people = new People(this::inventPerson);
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Ints> stakes = new HashMap<>();

    private World(long seed, int size, LocalDate epoch, int daysBetweenChanges) {
        this.seed = seed;
        this.epoch = epoch;
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < cast.companyCount(); i++) {
            Company company = cast.company(i);
            taken.add(company.ids().connectId());
            taken.add(company.ids().safeNumber());
            companies.add(company);
        }
        this.crowd = new Crowd(seed, epoch, daysBetweenChanges, taken);
        for (int i = cast.companyCount(); i < size; i++) {
            companies.add(crowd.company(i));
        }
        seatCast();
        seatCrowd();
        companies.forEach(index::add);
        for (int i = 0; i < cast.companyCount(); i++) {
            indexLaterNames(i);
        }
        for (int i = 0; i < people.count(); i++) {
            people.index(i);
        }
        for (Company company : companies) {
            ownersOf(company.index()).stream()
                    .filter(holding -> holding.holder() == Holding.Holder.COMPANY)
                    .forEach(holding -> stakes.computeIfAbsent(holding.index(), missing -> new Ints())
                            .add(company.index()));
        }
    }

    /**
     * {@return the world of a seed}
     *
     * @param seed any number
     * @param size how many companies in all; never fewer than the cast
     * @param epoch the first day; every date of the world is told from here
     */
    public static World of(long seed, int size, LocalDate epoch) {
        return of(seed, size, epoch, DAYS_BETWEEN_CHANGES);
    }

    /**
     * {@return the world of a seed, in which more or less happens}
     *
     * @param seed any number
     * @param size how many companies in all; never fewer than the cast
     * @param epoch the first day; every date of the world is told from here
     * @param daysBetweenChanges how many days lie between two changes of a company's rating on average, 10 or more
     */
    public static World of(long seed, int size, LocalDate epoch, int daysBetweenChanges) {
        return new World(seed, size, epoch, daysBetweenChanges);
    }

    private void seatCast() {
        for (int i = 0; i < cast.personCount(); i++) {
            people.add(cast.person(i).country());
        }
        for (int i = 0; i < cast.companyCount(); i++) {
            people.seat(i, cast.directors(i));
            for (Change change : cast.facts(i, epoch).changes()) {
                if (change.kind() == Change.Kind.DIRECTOR && change.to().charAt(0) == '+') {
                    people.expect(i, Integer.parseInt(change.to().substring(1)));
                }
            }
        }
    }

    private void seatCrowd() {
        for (int i = cast.companyCount(); i < companies.size(); i++) {
            Dice dice = Dice.of(seed, "board", i);
            String country = companies.get(i).country().code();
            int[] board = new int[dice.between(1, 3)];
            for (int seat = 0; seat < board.length; seat++) {
                // The people of the cast keep to the boards that were written for them.
                boolean known = people.count() > cast.personCount() + 50 && dice.chance(0.2);
                int person = known ? people.anyOf(country, dice) : people.add(country);
                board[seat] = person < cast.personCount() ? people.add(country) : person;
            }
            people.seat(i, board);
            if (i > cast.companyCount() + 20 && dice.chance(0.22)) {
                parents.put(i, dice.between(Math.max(cast.companyCount(), i - 40), i - 1));
            }
        }
    }

    private void indexLaterNames(int at) {
        facts(at).changes().stream()
                .filter(change -> change.kind() == Change.Kind.NAME)
                .forEach(change -> index.addName(at, change.to()));
    }

    private Person inventPerson(int at) {
        return at < cast.personCount() ? cast.person(at) : crowd.person(at, people.country(at));
    }

    /** {@return the first day} */
    public LocalDate epoch() {
        return epoch;
    }

    /** {@return how many companies there are} */
    public int size() {
        return companies.size();
    }

    /** {@return the company at an index} */
    public Company company(int at) {
        return companies.get(at);
    }

    /** {@return the figures behind a company} */
    public Facts facts(int at) {
        return at < cast.companyCount() ? cast.facts(at, epoch) : crowd.facts(companies.get(at));
    }

    /** {@return what the agency knows of a company on a day} */
    public CompanyFile file(int at, LocalDate on) {
        return CompanyFile.of(this, at, on);
    }

    // Names and seats of generated companies never change, so a search need not work out their figures.

    /** {@return the name of a company on a day; cheaper than its file} */
    public String nameOf(int at, LocalDate on) {
        return at < cast.companyCount()
                ? file(at, on).name()
                : companies.get(at).name();
    }

    /** {@return the seat of a company on a day; cheaper than its file} */
    public Address addressOf(int at, LocalDate on) {
        return at < cast.companyCount()
                ? file(at, on).address()
                : companies.get(at).address();
    }

    Dice dice(String purpose, int at) {
        return Dice.of(seed, purpose, at);
    }

    /** {@return the index of the company with this connectId or safe number} */
    public OptionalInt indexOf(String id) {
        return index.byId(id);
    }

    /** {@return companies of a country with this register number, blanks and punctuation aside} */
    public IntStream byRegistration(String country, String number) {
        return index.byRegistration(country, number);
    }

    /** {@return companies with this tax number, blanks and punctuation aside} */
    public IntStream byVat(String number) {
        return index.byVat(number);
    }

    /** {@return companies that have, or are going to have, every word of the name} */
    public IntStream byName(String name) {
        return index.byName(name);
    }

    /** {@return indexes of the people on the board on the first day} */
    public int[] board(int at) {
        return people.board(at);
    }

    /** {@return the companies on whose board a person sits on the first day, or is going to} */
    public int[] boardsOf(int person) {
        return people.companiesOf(person);
    }

    /** {@return the person at an index} */
    public Person person(int at) {
        return people.person(at);
    }

    /** {@return the index of the person with this id} */
    public OptionalInt personOf(String peopleId) {
        return people.byId(peopleId);
    }

    /** {@return people with this surname, accents and case aside} */
    public IntStream bySurname(String surname) {
        return people.bySurname(surname);
    }

    /** {@return who owns a company; the shares do not always add up to a hundred} */
    public List<Holding> ownersOf(int at) {
        if (at < cast.companyCount()) {
            return cast.owners(at);
        }
        List<Holding> owners = new ArrayList<>();
        Dice dice = Dice.of(seed, "owners", at);
        int rest = 100;
        Integer parent = parents.get(at);
        if (parent != null) {
            int percent = dice.pick(List.of(100, 100, 75, 60, 51, 30));
            owners.add(new Holding(Holding.Holder.COMPANY, parent, percent));
            rest -= percent;
        }
        // Now and then two neighbours hold a tenth of each other.
        int neighbour = at % 2 == 0 ? at + 1 : at - 1;
        if (at / 2 % 120 == 7 && neighbour >= cast.companyCount() && neighbour < companies.size() && rest >= 10) {
            owners.add(new Holding(Holding.Holder.COMPANY, neighbour, 10));
            rest -= 10;
        }
        int[] board = people.board(at);
        if (rest > 0) {
            int first = board.length == 1 ? rest : rest - rest / 3;
            owners.add(new Holding(Holding.Holder.PERSON, board[0], first));
            if (rest > first) {
                owners.add(new Holding(Holding.Holder.PERSON, board[1], rest - first));
            }
        }
        return List.copyOf(owners);
    }

    /** {@return the companies in which a company holds a share} */
    public int[] holdingsOf(int at) {
        return stakes.getOrDefault(at, Ints.NONE).stream().distinct().toArray();
    }

    /** {@return the company that owns more than half of this one} */
    public OptionalInt parentOf(int at) {
        return ownersOf(at).stream()
                .filter(holding -> holding.holder() == Holding.Holder.COMPANY && holding.percent() > 50)
                .mapToInt(Holding::index)
                .findFirst();
    }

    /** {@return the company at the top of the chain of parents; empty if there is no parent} */
    public OptionalInt ultimateParentOf(int at) {
        OptionalInt top = OptionalInt.empty();
        Set<Integer> seen = new HashSet<>(Set.of(at));
        OptionalInt next = parentOf(at);
        while (next.isPresent() && seen.add(next.getAsInt())) {
            top = next;
            next = parentOf(next.getAsInt());
        }
        return top;
    }
}
