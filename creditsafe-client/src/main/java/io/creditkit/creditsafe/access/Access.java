package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import java.util.List;

/** The account's own subscription, its users and what they may choose. Free. Thread-safe. */
public final class Access {

    private static final Endpoint SUBSCRIPTION = Endpoint.read("subscriptionDetails", "/access");
    private static final Endpoint ACTIVE = Endpoint.read("ProtectGETActiveCustomerUsers", "/access/users/active");
    private static final Endpoint ME = Endpoint.read("ProtectGETDetailsOfLoggedInUser", "/access/users/me");
    private static final Endpoint LANGUAGES = Endpoint.read(
            "GET /access/countries/{countryCode}/reportLanguages", "/access/countries/{countryCode}/reportLanguages");

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

    /**
     * {@return the active users of the account, all at once; one request, free. Source: {@code GET /access/users/active}}
     *
     * @throws io.creditkit.creditsafe.AccessDeniedException if the user may not see them
     */
    public List<ActiveUser> activeUsers() {
        return dispatcher.read(ApiCall.to(ACTIVE).build()).get("items").objects().stream()
                .map(ActiveUser::new)
                .toList();
    }

    /** {@return the user that the client logs in as; one request, free. Source: {@code GET /access/users/me}} */
    public OwnUser me() {
        return new OwnUser(dispatcher.read(ApiCall.to(ME).build()));
    }

    /**
     * {@return the languages in which a country has reports; one request, free}
     *
     * <p>An operation of 2025 whose answer the provider's public pages do not show, so every likely form is read: a list or an
     * object with one, of texts or of objects with a code. Source:
     * {@code GET /access/countries/{countryCode}/reportLanguages}.
     */
    public ReportLanguages reportLanguages(CountryCode country) {
        return new ReportLanguages(dispatcher.read(
                ApiCall.to(LANGUAGES).path("countryCode", country.value()).build()));
    }
}
