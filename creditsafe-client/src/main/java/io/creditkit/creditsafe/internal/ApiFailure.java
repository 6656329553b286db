package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.ProviderMessage;
import java.util.List;
import java.util.Optional;

/**
 * Not for hosts: what a refusal says, read as far as it can be read.
 *
 * @param operation the operation's id
 * @param statusCode the HTTP status
 * @param correlationId the provider's id of the call
 * @param providerText the provider's own words, bounded
 * @param messages the coded messages
 * @param attempts how many requests were sent
 * @param advice what the caller can do
 */
public record ApiFailure(
        String operation,
        int statusCode,
        Optional<String> correlationId,
        Optional<String> providerText,
        List<ProviderMessage> messages,
        int attempts,
        String advice) {

    /** Copies the messages. */
    public ApiFailure {
        messages = List.copyOf(messages);
    }

    /** {@return the sentence for a support mail} */
    public String message() {
        return "status " + statusCode
                + providerText.map(text -> ", \"" + text + "\"").orElse(", without a word of explanation")
                + correlationId.map(id -> ", correlation id " + id).orElse("")
                + "; " + advice;
    }
}
