package io.creditkit.examples;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.creditsafe.CreditsafeSettings;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The library as the main job and every command set it up, so that one policy decides about each order. */
final class KitSetup {
    /** Longer than the time that the sandbox lets pass, so that a second run asks for nothing again. */
    private static final Duration ASK_AGAIN = Duration.ofDays(90);

    private KitSetup() {}

    /**
     * What the one who runs the program may choose.
     *
     * @param rates exchange rates
     * @param budget how many reports may be ordered
     * @param page where a person sees a company at the agency; empty if that is not known
     */
    record Choices(ExchangeRates rates, OrderBudget budget, Optional<String> page) {}

    /**
     * {@return a kit over what is handed in, which it never closes}
     *
     * @throws WrongInputException if the page is no address
     */
    static CreditKit of(Storage storage, CreditsafeClient client, Clock clock, Choices choices) {
        CreditsafeBureau bureau = CreditsafeBureau.over(client, clock, settings(choices.page()));
        ReportPolicy.Builder policy =
                ReportPolicy.builder().askAgainAfter(ASK_AGAIN).settleOrdersAfter(Duration.ZERO);
        return CreditKit.builder()
                .storage(storage)
                .bureau(bureau)
                .watchService(bureau)
                .clock(clock)
                .exchangeRates(choices.rates())
                .reportPolicy(policy.perDay(choices.budget().perDay())
                        .perMonth(choices.budget().perMonth())
                        .build())
                .build();
    }

    private static CreditsafeSettings settings(Optional<String> page) {
        try {
            return CreditsafeSettings.builder().page(page).build();
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(Configuration.AGENCY_PAGE + " is refused. " + e.getMessage());
        }
    }
}
