package io.creditkit.examples.sandbox;

import java.util.Optional;

/** Lets a call through that is not one too many and that carries a good token. */
final class Gate {
    private static final String LOGIN = "/v1/authenticate";

    private final RateLimit limit;
    private final Tokens tokens;

    Gate(RateLimit limit, Tokens tokens) {
        this.limit = limit;
        this.tokens = tokens;
    }

    void check(Call call, Optional<String> authorization) {
        if (call.uri().getRawPath().equals(LOGIN)) {
            return;
        }
        limit.count();
        if (!authorization.map(tokens::accepts).orElse(false)) {
            throw Refusal.invalidToken();
        }
    }

    /** Makes every token worthless; a caller has to log in again. */
    void expireTokens() {
        tokens.expireAll();
    }
}
