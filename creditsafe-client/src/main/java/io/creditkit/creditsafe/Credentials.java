package io.creditkit.creditsafe;

import java.util.Objects;

/** The user and the secret of an account. {@code toString} shows neither. Immutable. */
public final class Credentials {

    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /**
     * {@return the credentials of an API user}
     *
     * @param user the API user key of the welcome mail, not the e-mail of the web portal; its case counts
     * @param password its password; its case counts
     */
    public static Credentials ofPassword(String user, String password) {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("User and password must not be blank");
        }
        return new Credentials(user, password);
    }

    /** {@return the user} */
    public String user() {
        return user;
    }

    /** {@return the secret; for the request that asks for a token and for nothing else} */
    public String password() {
        return password;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credentials that && user.equals(that.user) && password.equals(that.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user, password);
    }

    @Override
    public String toString() {
        return "Credentials[****]";
    }
}
