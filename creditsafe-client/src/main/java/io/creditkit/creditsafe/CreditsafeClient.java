package io.creditkit.creditsafe;

import io.creditkit.creditsafe.access.Access;
import io.creditkit.creditsafe.bank.BankAccounts;
import io.creditkit.creditsafe.company.Companies;
import io.creditkit.creditsafe.decision.DecisionEngine;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigations;
import io.creditkit.creditsafe.images.Images;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.OkHttpTransport;
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.operation.Operations;
import io.creditkit.creditsafe.people.People;
import java.util.concurrent.Executor;
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
    public static final class Builder extends ClientSettings {

        private @Nullable OkHttpClient httpClient;

        private Builder() {}

        @Override
        Builder self() {
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
            OkHttpTransport.Settings settings = wireTo(environment);
            OkHttpTransport wire =
                    httpClient == null ? OkHttpTransport.own(settings) : OkHttpTransport.of(settings, httpClient);
            return new CreditsafeClient(wire, dispatcher(wire, credentials, environment.baseUrl()));
        }
    }
}
