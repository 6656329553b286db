package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.Credentials;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Not for hosts: the login of each account, made by one thread while the others wait for it.
 *
 * <p>A refused login is kept like a token, for good: the provider locks the user after three wrong passwords. Thread-safe;
 * starts no thread.
 */
public final class TokenCache {

    /** Long enough to be for good, short enough to be counted in nanoseconds. */
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    /** More than any host's rotation of secrets brings together within the life of a client. */
    private static final int MOST = 1000;

    private final AgedCache<Account, Login> logins;

    /** Reads the time from this clock. */
    public TokenCache(Clock clock) {
        logins = new AgedCache<>(Endpoint.AUTHENTICATE.operation(), Login::life, MOST, clock);
    }

    /** {@return the login of the account, made now if there is none or the last one is too old} */
    Login login(Account account, Supplier<Login> maker) {
        return logins.get(account, maker);
    }

    /** Forgets a login that the provider no longer takes, unless another thread replaced it already. */
    void discard(Account account, Login login) {
        logins.forget(account, login);
    }

    /**
     * Whose token. The secret belongs to it: after a change of the password a refusal of the old one no longer counts.
     *
     * @param baseUrl the installation
     * @param credentials user and secret
     */
    record Account(URI baseUrl, Credentials credentials) {

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
