package io.creditkit.examples;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which account at the agency to use, as the environment of the process says. */
final class AgencyAccess {
    static final String USERNAME = "CREDITSAFE_USERNAME";
    static final String PASSWORD = "CREDITSAFE_PASSWORD";
    static final String BASE_URL = "CREDITSAFE_BASE_URL";

    /** A server on this very machine needs no courtesy, and is there or is not. */
    private static final int REQUESTS_ON_LOOPBACK = 100_000;

    private static final Duration PATIENCE_ON_LOOPBACK = Duration.ofSeconds(2);

    private final Credentials credentials;
    private final Environment environment;

    private AgencyAccess(Credentials credentials, Environment environment) {
        this.credentials = credentials;
        this.environment = environment;
    }

    /**
     * {@return the user's own account; empty if none is named, which means the sandbox}
     *
     * @throws BaseUrlException if the address is not safe for a password
     * @throws WrongInputException if only a part of what is needed is set
     */
    static Optional<AgencyAccess> of(Map<String, String> variables) {
        Optional<String> user = set(variables, USERNAME);
        Optional<String> password = set(variables, PASSWORD);
        Optional<String> address = set(variables, BASE_URL);
        Environment environment = address.map(AgencyAccess::environment).orElse(Environment.PRODUCTION);
        if (user.isPresent() && password.isPresent()) {
            return Optional.of(new AgencyAccess(Credentials.ofPassword(user.get(), password.get()), environment));
        }
        if (user.isPresent() || password.isPresent() || address.isPresent()) {
            throw new WrongInputException("Set both " + USERNAME + " and " + PASSWORD
                    + " to use an account of your own, or none of them and no " + BASE_URL + " to use the sandbox.");
        }
        return Optional.empty();
    }

    /** {@return the account of the sandbox that this process itself started} */
    static AgencyAccess ofSandbox(URI address, String user, String password) {
        return new AgencyAccess(Credentials.ofPassword(user, password), Environment.of(address));
    }

    /** {@return an account that is none: its client reads kept reports, and whoever calls through it reaches nobody} */
    static AgencyAccess ofNobody() {
        return ofSandbox(URI.create("http://127.0.0.1:9/v1"), "nobody", "none");
    }

    /** {@return a client of that account; it has called nobody yet} */
    CreditsafeClient client() {
        CreditsafeClient.Builder client =
                CreditsafeClient.builder().credentials(credentials).environment(environment);
        if (environment.baseUrl().getScheme().equalsIgnoreCase("http")) {
            client.requestsPerMinute(REQUESTS_ON_LOOPBACK).retryBudget(PATIENCE_ON_LOOPBACK);
        }
        return client.build();
    }

    /** {@return the address, for people} */
    String address() {
        return environment.baseUrl().toString();
    }

    private static Optional<String> set(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Environment environment(String address) {
        try {
            return Environment.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            String scheme =
                    address.toLowerCase(Locale.ROOT).startsWith("http:") ? " Plain http is read by anybody." : "";
            throw new BaseUrlException(
                    BASE_URL + " is refused: the address must be https, or http on localhost." + scheme
                            + " Nothing was sent.",
                    e);
        }
    }
}
