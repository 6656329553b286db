package io.creditkit.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a host may catch: each failure that it can do something about is a subtype of its own. */
public abstract class CreditKitException extends RuntimeException {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Wording wording;

    /** What can be told no closer than by its type, from whose name the key is made. */
    protected CreditKitException(String message) {
        super(message);
        wording = ofType(getClass(), message);
    }

    /** The same over a failure underneath. */
    protected CreditKitException(String message, Throwable cause) {
        super(message, cause);
        wording = ofType(getClass(), message);
    }

    /** What has a key of its own. */
    protected CreditKitException(Wording wording) {
        super(wording.english());
        this.wording = wording;
    }

    /** The same over a failure underneath. */
    protected CreditKitException(Wording wording, Throwable cause) {
        super(wording.english(), cause);
        this.wording = wording;
    }

    private static Wording ofType(Class<?> type, String message) {
        String name = type.getSimpleName().replaceFirst("Exception$", "");
        return Wording.of(WORD.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT), message);
    }

    /** {@return the message with its key and its values, for a host that translates} */
    public Wording wording() {
        return wording;
    }
}
