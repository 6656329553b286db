package io.creditkit.examples;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.Storage;
import java.time.Clock;
import java.time.Duration;

/** The library as the main job and every command set it up, so that one policy decides about each order. */
final class KitSetup {
    /** Longer than the time that the sandbox lets pass, so that a second run asks for nothing again. */
    private static final Duration ASK_AGAIN = Duration.ofDays(90);

    private KitSetup() {}

    /** {@return a kit over what is handed in, which it never closes} */
    static CreditKit of(Storage storage, CreditsafeClient client, Clock clock, ExchangeRates rates) {
        CreditsafeBureau bureau = CreditsafeBureau.over(client, clock);
        return CreditKit.builder()
                .storage(storage)
                .bureau(bureau)
                .watchService(bureau)
                .clock(clock)
                .exchangeRates(rates)
                .reportPolicy(ReportPolicy.builder()
                        .askAgainAfter(ASK_AGAIN)
                        .settleOrdersAfter(Duration.ZERO)
                        .build())
                .build();
    }
}
