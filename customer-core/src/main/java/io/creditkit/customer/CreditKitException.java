package io.creditkit.customer;

/** What a host may catch: each failure that it can do something about is a subtype of its own. */
public abstract class CreditKitException extends RuntimeException {
    protected CreditKitException(String message) {
        super(message);
    }

    protected CreditKitException(String message, Throwable cause) {
        super(message, cause);
    }
}
