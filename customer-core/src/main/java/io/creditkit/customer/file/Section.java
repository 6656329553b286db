package io.creditkit.customer.file;

import java.time.Instant;
import java.util.Optional;

/**
 * One section of a customer file. A section without content is absent and not empty: a host leaves it out.
 *
 * @param key which section
 * @param asOf to when its content is true; empty if it has none
 * @param source where its content comes from: {@code host} or the name of an agency
 * @param content the content; empty if there is none, if the actor may not see it, or if it is not known
 * @param visibility whether the actor may see it, and whether it is known
 * @param <T> the kind of content
 */
public record Section<T>(Key key, Optional<Instant> asOf, String source, Optional<T> content, Visibility visibility) {
    /** The sections, in the order they are shown. */
    public enum Key {
        DETAILS,
        GROUP,
        CONTACTS,
        PORTAL,
        CONSENTS,
        SUPPLY,
        CREDIT,
        CREDIT_CHANGES,
        REPORT_DOCUMENTS,
        ASSESSMENT,
        LIMITS,
        EXPOSURE,
        RECEIVABLES,
        LOANS,
        REFINANCED_LOANS,
        CREDIT_OFFERS,
        TRANSACTIONS,
        ALERTS,
        FILES,
        COMMUNICATION,
        COMMENTS
    }

    /** Whether the actor may see a section, and whether it is known what is in it. */
    public enum Visibility {
        SHOWN,
        /** A permission is lacking. Whether there is content is not told. */
        HIDDEN,
        /** The host's system did not tell: whether there is content is not known. */
        NOT_KNOWN
    }

    static final String HOST = "host";

    /** {@return whether there is something to show} */
    public boolean isPresent() {
        return content.isPresent();
    }

    static <T> Section<T> of(Key key, Optional<Instant> asOf, String source, Optional<T> content) {
        return new Section<>(key, content.isPresent() ? asOf : Optional.empty(), source, content, Visibility.SHOWN);
    }

    static <T> Section<T> hidden(Key key) {
        return new Section<>(key, Optional.empty(), HOST, Optional.empty(), Visibility.HIDDEN);
    }

    static <T> Section<T> notKnown(Key key) {
        return new Section<>(key, Optional.empty(), HOST, Optional.empty(), Visibility.NOT_KNOWN);
    }
}
