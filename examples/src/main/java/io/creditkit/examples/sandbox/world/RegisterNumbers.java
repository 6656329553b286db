package io.creditkit.examples.sandbox.world;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Invents the numbers of a company by its country's rules, check digits included. */
final class RegisterNumbers {
    private RegisterNumbers() {}

    static Identifiers draw(Country country, Dice dice) {
        String safe = ("GB".equals(country.code()) ? "UK" : country.code()) + dice.digits("9#######");
        return switch (country.code()) {
            case "GB" -> britain(safe, dice);
            case "FR" -> france(safe, dice);
            case "IT" -> italy(safe, dice);
            case "ES" -> spain(safe, dice);
            case "IE" -> ireland(safe, dice);
            case "US" -> new Identifiers("US-X-" + safe, safe, dice.digits("4######"), "");
            case "DE", "AT", "PL" -> byNumberOfTheAgency(country.code(), safe, dice);
            default -> byRegisterNumber(country.code(), safe, dice);
        };
    }

    /** {@return the numbers of a firm that is in no register} */
    static Identifiers unregistered(Country country, Dice dice) {
        String safe = ("GB".equals(country.code()) ? "UK" : country.code()) + dice.digits("9#######");
        return new Identifiers(country.code() + "-1-" + dice.digits("7######"), safe, "", "");
    }

    private static Identifiers britain(String safe, Dice dice) {
        String number = String.format(Locale.ROOT, "%08d", dice.between(1_200_000, 15_200_000));
        String base = dice.digits("3######");
        int check = 97 - CheckDigits.weighted(base, 8, 7, 6, 5, 4, 3, 2) % 97;
        return new Identifiers("GB-0-" + number, safe, number, "GB" + base + String.format(Locale.ROOT, "%02d", check));
    }

    private static Identifiers france(String safe, Dice dice) {
        String siren = dice.digits("4#######");
        siren += CheckDigits.luhn(siren);
        String siret = siren + "0001";
        siret += CheckDigits.luhn(siret);
        long key = (12 + 3 * (Long.parseLong(siren) % 97)) % 97;
        return new Identifiers("FR-X-" + siret, safe, siren, "FR" + String.format(Locale.ROOT, "%02d", key) + siren);
    }

    private static Identifiers italy(String safe, Dice dice) {
        String rea = dice.digits("MI2######");
        String tax = dice.digits("1######") + String.format(Locale.ROOT, "%03d", dice.between(1, 99));
        return new Identifiers("IT-0-" + rea, safe, rea, "IT" + tax + CheckDigits.luhn(tax));
    }

    private static Identifiers spain(String safe, Dice dice) {
        String base = String.format(Locale.ROOT, "%02d", dice.between(1, 51)) + dice.digits("#####");
        String nif = "B" + base + CheckDigits.luhn(base);
        return new Identifiers("ES-X-" + nif, safe, nif, "ES" + nif);
    }

    private static Identifiers ireland(String safe, Dice dice) {
        String number = dice.digits("5#####");
        String base = dice.digits("3######");
        char letter = "WABCDEFGHIJKLMNOPQRSTUV".charAt(CheckDigits.weighted(base, 8, 7, 6, 5, 4, 3, 2) % 23);
        return new Identifiers("IE-0-" + number, safe, number, "IE" + base + letter);
    }

    // A German, Austrian or Polish register number alone is not unique, so the agency's id is a number of its own.
    private static Identifiers byNumberOfTheAgency(String country, String safe, Dice dice) {
        String id = country + "-0-" + dice.digits("6#########");
        return switch (country) {
            case "DE" -> {
                String base = dice.digits("2#######");
                yield new Identifiers(id, safe, dice.digits("HRB 1#####"), "DE" + base + CheckDigits.mod11And10(base));
            }
            case "AT" -> {
                String base = dice.digits("6######");
                yield new Identifiers(
                        id, safe, dice.digits("FN 2#####") + "k", "ATU" + base + CheckDigits.austria(base));
            }
            default -> {
                String tax = checked(dice, "6########", text -> CheckDigits.remainder(text, 6, 5, 7, 2, 3, 4, 5, 6, 7));
                yield new Identifiers(id, safe, dice.digits("0000#######"), "PL" + tax);
            }
        };
    }

    private static Identifiers byRegisterNumber(String country, String safe, Dice dice) {
        return switch (country) {
            case "SE" -> {
                String base = "55" + dice.between(6, 8) + dice.digits("######");
                String number = base + CheckDigits.luhn(base);
                yield new Identifiers("SE-0-" + number, safe, number, "SE" + number + "01");
            }
            case "NL" -> {
                String number = dice.digits("5#######");
                String tax = checked(dice, "8#######", text -> CheckDigits.remainder(text, 9, 8, 7, 6, 5, 4, 3, 2));
                yield new Identifiers("NL-X-" + number + "0000", safe, number, "NL" + tax + "B01");
            }
            case "BE" -> {
                String base = dice.digits("04######");
                String number = base + String.format(Locale.ROOT, "%02d", 97 - Long.parseLong(base) % 97);
                yield new Identifiers("BE-X-" + number.substring(1), safe, number, "BE" + number);
            }
            case "NO" -> {
                String number = checked(dice, "9#######", text -> CheckDigits.elevens(text, 3, 2, 7, 6, 5, 4, 3, 2));
                yield new Identifiers("NO-0-" + number, safe, number, "NO" + number + "MVA");
            }
            case "DK" -> {
                String number = checked(dice, "3######", text -> CheckDigits.elevens(text, 2, 7, 6, 5, 4, 3, 2));
                yield new Identifiers("DK-0-" + number, safe, number, "DK" + number);
            }
            case "FI" -> {
                String plain = checked(dice, "2######", text -> CheckDigits.elevens(text, 7, 9, 10, 5, 8, 4, 2));
                String number = plain.substring(0, 7) + "-" + plain.charAt(7);
                yield new Identifiers("FI-0-" + number, safe, number, "FI" + plain);
            }
            case "CH" -> {
                String plain = checked(dice, "1#######", text -> CheckDigits.elevens(text, 5, 4, 3, 2, 7, 6, 5, 4));
                String number = "CHE-" + plain.substring(0, 3) + "." + plain.substring(3, 6) + "." + plain.substring(6);
                yield new Identifiers("CH-0-" + plain, safe, number, "CHE" + plain + "MWST");
            }
            default -> throw new IllegalArgumentException("no rule for the register numbers of " + country);
        };
    }

    private static String checked(Dice dice, String pattern, Function<String, OptionalInt> rule) {
        Optional<String> drawn = Optional.empty();
        while (drawn.isEmpty()) {
            String base = dice.digits(pattern);
            OptionalInt check = rule.apply(base);
            drawn = check.isPresent() ? Optional.of(base + check.getAsInt()) : Optional.empty();
        }
        return drawn.get();
    }
}
