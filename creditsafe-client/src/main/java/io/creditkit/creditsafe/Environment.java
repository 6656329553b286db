package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.SafeAddress;
import java.net.URI;
import java.util.Objects;

/** Which installation of the API is called. Accounts of the sandbox and of production are separate. Immutable. */
public final class Environment {

    /** The real thing: reports cost money. */
    public static final Environment PRODUCTION = of(URI.create("https://connect.creditsafe.com/v1"));

    /** The provider's place to try things out. */
    public static final Environment SANDBOX = of(URI.create("https://connect.sandbox.creditsafe.com/v1"));

    private final URI baseUrl;

    private Environment(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * {@return an installation at another address, for example a local sandbox}
     *
     * @param baseUrl with {@code https}; {@code http} only on this very machine, because the password travels on it
     * @throws IllegalArgumentException for any other address, or one with user, query or fragment
     */
    public static Environment of(URI baseUrl) {
        if (!SafeAddress.isSafe(baseUrl)) {
            throw new IllegalArgumentException(
                    "The base URL must be https with a host, or http on localhost, 127.0.0.1 or [::1],"
                            + " because the password travels on it; it was scheme '" + baseUrl.getScheme() + "', host '"
                            + baseUrl.getHost() + "'");
        }
        if (baseUrl.getRawUserInfo() != null || baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URL must have no user, query or fragment");
        }
        String text = baseUrl.toString();
        return new Environment(text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : baseUrl);
    }

    /** {@return the address that all paths are appended to, without a slash at the end} */
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Environment that && baseUrl.equals(that.baseUrl);
    }

    @Override
    public int hashCode() {
        return Objects.hash(baseUrl);
    }

    @Override
    public String toString() {
        return "Environment[" + baseUrl + "]";
    }
}
