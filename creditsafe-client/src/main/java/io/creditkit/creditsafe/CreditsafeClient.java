package io.creditkit.creditsafe;

import io.creditkit.creditsafe.access.Access;
import io.creditkit.creditsafe.bank.BankAccounts;
import io.creditkit.creditsafe.company.Companies;
import io.creditkit.creditsafe.decision.DecisionEngine;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigations;
import io.creditkit.creditsafe.images.Images;
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
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.operation.Operations;
import io.creditkit.creditsafe.people.People;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The entry to the Creditsafe Connect API, version 1. Make one for each account and keep it: token, connections and the count of
 * requests are shared by all threads that use it.
 *
 * <p>Immutable and thread-safe. Starts no thread of its own; the HTTP library watches idle connections with a daemon thread.
 * Close it once, after the last call.
 *
 * <p>Logs over SLF4J under {@code io.creditkit.creditsafe.http}: one line at level debug for each call, with operation, status,
 * size, time, attempts and the provider's correlation id, and for each login, which is a call too. No line holds an address, a
 * header, or any other part of what is sent or received.
 */
public final class CreditsafeClient implements AutoCloseable {

    private final OkHttpTransport wire;
    private final Access access;
    private final Companies companies;
    private final Monitoring monitoring;
    private final People people;
    private final Images images;
    private final FreshInvestigations freshInvestigations;
    private final DecisionEngine decisionEngine;
    private final BankAccounts bankAccounts;
    private final Operations operations;

    private CreditsafeClient(OkHttpTransport wire, Dispatcher dispatcher) {
        this.wire = wire;
        this.access = new Access(dispatcher);
        this.companies = new Companies(dispatcher);
        this.monitoring = new Monitoring(dispatcher);
        this.people = new People(dispatcher);
        this.images = new Images(dispatcher);
        this.freshInvestigations = new FreshInvestigations(dispatcher);
        this.decisionEngine = new DecisionEngine(dispatcher);
        this.bankAccounts = new BankAccounts(dispatcher);
        this.operations = new Operations(dispatcher);
    }

    /** {@return a builder; it needs credentials and an environment} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the subscription: services, countries and what is used of them} */
    public Access access() {
        return access;
    }

    /** {@return companies: search, match and credit reports} */
    public Companies companies() {
        return companies;
    }

    /** {@return portfolios of watched companies, and what happened to them} */
    public Monitoring monitoring() {
        return monitoring;
    }

    /**
     * {@return this client's operations on another thread, as futures}
     *
     * @param executor the host's; used and never closed
     */
    public AsyncCalls async(Executor executor) {
        return new AsyncCalls(this, executor);
    }

    /** {@return directors and other persons: search and reports} */
    public People people() {
        return people;
    }

    /** {@return documents that companies filed} */
    public Images images() {
        return images;
    }

    /** {@return orders to look into a company of which there is no report} */
    public FreshInvestigations freshInvestigations() {
        return freshInvestigations;
    }

    /** {@return decision trees, and what they decide} */
    public DecisionEngine decisionEngine() {
        return decisionEngine;
    }

    /** {@return whether a bank account belongs to a company} */
    public BankAccounts bankAccounts() {
        return bankAccounts;
    }

    /** {@return every operation of the API by one general call, for what has no typed family} */
    public Operations operations() {
        return operations;
    }

    /** Releases the connections that this client made itself; those of a host's own HTTP client stay open. */
    @Override
    public void close() {
        wire.close();
    }

    @Override
    public String toString() {
        return "CreditsafeClient";
    }

    /** Collects the settings of a client. Not thread-safe. */
    public static final class Builder {

        private @Nullable Supplier<Credentials> credentials;
        private @Nullable Environment environment;
        private @Nullable OkHttpClient httpClient;
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

        private Builder() {}

        /** Sets user and password; these, or a supplier of them, are required. */
        public Builder credentials(Credentials value) {
            credentials = () -> value;
            return this;
        }

        /**
         * Sets where user and password come from, so that they can change while the client lives.
         *
         * <p>It is asked before each call, so let it answer from memory; it must be thread-safe. Refused credentials are
         * remembered and not sent again; others that it gives later are tried.
         */
        public Builder credentials(Supplier<Credentials> value) {
            credentials = value;
            return this;
        }

        /** Sets the installation to call; required, since one of them costs money. */
        public Builder environment(Environment value) {
            environment = value;
            return this;
        }

        /**
         * Sets the HTTP client to derive from: its proxy, TLS, connections and interceptors are used, and it is never closed
         * nor changed. Redirects, cookies, caches, repetitions and authentication to the server are switched off in what is
         * derived. The default is one of our own.
         */
        public Builder httpClient(OkHttpClient value) {
            httpClient = value;
            return this;
        }

        /** Sets the clock; the default is the system's. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Sets how to wait; the default lets the calling thread sleep. */
        public Builder sleeper(Sleeper value) {
            sleeper = value;
            return this;
        }

