package io.creditkit.examples.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Issues tokens that look like signed JWTs and knows which of them are still good. Several may be good at once. */
final class Tokens {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String SCHEME = "Bearer ";
    private static final int SIGNATURE_BYTES = 256;

    private final Clock clock;
    private final AtomicLong issued = new AtomicLong();
    private final Map<String, Instant> good = new ConcurrentHashMap<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    String issue() {
        Instant now = clock.instant();
        Instant end = now.plus(LIFETIME);
        String head = part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"sandbox-1\"}");
        String claims = part("{\"iss\":\"https://login.sandbox.example/\",\"sub\":\"10001\",\"jti\":\"t-"
                + issued.incrementAndGet() + "\",\"nbf\":" + now.getEpochSecond() + ",\"iat\":"
                + now.getEpochSecond() + ",\"exp\":" + end.getEpochSecond() + "}");
        String token = head + "." + claims + "." + signature(head + "." + claims);
        good.put(token, end);
        return token;
    }

    boolean accepts(String authorization) {
        // The scheme in any case, as RFC 9110 has it; and the bare token without it was accepted for years.
        String token = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length())
                : authorization;
        Instant end = good.get(token.trim());
        return end != null && clock.instant().isBefore(end);
    }

    void expireAll() {
        good.clear();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    // As long as a real RS256 signature; it proves nothing, and nobody is meant to check it.
    private static String signature(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] signature = new byte[SIGNATURE_BYTES];
            for (int i = 0; i < SIGNATURE_BYTES; i += 32) {
                byte[] block = digest.digest((i + text).getBytes(StandardCharsets.UTF_8));
                System.arraycopy(block, 0, signature, i, 32);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
