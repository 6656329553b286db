package io.creditkit.creditsafe.monitoring;

/**
 * Someone whom the provider writes to about events. Personal data: {@code toString} shows none of it.
 *
 * @param firstName the first name
 * @param lastName the family name
 * @param address the e-mail address
 */
public record PortfolioEmail(String firstName, String lastName, String address) {

    @Override
    public String toString() {
        return "PortfolioEmail[****]";
    }
}