        /** Sets the longest time for making a connection; more than 0, default 10 s. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = positive("connectTimeout", value);
            return this;
        }

        /** Sets the longest silence while waiting for an answer; more than 0, default 60 s: a search may take 25 s. */
        public Builder readTimeout(Duration value) {
            readTimeout = positive("readTimeout", value);
            return this;
        }

        /** Sets the same for reports and other calls that are never repeated; more than 0, default 120 s. */
        public Builder reportTimeout(Duration value) {
            reportTimeout = positive("reportTimeout", value);
            return this;
        }

        /** Sets how often a call is tried again; the default is {@link RetryPolicy#usual()}. */
        public Builder retry(RetryPolicy value) {
            retry = value;
            return this;
        }

        /** Sets the {@linkplain RetryPolicy#budget() budget} of the retries alone: 0 for one attempt, default 3 minutes. */
        public Builder retryBudget(Duration value) {
            retry = RetryPolicy.builder()
                    .attempts(retry.attempts())
                    .firstWait(retry.firstWait())
                    .longestWait(retry.longestWait())
                    .budget(value)
                    .build();
            return this;
        }

        /** Sets what is kept in memory; the default is {@link CachePolicy#usual()}. */
        public Builder cache(CachePolicy value) {
            cache = value;
            return this;
        }

        /** Sets a limit that this client shares with the other clients of its account; none is shared by default. */
        public Builder rateLimit(RateLimit value) {
            rateLimit = value;
            return this;
        }

        /** Sets how large an answer may be, in bytes after decompression; at least 1, default 64 MB. What is larger is refused. */
        public Builder largestAnswer(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("largestAnswer must be 1 or more, not " + value);
            }
            largestAnswer = value;
            return this;
        }

        /** Sets whose language reports are asked for in where their request names none; default English. */
        public Builder locale(Locale value) {
            locale = value;
            return this;
        }

        /** Sets who hears of each call; nobody by default. */
        public Builder listener(CallListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets how many requests this client sends in any minute; at least 1. The default of 300 is our own choice: the
         * provider has a limit for each account and does not publish it. Of no effect beside {@link #rateLimit(RateLimit)}.
         */
        public Builder requestsPerMinute(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("requestsPerMinute must be 1 or more, not " + value);
            }
            requestsPerMinute = value;
            return this;
        }

        /** Sets how the client introduces itself; visible characters of ASCII. */
        public Builder userAgent(String value) {
            if (value.isBlank() || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("userAgent must be visible characters of ASCII");
            }
            userAgent = value;
            return this;
        }

        private static Duration positive(String name, Duration value) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(name + " must be more than 0, not " + value);
            }
            return value;
        }

        /**
         * {@return the client; no request is sent yet}
         *
         * @throws IllegalStateException if credentials or environment are missing
         */
        public CreditsafeClient build() {
            if (credentials == null || environment == null) {
                throw new IllegalStateException(
                        "A client needs credentials(...) and environment(...); say PRODUCTION or SANDBOX");
            }
            OkHttpTransport.Settings settings = new OkHttpTransport.Settings(
                    environment.baseUrl(), userAgent, connectTimeout, readTimeout, reportTimeout, largestAnswer);
            OkHttpTransport wire =
                    httpClient == null ? OkHttpTransport.own(settings) : OkHttpTransport.of(settings, httpClient);
            RetryWaits waits = new RetryWaits(
                    retry, clock, () -> ThreadLocalRandom.current().nextDouble());
            Dispatcher dispatcher = new Dispatcher(
                    stack(wire, credentials, environment.baseUrl(), waits),
                    new ErrorReader(waits),
                    new ClientMemory(cache, clock, locale));
            return new CreditsafeClient(wire, dispatcher);
        }

        /**
         * The layers, from outside in: logging, listener, redirect, retry, authentication, logging of logins, rate limit,
         * listener, wire. So a call leaves one line, and every attempt of it carries a current token and counts against the
         * limit.
         */
        private Transport stack(OkHttpTransport wire, Supplier<Credentials> user, URI baseUrl, RetryWaits waits) {
            AccountLimiter limiter =
                    rateLimit == null ? new AccountLimiter(requestsPerMinute, clock) : rateLimit.limiter();
            Transport heard = listener == null ? wire : ReportingTransport.ofAttempts(wire, listener, clock);
            Transport limited = new RateLimitingTransport(heard, limiter, sleeper);
            Transport logins = LoggingTransport.ofLogins(limited, clock);
            Transport authenticated = new AuthenticatingTransport(logins, new TokenCache(clock), baseUrl, user, clock);
            Transport retrying = new RetryingTransport(authenticated, waits, limiter, retry, clock, sleeper);
            Transport whole = new RedirectingTransport(retrying, baseUrl);
            return LoggingTransport.ofCalls(
                    listener == null ? whole : ReportingTransport.ofCalls(whole, listener, clock), clock);
        }
    }
}
