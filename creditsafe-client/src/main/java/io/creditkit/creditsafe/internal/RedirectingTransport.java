package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Not for hosts: fetches what the provider puts elsewhere because it is large, a report of more than 10 MB above all.
 *
 * <p>The second request carries no token and may be repeated freely, because what it fetches is paid already. Where it went is
 * neither kept nor told: the address is a key to the report.
 */
public final class RedirectingTransport implements Transport {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_HOPS = 2;

    private final Transport delegate;
    private final URI baseUrl;

    /** Wraps a transport. */
    public RedirectingTransport(Transport delegate, URI baseUrl) {
        this.delegate = delegate;
        this.baseUrl = baseUrl;
    }

    @Override
    public Answer send(ApiCall call) {
        Answer answer = delegate.send(call);
        if (!isRedirect(answer) || call.endpoint().method() != Endpoint.Method.GET) {
            return answer;
        }
        Endpoint download = Endpoint.read(call.endpoint().operation(), "/");
        URI from = URI.create(baseUrl + call.target());
        int sent = answer.attempts();
        for (int hop = 1; isRedirect(answer); hop++) {
            if (hop > MOST_HOPS) {
                throw lost(call, "it leads from one place to the next", Ending.BROKEN, null);
            }
            URI target = target(call, from, answer.header("Location"));
            answer = fetch(call, new ApiCall(download, target.toString(), Map.of(), Optional.empty()));
            sent += answer.attempts();
            from = target;
        }
        if (!answer.isSuccess()) {
            throw lost(call, "status " + answer.status() + " there", Ending.BROKEN, null);
        }
        return new Answer(call.endpoint(), answer.status(), Map.of(), answer.body(), sent);
    }

    private Answer fetch(ApiCall call, ApiCall download) {
        try {
            return delegate.send(download);
        } catch (TransportException failure) {
            throw lost(call, "no answer there", failure.ending(), failure);
        } catch (ResponseFormatException failure) {
            throw new ResponseFormatException(
                    call.endpoint().operation(),
                    "the answer was put elsewhere and cannot be taken from there",
                    failure.attempts(),
                    failure.excerpt(),
                    call.endpoint().mayRepeat() ? Outcome.NOTHING_DONE : Outcome.UNKNOWN,
                    failure);
        }
    }

    private static URI target(ApiCall call, URI from, Optional<String> location) {
        URI target;
        try {
            target = from.resolve(location.orElse(""));
        } catch (IllegalArgumentException noAddress) {
            throw lost(call, "the place has no valid address", Ending.BROKEN, null);
        }
        // From https nothing may lead to plain http, not even on this machine: the provider has no business there.
        boolean leavesTls = "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(target.getScheme());
        if (location.isEmpty() || leavesTls || !SafeAddress.isSafe(target)) {
            throw lost(call, "the place is not under https", Ending.BROKEN, null);
        }
        return target;
    }

    private static boolean isRedirect(Answer answer) {
        return REDIRECTS.contains(answer.status());
    }

    private static TransportException lost(ApiCall call, String why, Ending ending, @Nullable Throwable cause) {
        return new TransportException(
                call.endpoint().operation(),
                "the answer was put elsewhere and could not be fetched: " + why,
                ending,
                call.endpoint().mayRepeat() ? Outcome.NOTHING_DONE : Outcome.UNKNOWN,
                1,
                cause);
    }
}
