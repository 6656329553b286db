package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the agency knows of a company on a day: all changes up to and including that day have happened.
 *
 * <p>A value; two files of the same company and day are equal in all they tell.
 */
public final class CompanyFile {
    private final World world;
    private final Company company;
    private final Facts facts;
    private final LocalDate asOf;
    private final List<Change> past;

    private CompanyFile(World world, Company company, LocalDate asOf) {
        this.world = world;
        this.company = company;
        this.facts = world.facts(company.index());
        this.asOf = asOf;
        this.past = facts.changes().stream()
                .filter(change -> !change.on().isAfter(asOf))
                .toList();
    }

    static CompanyFile of(World world, int at, LocalDate on) {
        return new CompanyFile(world, world.company(at), on);
    }

    /** {@return the company as it was on the first day} */
    public Company company() {
        return company;
    }

    /** {@return the world the company is in} */
    public World world() {
        return world;
    }

    /** {@return the figures of the first day} */
    public Facts facts() {
        return facts;
    }

    /** {@return the day of this file} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the name of today} */
    public String name() {
        return latest(Change.Kind.NAME).map(Change::to).orElse(company.name());
    }

    /** {@return the name the company had before, and until when; empty if it never changed} */
    public Optional<Change> renamed() {
        return latest(Change.Kind.NAME).map(change -> new Change(change.on(), change.kind(), company.name()));
    }

    /** {@return the seat of today} */
    public Address address() {
        return latest(Change.Kind.ADDRESS).map(change -> address(change.to())).orElse(company.address());
    }

    /** {@return the day of the last move of the seat; empty if it never moved} */
    public Optional<LocalDate> moved() {
        return latest(Change.Kind.ADDRESS).map(Change::on);
    }

    Address address(String text) {
        String[] parts = text.split("\\|", 4);
        return new Address(
                parts[0], parts[1], parts[2], parts[3], company.address().country());
    }

    /** {@return when and in what words an insolvency began; empty if there is none} */
    public Optional<Change> insolvency() {
        Optional<Change> later = latest(Change.Kind.STATUS);
        if (later.isPresent() || !company.is(Trait.INSOLVENT)) {
            return later;
        }
        LocalDate began = world.epoch().minusDays(40 + company.index() % 200);
        return Optional.of(new Change(began, Change.Kind.STATUS, "Insolvency proceedings"));
    }

    /** {@return the latest change of this kind that has happened} */
    public Optional<Change> latest(Change.Kind kind) {
        return past.stream().filter(change -> change.kind() == kind).reduce((first, second) -> second);
    }

    /** {@return the last day on which anything changed} */
    public LocalDate latestChange() {
        return past.isEmpty()
                ? world.epoch().minusDays(3 + company.index() % 90)
                : past.get(past.size() - 1).on();
    }

    /** {@return what the agency thinks now} */
    public RatingPoint rating() {
        return ratings().get(0);
    }

    /** {@return what the agency thought before the latest change; empty for a young company} */
    public Optional<RatingPoint> previousRating() {
        return ratings().stream().skip(1).findFirst();
    }

    /** {@return what the agency thought over the years, newest first, at least one} */
    public List<RatingPoint> ratings() {
        List<RatingPoint> points = new ArrayList<>(earlierRatings());
        RatingPoint now = points.get(points.size() - 1);
        for (Change change : past) {
            if (change.kind() != Change.Kind.SCORE && change.kind() != Change.Kind.LIMIT) {
                continue;
            }
            RatingPoint next = change.kind() == Change.Kind.SCORE
                    ? new RatingPoint(change.on(), score(change.to()), now.limit())
                    : new RatingPoint(change.on(), now.score(), Long.parseLong(change.to()));
            if (now.on().equals(change.on())) {
                points.remove(points.size() - 1);
            }
            points.add(next);
            now = next;
        }
        points.sort(Comparator.comparing(RatingPoint::on).reversed());
        return List.copyOf(points);
    }

    private static OptionalInt score(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private List<RatingPoint> earlierRatings() {
        Dice dice = world.dice("ratings", company.index());
        List<RatingPoint> points = new ArrayList<>();
        LocalDate day = world.epoch().minusDays(dice.between(8, 90));
        OptionalInt score = facts.score();
        long limit = facts.limit();
        points.add(new RatingPoint(day, score, limit));
        int present = score.orElse(0);
        for (int i = dice.between(3, 7); i > 0; i--) {
            day = day.minusDays(dice.between(50, 200));
            if (day.isBefore(company.registeredOn().plusDays(60))) {
                break;
            }
            present = Math.max(4, Math.min(97, Math.max(present, 20) + dice.between(-9, 10)));
            // Now and then the agency had too little to score by; then the history holds a code, not a number.
            boolean rated = score.isPresent() && !dice.chance(0.06);
            long then = rated ? Math.max(1000, limit * present / Math.max(12, score.orElse(50)) / 1000 * 1000) : 0;
            points.add(new RatingPoint(day, rated ? OptionalInt.of(present) : OptionalInt.empty(), then));
        }
        points.sort(Comparator.comparing(RatingPoint::on));
        return points;
    }

    /** {@return public claims, newest first} */
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(facts.claims());
        past.stream()
                .filter(change -> change.kind() == Change.Kind.JUDGMENT)
                .forEach(change -> claims.add(
                        new Claim(Claim.Kind.JUDGMENT, change.on(), Long.parseLong(change.to()), Claim.State.OPEN)));
        claims.sort(Comparator.comparing(Claim::on).reversed());
        return List.copyOf(claims);
    }

    /** {@return public claims of one kind, newest first} */
    public List<Claim> claims(Claim.Kind kind) {
        return claims().stream().filter(claim -> claim.kind() == kind).toList();
    }

    /** {@return who is on the board, longest first} */
    public List<Seat> board() {
        List<Seat> seats = new ArrayList<>();
        Arrays.stream(world.board(company.index())).forEach(person -> seats.add(firstSeat(person)));
        for (Change change : past) {
            if (change.kind() == Change.Kind.DIRECTOR) {
                int person = Integer.parseInt(change.to().substring(1));
                seats.removeIf(seat -> seat.person().index() == person);
                if (change.to().charAt(0) == '+') {
                    seats.add(new Seat(world.person(person), change.on(), Optional.empty()));
                }
            }
        }
        return List.copyOf(seats);
    }

    /** {@return who left the board since the first day} */
    public List<Seat> formerBoard() {
        return past.stream()
                .filter(change ->
                        change.kind() == Change.Kind.DIRECTOR && change.to().charAt(0) == '-')
                .map(change -> {
                    Seat seat = firstSeat(Integer.parseInt(change.to().substring(1)));
                    return new Seat(seat.person(), seat.since(), Optional.of(change.on()));
                })
                .toList();
    }

    private Seat firstSeat(int person) {
        Dice dice = world.dice("seat" + person, company.index());
        long days =
                Math.max(30, world.epoch().toEpochDay() - company.registeredOn().toEpochDay());
        LocalDate since = world.epoch().minusDays(dice.between(20L, days));
        return new Seat(world.person(person), since, Optional.empty());
    }

    /** {@return the accounts, newest first; none for a firm that is in no register or that is new} */
    public List<Statement> statements() {
        return company.is(Trait.NON_LTD) ? List.of() : StatementDraft.of(this).years();
    }

    /**
     * A place on a board.
     *
     * @param person who has it
     * @param since the day of the appointment
     * @param until the day of leaving; empty while it lasts
     */
    public record Seat(Person person, LocalDate since, Optional<LocalDate> until) {}
}
