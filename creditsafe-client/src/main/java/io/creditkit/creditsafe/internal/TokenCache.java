package io.creditkit.creditsafe.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Not for hosts: the login of each account, made by one thread while the others wait for it.
 *
 * <p>A refused login is kept like a token, for good: the provider locks the user after three wrong passwords, and the password
 * of a client does not change. Thread-safe; starts no thread.
 */
public final class TokenCache {

    /** Long enough to be for good, short enough to be counted in nanoseconds. */
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    private final Cache<Account, Login> logins;

    /** Reads the time from this clock. */
    public TokenCache(Clock clock) {
        Instant start = clock.instant();
        logins = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(() -> Duration.between(start, clock.instant()).toNanos())
                .expireAfter(Expiry.<Account, Login>creating((account, login) -> login.life()))
                .build();
    }

    /** {@return the login of the account, made now if there is none or the last one is too old} */
    Login login(Account account, Supplier<Login> maker) {
        return logins.get(account, absent -> maker.get());
    }

    /** Forgets a login that the provider no longer takes, unless another thread replaced it already. */
    void discard(Account account, Login login) {
        logins.asMap().remove(account, login);
    }

    /**
     * Whose token.
     *
     * @param baseUrl the installation
     * @param user the user
     */
    record Account(URI baseUrl, String user) {

        @Override
        public String toString() {
            return "Account[****]";
        }
    }

    /** How an attempt to log in ended. */
    sealed interface Login permits Granted, Refused {

        /** {@return how long it holds} */
        Duration life();
    }

    /**
     * Logged in.
     *
     * @param token the token
     */
    record Granted(Token token) implements Login {

        @Override
        public Duration life() {
            return token.life();
        }
    }

    /**
     * The provider does not accept user and password.
     *
     * @param answer what it said
     */
    record Refused(Answer answer) implements Login {

        @Override
        public Duration life() {
            return FOR_GOOD;
        }
    }
}
