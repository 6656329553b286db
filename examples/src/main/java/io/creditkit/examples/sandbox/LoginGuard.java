package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * POST /authenticate, with the agency's defences: five identical failing requests in two minutes close the door to that
 * request for two minutes; more than ten thousand requests of any kind in five minutes close it to all for five; and, if the
 * options say so, too many wrong passwords lock the user until a person helps.
 */
final class LoginGuard {
    private static final int FAILURES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int FLOOD = 10_000;
    private static final Duration FLOOD_WINDOW = Duration.ofMinutes(5);

    private final SandboxOptions options;
    private final Clock clock;
    private final Tokens tokens;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();
    private final Map<String, Instant> closedUntil = new HashMap<>();
    private int wrongPasswords;
    private Instant floodCountedUntil = Instant.MIN;
    private Instant floodedUntil = Instant.MIN;
    private int requests;

    LoginGuard(SandboxOptions options, Tokens tokens) {
        this.options = options;
        this.clock = options.clock();
        this.tokens = tokens;
    }

    synchronized Answer authenticate(Call call) {
        ObjectNode body = call.object();
        if (!body.path("username").isTextual() || !body.path("password").isTextual()) {
            throw call.refuse(400, "Bad Request", "username and password are required");
        }
        String username = body.path("username").textValue();
        String password = body.path("password").textValue();
        String attempt = username + "\n" + password;
        Instant now = clock.instant();
        Instant closed = closedUntil.get(attempt);
        if (isFlooded(now) || (closed != null && now.isBefore(closed))) {
            throw Refusal.message(429, "Too many requests");
        }
        boolean locked = options.lockAfterWrongPasswords().isPresent()
                && wrongPasswords >= options.lockAfterWrongPasswords().getAsInt();
        if (!locked && username.equals(options.username()) && password.equals(options.password())) {
            return Answer.ok(JsonNodeFactory.instance.objectNode().put("token", tokens.issue()));
        }
        if (username.equals(options.username()) && !password.equals(options.password())) {
            wrongPasswords++;
        }
        remember(attempt, now);
        throw Refusal.message(
                401, "Access denied - please check that your username and password are correct and try again");
    }

    private boolean isFlooded(Instant now) {
        if (!now.isBefore(floodCountedUntil)) {
            floodCountedUntil = now.plus(FLOOD_WINDOW);
            requests = 0;
        }
        if (++requests > FLOOD && !now.isBefore(floodedUntil)) {
            floodedUntil = now.plus(FLOOD_WINDOW);
        }
        return now.isBefore(floodedUntil);
    }

    private void remember(String attempt, Instant now) {
        Deque<Instant> times = failures.computeIfAbsent(attempt, missing -> new ArrayDeque<>());
        times.addLast(now);
        while (times.getFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= FAILURES) {
            closedUntil.put(attempt, now.plus(WINDOW));
            times.clear();
        }
    }
}
