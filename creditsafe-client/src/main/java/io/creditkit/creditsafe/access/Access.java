package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;

/** The account's own subscription. Free. Thread-safe. */
public final class Access {

    private static final Endpoint SUBSCRIPTION = Endpoint.read("subscriptionDetails", "/access");

    private final Dispatcher dispatcher;

    /** Made by the client. */
    public Access(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the services and countries of the subscription, with the quota and its use}
     *
     * <p>One request, free. Source: {@code GET /access}.
     *
     * @throws io.creditkit.creditsafe.CreditsafeException if there is no answer
     */
    public Subscription subscription() {
        return Subscription.from(dispatcher.read(ApiCall.to(SUBSCRIPTION).build()));
    }
}
