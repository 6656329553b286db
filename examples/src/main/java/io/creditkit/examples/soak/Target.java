package io.creditkit.examples.soak;

import java.util.Optional;

/**
 * The database that is soaked. Its password is in no text form.
 *
 * @param url of JDBC
 * @param user empty if the address says it
 * @param password empty if none is needed
 */
record Target(String url, Optional<String> user, Optional<String> password) {
    static final String URL = "CREDITKIT_JDBC_URL";
    static final String USER = "CREDITKIT_JDBC_USER";
    static final String PASSWORD = "CREDITKIT_JDBC_PASSWORD";

    @Override
    public String toString() {
        return "Target[redacted]";
    }
}
