package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Generates the companies and people that are not of the cast: the same ones for the same seed. */
final class Crowd {
    private static final List<Claim.Kind> ANYWHERE = List.of(Claim.Kind.JUDGMENT);

    private final long seed;
    private final LocalDate epoch;
    private final int daysBetweenChanges;
    private final List<Country> ballot = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Crowd(long seed, LocalDate epoch, int daysBetweenChanges, Set<String> takenIds) {
        this.seed = seed;
        this.epoch = epoch;
        this.daysBetweenChanges = daysBetweenChanges;
        this.taken.addAll(takenIds);
        for (Country country : Countries.all().list()) {
            for (int i = 0; i < country.weight(); i++) {
                ballot.add(country);
            }
        }
    }

    /** {@return the company at an index; ask once for each index, in order: ids are handed out only once} */
    Company company(int index) {
        Dice dice = Dice.of(seed, "company", index);
        Country country = dice.pick(ballot);
        boolean unregistered = List.of("GB", "DE").contains(country.code()) && dice.chance(0.04);
        Identifiers ids = unused(country, dice, unregistered);
        int sector = dice.below(Countries.all().sectorCount());
        Country.LegalForm form = dice.pick(country.legalForms());
        Country.City city = dice.pick(country.cities());
        Address address = new Address(
                dice.pick(country.streets()),
                String.valueOf(dice.between(1, 180)),
                dice.digits(city.postCode()),
                city.name(),
                country.code());
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (unregistered) {
            traits.add(Trait.NON_LTD);
        }
        if (dice.chance(0.04)) {
            traits.add(Trait.NOT_RATED);
        } else if (dice.chance(0.02)) {
            traits.add(Trait.INSOLVENT);
        }
        String name = name(country, sector, dice) + (unregistered ? "" : " " + form.suffix());
        return new Company(
                index,
                country,
                ids,
                name,
                unregistered ? "Sole trader" : form.description(),
                Countries.all().sector(sector),
                epoch.minusDays(dice.between(400, 17_000)),
                address,
                country.phone().isEmpty() ? "" : dice.digits(phone(country, dice)),
                traits.isEmpty() ? Set.of() : Set.copyOf(traits));
    }

    private Identifiers unused(Country country, Dice dice, boolean unregistered) {
        Identifiers ids;
        do {
            ids = unregistered ? RegisterNumbers.unregistered(country, dice) : RegisterNumbers.draw(country, dice);
        } while (taken.contains(ids.safeNumber()) || !taken.add(ids.connectId()));
        taken.add(ids.safeNumber());
        return ids;
    }

    // An area code may not begin with 0 or 1 in North America.
    private static String phone(Country country, Dice dice) {
        return "US".equals(country.code()) ? "+1 " + dice.between(201, 979) + " 555-01##" : country.phone();
    }

    private static String name(Country country, int sector, Dice dice) {
        String trade = country.trades().get(sector);
        String stem = dice.pick(country.prefixes()) + dice.pick(country.suffixes());
        return switch (dice.below(4)) {
            case 0 -> dice.pick(country.surnames()) + " " + trade;
            case 1 -> stem + " " + dice.pick(country.surnames()) + " " + trade;
            default -> stem + " " + trade;
        };
    }

    Person person(int index, String country) {
        Dice dice = Dice.of(seed, "person", index);
        Country home = Countries.all().get(country);
        String surname = dice.pick(home.surnames());
        boolean male = dice.chance(0.6);
        return new Person(
                index,
                country + "-" + (100_000_000L + index),
                dice.pick(male ? home.maleNames() : home.femaleNames()),
                surname,
                male ? "Male" : "Female",
                epoch.minusDays(dice.between(24 * 366, 75 * 365)),
                country);
    }

    Facts facts(Company company) {
        Dice dice = Dice.of(seed, "facts", company.index());
        boolean thin = company.is(Trait.NON_LTD);
        boolean insolvent = company.is(Trait.INSOLVENT);
        OptionalInt score = company.is(Trait.NOT_RATED)
                ? OptionalInt.empty()
                : OptionalInt.of(insolvent ? 0 : Math.min(98, 12 + dice.below(44) + dice.below(44)));
        int quality = score.orElse(45);
        long unit = "SEK NOK DKK".contains(company.country().currency()) ? 10 : 1;
        long turnover = unit * (thin ? dice.between(90L, 700L) : magnitude(dice)) * 1000;
        long limit = score.isEmpty() || quality < 20 ? 0 : turnover * quality / 2600 / 1000 * 1000;
        return new Facts(
                turnover,
                dice.between(-12, 14) + (quality - 50) / 12,
                Math.max(-14, (quality - 38) / 6 + dice.between(-3, 4)),
                (int) Math.max(1, turnover / unit / 170_000),
                score,
                limit,
                Math.max(0, 58 - quality + dice.between(-12, 18)),
                claims(company, quality, turnover, dice),
                insolvent ? List.of() : changes(quality, limit, score, dice));
    }

    private static long magnitude(Dice dice) {
        return switch (dice.below(10)) {
            case 0 -> dice.between(40_000L, 420_000L);
            case 1, 2, 3 -> dice.between(6_000L, 40_000L);
            default -> dice.between(250L, 6_000L);
        };
    }

    private List<Claim> claims(Company company, int quality, long turnover, Dice dice) {
        if (quality > 62 || !dice.chance((62 - quality) / 60.0)) {
            return List.of();
        }
        List<Claim.Kind> kinds = switch (company.country().code()) {
            case "FR" -> List.of(Claim.Kind.PRIVILEGE_TAX, Claim.Kind.PRIVILEGE_SOCIAL);
            case "IT" -> List.of(Claim.Kind.PROTEST);
            case "NO", "SE" -> List.of(Claim.Kind.REMARK);
            case "US" -> List.of(Claim.Kind.JUDGMENT, Claim.Kind.LIEN);
            default -> ANYWHERE;
        };
        List<Claim> claims = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            long amount = Math.max(400, turnover / dice.between(120, 900));
            claims.add(new Claim(
                    dice.pick(kinds),
                    epoch.minusDays(dice.between(5, 900)),
                    amount,
                    dice.chance(0.3) ? Claim.State.SETTLED : Claim.State.OPEN));
        }
        return List.copyOf(claims);
    }

    // By default about one company in six changes in a month; a run of two years is planned.
    private List<Change> changes(int quality, long limit, OptionalInt score, Dice dice) {
        List<Change> changes = new ArrayList<>();
        int present = quality;
        for (LocalDate day = epoch.plusDays(dice.between(1, paced(360)));
                day.isBefore(epoch.plusDays(730));
                day = day.plusDays(dice.between(paced(40), paced(300)))) {
            if (score.isEmpty()) {
                break;
            }
            if (dice.chance(0.1)) {
                changes.add(new Change(day, Change.Kind.JUDGMENT, String.valueOf(dice.between(600, 24_000))));
            }
            present = Math.max(3, Math.min(98, present + dice.between(-16, 13)));
            changes.add(new Change(day, Change.Kind.SCORE, String.valueOf(present)));
            changes.add(new Change(
                    day, Change.Kind.LIMIT, String.valueOf(limit * present / Math.max(10, quality) / 1000 * 1000)));
        }
        return List.copyOf(changes);
    }

    private int paced(int days) {
        return days * daysBetweenChanges / World.DAYS_BETWEEN_CHANGES;
    }
}
