package io.creditkit.creditsafe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of the API that gave no result. The kinds below say what a caller can do about it; the message alone is enough for a
 * letter to the provider's support. It never holds a token, a password or a whole answer.
 */
public abstract class CreditsafeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int attempts;
    private @Nullable PageRequest page;

    /** States which operation failed, and after how many attempts. */
    protected CreditsafeException(String operation, String message, int attempts, @Nullable Throwable cause) {
        super(operation + ": " + message + (attempts > 1 ? " (after " + attempts + " attempts)" : ""), cause);
        this.operation = operation;
        this.attempts = attempts;
    }

    /** {@return the id of the operation in the provider's description of the API, such as {@code companySearch}} */
    public final String operation() {
        return operation;
    }

    /** {@return how many requests were sent for this call, 0 if it failed before the first} */
    public final int attempts() {
        return attempts;
    }

    /**
     * {@return whether the request may have been carried out, and billed, although it gave no result}
     *
     * <p>True only for calls that are not harmless to repeat: look before you order again.
     */
    public boolean outcomeUnknown() {
        return false;
    }

    /** {@return the page that could not be fetched, if this failed while paging: resume there} */
    public final Optional<PageRequest> page() {
        return Optional.ofNullable(page);
    }

    @Override
    public String getMessage() {
        String message = String.valueOf(super.getMessage());
        return page == null ? message : message + " [at " + page + "]";
    }

    final void failedAt(PageRequest request) {
        if (page == null) {
            page = request;
        }
    }
}
