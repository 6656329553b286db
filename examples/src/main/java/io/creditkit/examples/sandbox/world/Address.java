package io.creditkit.examples.sandbox.world;

/**
 * A postal address.
 *
 * @param street without the number
 * @param houseNumber may be empty
 * @param postCode as written in the country
 * @param city the town; in the United States with the state
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String street, String houseNumber, String postCode, String city, String country) {

    /** {@return the whole address on one line, in the country's order of words} */
    public String oneLine() {
        return switch (country) {
            case "GB", "IE" -> houseNumber + " " + street + ", " + city + ", " + postCode;
            case "US" -> houseNumber + " " + street + ", " + city + ", " + postCode;
            case "FR" -> houseNumber + " " + street + ", " + postCode + " " + city;
            default -> street + " " + houseNumber + ", " + postCode + " " + city;
        };
    }
}
