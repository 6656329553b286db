package io.creditkit.customer.jdbc;

import java.util.regex.Pattern;

/** Puts the host's prefix before the names of our tables, in every statement and script. */
record Tables(String prefix) {
    private static final Pattern ALLOWED = Pattern.compile("([a-z][a-z0-9_]{0,9})?");

    Tables {
        if (!ALLOWED.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "'" + prefix + "' can't be a table prefix. Give at most 10 lower-case letters,"
                            + " digits and underscores, a letter first, such as ck_; or none at all.");
        }
    }

    /** {@return the text with the prefix in place of every <code>${prefix}</code>} */
    String named(String sql) {
        return sql.replace("${prefix}", prefix);
    }
}
