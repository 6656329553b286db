package io.creditkit.examples.sandbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Where reports too large for an answer lie: another host, as far as a client can tell, that knows no tokens and wants
 * none, behind an address that is good for five minutes.
 */
final class ReportStore {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 8;

    private final Clock clock;
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();
    private URI base = URI.create("http://127.0.0.1/");

    ReportStore(Clock clock) {
        this.clock = clock;
    }

    synchronized void at(URI address) {
        base = address;
    }

    /** {@return the signed address of a report; the same report has the same name} */
    synchronized URI keep(byte[] report) {
        String name = UUID.nameUUIDFromBytes(report).toString();
        Instant end = clock.instant().plus(LIFETIME);
        String signature = UUID.nameUUIDFromBytes((name + end).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        // Parcels are ten megabytes each: the oldest goes.
        if (parcels.size() >= MOST_KEPT) {
            parcels.remove(parcels.keySet().iterator().next());
        }
        parcels.put(name, new Parcel(report.clone(), end, signature));
        return base.resolve("/reports/" + name + ".json?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires="
                + LIFETIME.toSeconds() + "&X-Amz-Signature=" + signature);
    }

    synchronized Answer fetch(String path, String query, boolean authorized) {
        if (authorized) {
            return refuse(400, "InvalidArgument", "Only one auth mechanism allowed");
        }
        String name = path.replaceFirst("^/reports/", "").replaceFirst("\\.json$", "");
        Parcel parcel = parcels.get(name);
        if (parcel == null) {
            return refuse(404, "NoSuchKey", "The specified key does not exist.");
        }
        if (!query.contains("X-Amz-Signature=" + parcel.signature())) {
            return refuse(403, "SignatureDoesNotMatch", "The signature does not match.");
        }
        if (!clock.instant().isBefore(parcel.end())) {
            return refuse(403, "AccessDenied", "Request has expired");
        }
        return Answer.json(200, parcel.report());
    }

    private static Answer refuse(int status, String code, String text) {
        return Answer.text(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>" + text
                        + "</Message></Error>");
    }

    private static final class Parcel {
        private final byte[] report;
        private final Instant end;
        private final String signature;

        Parcel(byte[] report, Instant end, String signature) {
            this.report = report;
            this.end = end;
            this.signature = signature;
        }

        byte[] report() {
            return report;
        }

        Instant end() {
            return end;
        }

        String signature() {
            return signature;
        }
    }
}
