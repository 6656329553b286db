package io.creditkit.creditsafe.internal;

/**
 * Not for hosts: an operation of the API, as everything that decides about a call sees it.
 *
 * @param operation the operation's id in the provider's description
 * @param method the HTTP method
 * @param path the path below the base URL, with {@code {name}} where a value goes
 * @param repeat whether a second request does no harm; not a matter of the method, since a report is a GET that orders
 * @param billing whether the provider may charge for it
 */
public record Endpoint(String operation, Method method, String path, Repeat repeat, Billing billing) {

    /** The call that gives a token. */
    public static final Endpoint AUTHENTICATE =
            new Endpoint("Authenticate", Method.POST, "/authenticate", Repeat.SAFE, Billing.FREE);

    /** An HTTP method. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** Whether a call may be sent twice. */
    public enum Repeat {
        /** The effect of two is the effect of one. */
        SAFE,
        /** A second one may order, add or charge again. */
        NEVER
    }

    /** Whether a call may cost money. */
    public enum Billing {
        FREE,
        MAY_BE_BILLED
    }

    /** {@return a free question} */
    public static Endpoint read(String operation, String path) {
        return new Endpoint(operation, Method.GET, path, Repeat.SAFE, Billing.FREE);
    }

    /** {@return a free change that may be repeated} */
    public static Endpoint change(String operation, Method method, String path) {
        return new Endpoint(operation, method, path, Repeat.SAFE, Billing.FREE);
    }

    /** {@return a free change that must not be repeated} */
    public static Endpoint once(String operation, Method method, String path) {
        return new Endpoint(operation, method, path, Repeat.NEVER, Billing.FREE);
    }

    /** {@return a question that may be charged each time it is asked} */
    public static Endpoint billed(String operation, String path) {
        return new Endpoint(operation, Method.GET, path, Repeat.NEVER, Billing.MAY_BE_BILLED);
    }

    /** {@return an order that may be charged each time it is sent} */
    public static Endpoint order(String operation, Method method, String path) {
        return new Endpoint(operation, method, path, Repeat.NEVER, Billing.MAY_BE_BILLED);
    }

    /** {@return whether a second request does no harm} */
    public boolean mayRepeat() {
        return repeat == Repeat.SAFE;
    }
}
