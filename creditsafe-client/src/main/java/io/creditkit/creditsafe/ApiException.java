package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ApiFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider answered, and the answer is a refusal. */
public abstract class ApiException extends CreditsafeException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;
    private final @Nullable String correlationId;
    private final @Nullable String providerText;
    private final transient List<ProviderMessage> messages;

    /** Made by this module alone. */
    protected ApiException(ApiFailure failure) {
        this(failure, null);
    }

    /** Made by this module alone. */
    protected ApiException(ApiFailure failure, @Nullable Throwable cause) {
        super(failure.operation(), failure.message(), failure.attempts(), cause);
        this.statusCode = failure.statusCode();
        this.correlationId = failure.correlationId().orElse(null);
        this.providerText = failure.providerText().orElse(null);
        this.messages = failure.messages();
    }

    /** {@return the HTTP status} */
    public final int statusCode() {
        return statusCode;
    }

    /** {@return the provider's id of this call, which its support asks for; some refusals have none} */
    public final Optional<String> correlationId() {
        return Optional.ofNullable(correlationId);
    }

    /** {@return what the provider said, at most 300 characters} */
    public final Optional<String> providerText() {
        return Optional.ofNullable(providerText);
    }

    /** {@return the coded messages of the refusal, mostly none} */
    public final List<ProviderMessage> messages() {
        return messages;
    }
}
