package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.AccountLimiter;
import io.creditkit.creditsafe.internal.AuthenticatingTransport;
import io.creditkit.creditsafe.internal.ClientMemory;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.ErrorReader;
import io.creditkit.creditsafe.internal.LoggingTransport;
import io.creditkit.creditsafe.internal.OkHttpTransport;
import io.creditkit.creditsafe.internal.RateLimitingTransport;
import io.creditkit.creditsafe.internal.RedirectingTransport;
import io.creditkit.creditsafe.internal.ReportingTransport;
import io.creditkit.creditsafe.internal.RetryWaits;
import io.creditkit.creditsafe.internal.RetryingTransport;
import io.creditkit.creditsafe.internal.TokenCache;
import io.creditkit.creditsafe.internal.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a client is made of: what its builder collects, and the layers that come of it. Not thread-safe. */
abstract class ClientSettings {

    @Nullable
    Supplier<Credentials> credentials;

    @Nullable
    Environment environment;

    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = wait -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofMinutes(1);
    private Duration reportTimeout = Duration.ofMinutes(2);
    private RetryPolicy retry = RetryPolicy.usual();
    private CachePolicy cache = CachePolicy.usual();
    private @Nullable RateLimit rateLimit;
    private int requestsPerMinute = 300;
    private int largestAnswer = 64 * 1024 * 1024;
    private Locale locale = Locale.ENGLISH;
    private @Nullable CallListener listener;
    private String userAgent = "CreditKit (Creditsafe Connect v1)";

    ClientSettings() {}

    abstract CreditsafeClient.Builder self();

    /** Sets user and password; these, or a supplier of them, are required. */
    public final CreditsafeClient.Builder credentials(Credentials value) {
        credentials = () -> value;
        return self();
    }

    /**
     * Sets where user and password come from, so that they can change while the client lives.
     *
     * <p>It is asked before each call, so let it answer from memory; it must be thread-safe. Refused credentials are
     * remembered and not sent again; others that it gives later are tried.
     */
    public final CreditsafeClient.Builder credentials(Supplier<Credentials> value) {
        credentials = value;
        return self();
    }

    /** Sets the installation to call; required, since one of them costs money. */
    public final CreditsafeClient.Builder environment(Environment value) {
        environment = value;
        return self();
    }

    /** Sets the clock; the default is the system's. */
    public final CreditsafeClient.Builder clock(Clock value) {
        clock = value;
        return self();
    }

    /** Sets how to wait; the default lets the calling thread sleep. */
    public final CreditsafeClient.Builder sleeper(Sleeper value) {
        sleeper = value;
        return self();
    }

    /** Sets the longest time for making a connection; more than 0, default 10 s. */
    public final CreditsafeClient.Builder connectTimeout(Duration value) {
        connectTimeout = positive("connectTimeout", value);
        return self();
    }

    /** Sets the longest silence while waiting for an answer; more than 0, default 60 s: a search may take 25 s. */
    public final CreditsafeClient.Builder readTimeout(Duration value) {
        readTimeout = positive("readTimeout", value);
        return self();
    }

    /** Sets the same for reports and other calls that are never repeated; more than 0, default 120 s. */
    public final CreditsafeClient.Builder reportTimeout(Duration value) {
        reportTimeout = positive("reportTimeout", value);
        return self();
    }

    /** Sets how often a call is tried again; the default is {@link RetryPolicy#usual()}. */
    public final CreditsafeClient.Builder retry(RetryPolicy value) {
        retry = value;
        return self();
    }

    /** Sets the {@linkplain RetryPolicy#budget() budget} of the retries alone: 0 for one attempt, default 3 minutes. */
    public final CreditsafeClient.Builder retryBudget(Duration value) {
        retry = RetryPolicy.builder()
                .attempts(retry.attempts())
                .firstWait(retry.firstWait())
                .longestWait(retry.longestWait())
                .budget(value)
                .build();
        return self();
    }

    /** Sets what is kept in memory; the default is {@link CachePolicy#usual()}. */
    public final CreditsafeClient.Builder cache(CachePolicy value) {
        cache = value;
        return self();
    }

    /** Sets a limit that this client shares with the other clients of its account; none is shared by default. */
    public final CreditsafeClient.Builder rateLimit(RateLimit value) {
        rateLimit = value;
        return self();
    }

    /** Sets how large an answer may be, in bytes after decompression; at least 1, default 64 MB. What is larger is refused. */
    public final CreditsafeClient.Builder largestAnswer(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("largestAnswer must be 1 or more, not " + value);
        }
        largestAnswer = value;
        return self();
    }

    /** Sets whose language reports are asked for in where their request names none; default English. */
    public final CreditsafeClient.Builder locale(Locale value) {
        locale = value;
        return self();
    }

    /** Sets who hears of each call; nobody by default. */
    public final CreditsafeClient.Builder listener(CallListener value) {
        listener = value;
        return self();
    }

    /**
     * Sets how many requests this client sends in any minute; at least 1. The default of 300 is our own choice: the
     * provider has a limit for each account and does not publish it. Of no effect beside {@link #rateLimit(RateLimit)}.
     */
    public final CreditsafeClient.Builder requestsPerMinute(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("requestsPerMinute must be 1 or more, not " + value);
        }
        requestsPerMinute = value;
        return self();
    }

    /** Sets how the client introduces itself; visible characters of ASCII. */
    public final CreditsafeClient.Builder userAgent(String value) {
        if (value.isBlank() || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("userAgent must be visible characters of ASCII");
        }
        userAgent = value;
        return self();
    }

    private static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be more than 0, not " + value);
        }
        return value;
    }

    /** {@return what the way to the wire must know} */
    final OkHttpTransport.Settings wireTo(Environment at) {
        return new OkHttpTransport.Settings(
                at.baseUrl(), userAgent, connectTimeout, readTimeout, reportTimeout, largestAnswer);
    }

    /**
     * The layers, from outside in: logging, listener, redirect, retry, authentication, logging of logins, rate limit,
     * listener, wire. So a call leaves one line, and every attempt of it carries a current token and counts against the
     * limit.
     */
    final Dispatcher dispatcher(OkHttpTransport wire, Supplier<Credentials> user, URI baseUrl) {
        RetryWaits waits =
                new RetryWaits(retry, clock, () -> ThreadLocalRandom.current().nextDouble());
        AccountLimiter limiter = rateLimit == null ? new AccountLimiter(requestsPerMinute, clock) : rateLimit.limiter();
        Transport heard = listener == null ? wire : ReportingTransport.ofAttempts(wire, listener, clock);
        Transport limited = new RateLimitingTransport(heard, limiter, sleeper);
        Transport logins = LoggingTransport.ofLogins(limited, clock);
        Transport authenticated = new AuthenticatingTransport(logins, new TokenCache(clock), baseUrl, user, clock);
        Transport retrying = new RetryingTransport(authenticated, waits, limiter, retry, clock, sleeper);
        Transport whole = new RedirectingTransport(retrying, baseUrl);
        Transport logged = LoggingTransport.ofCalls(
                listener == null ? whole : ReportingTransport.ofCalls(whole, listener, clock), clock);
        return new Dispatcher(logged, new ErrorReader(waits), new ClientMemory(cache, clock, locale));
    }
}
