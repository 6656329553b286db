package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.ReportDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Synthetic reports, one for each country, and an agency to read them with. */
final class Fixtures {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Fixtures() {}

    static byte[] report(String country) {
        String name = "/creditsafe/report/" + country.toLowerCase(Locale.ROOT) + ".json";
        try (InputStream stream = Fixtures.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No fixture " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AgencyCompanyId company(String country) {
        return AgencyCompanyId.of("creditsafe", country + "-0-1");
    }

    static CreditReport read(String country) {
        return read(country, CreditsafeSettings.usual());
    }

    /** Reading makes no call, so nothing listens at the address. */
    static CreditReport read(String country, CreditsafeSettings settings) {
        try (CreditsafeClient client = client(URI.create("http://127.0.0.1:1/v1"))) {
            return CreditsafeBureau.over(client, CLOCK, settings)
                    .read(company(country), ReportDocument.of(report(country), "application/json", NOW));
        }
    }

    static CreditsafeClient client(URI baseUrl) {
        return CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("user", "secret"))
                .environment(Environment.of(baseUrl))
                .clock(CLOCK)
                .sleeper(wait -> {})
                .build();
    }
}
