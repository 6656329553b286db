package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiException;
import io.creditkit.creditsafe.AuthenticationException;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ProviderMessage;
import io.creditkit.creditsafe.RateLimitException;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TransportException.Outcome;
import io.creditkit.creditsafe.UnexpectedStatusException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Not for hosts: turns any refusal into the exception for it, and never fails over what the refusal looks like. */
public final class ErrorReader {

    private static final int LONGEST_TEXT = 300;
    /** The provider's are GUIDs of 36 characters. */
    private static final int LONGEST_ID = 100;
    /** Nothing that explains itself is longer; the rest of a huge page is not worth parsing. */
    private static final int LONGEST_BODY = 64 * 1024;

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final RetryWaits waits;

    /** Takes the rule that says how long to wait after a 429. */
    public ErrorReader(RetryWaits waits) {
        this.waits = waits;
    }

    /** {@return the exception for this answer} */
    public ApiException read(Answer answer) {
        ApiFailure failure = failure(answer, advice(answer));
        int status = answer.status();
        return switch (status) {
            case 400 -> new InvalidRequestException(failure);
            case 401 -> new AuthenticationException(failure);
            case 403 -> new AccessDeniedException(failure);
            case 404 -> new NotFoundException(failure);
            case 409 -> new ConflictException(failure);
            case 429 -> new RateLimitException(failure, waits.afterTooMany(answer));
            default ->
                status >= 500 && status < 600
                        ? new ServerException(
                                failure, answer.endpoint().mayRepeat() ? Outcome.NOTHING_DONE : Outcome.UNKNOWN)
                        : new UnexpectedStatusException(failure);
        };
    }

    /** {@return what an answer says, whatever its shape} */
    public static ApiFailure failure(Answer answer, String advice) {
        String body = text(answer);
        Optional<OpenValue> content = json(body);
        Optional<String> words = content.isPresent()
                ? words(content.get())
                : Optional.of(MARKUP.matcher(body).replaceAll(" "));
        return new ApiFailure(
                answer.endpoint().operation(),
                answer.status(),
                content.flatMap(json -> json.get("correlationId").text())
                        .map(id -> bounded(id, LONGEST_ID))
                        .filter(id -> !id.isEmpty()),
                words.map(text -> bounded(text, LONGEST_TEXT)).filter(text -> !text.isBlank()),
                content.map(json -> messages(json)).orElse(List.of()),
                answer.attempts(),
                advice);
    }

    private static String text(Answer answer) {
        byte[] body = answer.body();
        return new String(body, 0, Math.min(body.length, LONGEST_BODY), StandardCharsets.UTF_8);
    }

    /** Some descriptions of a 404 are a JSON string that itself holds JSON. */
    private static Optional<OpenValue> json(String body) {
        try {
            OpenValue content = OpenValue.parse(body);
            Optional<String> inner = content.isObject() ? Optional.empty() : content.text();
            return inner.isPresent() && inner.get().strip().startsWith("{")
                    ? Optional.of(OpenValue.parse(inner.get()))
                    : Optional.of(content);
        } catch (ResponseFormatException noJson) {
            return Optional.empty();
        }
    }

    private static List<ProviderMessage> messages(OpenValue content) {
        return ProviderMessage.listFrom(content.get("messages"));
    }

    private static Optional<String> words(OpenValue content) {
        if (!content.isObject()) {
            return content.text();
        }
        Optional<String> message = content.get("message", "error", "reason").text();
        Optional<String> details = content.get("details", "detail").text();
        if (message.isPresent() && details.isPresent()) {
            return Optional.of(message.get() + ": " + details.get());
        }
        return message.or(() -> details)
                .or(() -> messages(content).stream()
                        .flatMap(m -> m.text().stream())
                        .findFirst())
                .or(() -> content.get("ValidationErrors", "errors", "title").text())
                .or(() -> content.get("error").object().flatMap(ErrorReader::words))
                .or(() -> content.get("failed", "errors").items().stream()
                        .flatMap(item -> words(item).stream())
                        .findFirst());
    }

    private static String bounded(String text, int longest) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }

    private static String advice(Answer answer) {
        boolean login = answer.endpoint().equals(Endpoint.AUTHENTICATE);
        return switch (answer.status()) {
            case 400 ->
                login
                        ? "user and password were not accepted as such; give the client others"
                        : "change the request, repeating it cannot help";
            case 401 ->
                login
                        ? "the provider refused user and password; it locks the user after three refusals, so this client"
                                + " does not try them again: give it others, or build a new one"
                        : "the provider refused a fresh token; ask its support";
            case 403 -> "the subscription does not allow this, or its quota is used up; look at client.access()";
            case 404 -> "there is no such thing at the provider; check the id";
            case 409 -> "it is there already";
            case 429 ->
                "too many calls of this account; leave it alone for a while, calling earlier prolongs the block";
            default ->
                answer.status() < 500
                        ? "this status is not known for the operation"
                        : answer.endpoint().mayRepeat()
                                ? "try again later"
                                : "it may have been carried out and billed all the same, so look before you order again";
        };
    }
}
