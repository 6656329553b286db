package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.internal.TokenCache.Account;
import io.creditkit.creditsafe.internal.TokenCache.Granted;
import io.creditkit.creditsafe.internal.TokenCache.Login;
import io.creditkit.creditsafe.internal.TokenCache.Refused;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Not for hosts: gives every call a token.
 *
 * <p>After a 401 it logs in again once and repeats the call once, also a billed one, since a call without a valid token
 * delivers nothing. A login that fails is answered in place of the call, under the name of the login.
 */
public final class AuthenticatingTransport implements Transport {

    /** What a login is not tried again after: the same words would get the same answer, and then the user is locked. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private final Transport delegate;
    private final TokenCache tokens;
    private final URI baseUrl;
    private final Supplier<Credentials> credentials;
    private final Clock clock;

    /** Wraps a transport. */
    public AuthenticatingTransport(
            Transport delegate, TokenCache tokens, URI baseUrl, Supplier<Credentials> credentials, Clock clock) {
        this.delegate = delegate;
        this.tokens = tokens;
        this.baseUrl = baseUrl;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Answer send(ApiCall call) {
        if (call.isAbsolute()) {
            return delegate.send(call); // a redirect leads to a foreign host, which must not see the token
        }
        Account account = new Account(
                baseUrl, Objects.requireNonNull(credentials.get(), "The supplier of credentials gave none"));
        try {
            Login login = tokens.login(account, () -> login(account.credentials()));
            Answer answer = send(call, login);
            if (answer.status() != 401 || !(login instanceof Granted)) {
                return answer;
            }
            tokens.discard(account, login);
            Login renewed = tokens.login(account, () -> login(account.credentials()));
            Answer second = send(call, renewed);
            return second.withAttempts(renewed instanceof Granted ? answer.attempts() + second.attempts() : 1);
        } catch (LoginFailure failure) {
            return failure.answer;
        }
    }

    private Answer send(ApiCall call, Login login) {
        if (login instanceof Refused refused) {
            return refused.answer();
        }
        return delegate.send(call.withHeader(
                "Authorization", "Bearer " + ((Granted) login).token().value()));
    }

    private Login login(Credentials user) {
        ObjectNode body = Json.object();
        body.put("username", user.user());
        body.put("password", user.password());
        Answer answer =
                delegate.send(ApiCall.to(Endpoint.AUTHENTICATE).body(body).build());
        if (REFUSALS.contains(answer.status())) {
            return new Refused(answer);
        }
        if (!answer.isSuccess()) {
            throw new LoginFailure(answer);
        }
        Optional<String> token = answer.content().get("token").text();
        if (token.isEmpty()) {
            throw new ResponseFormatException(
                    Endpoint.AUTHENTICATE.operation(), "status " + answer.status() + " without a token", 1);
        }
        return new Granted(Token.of(token.get(), clock.instant()));
    }

    /** Carries an answer out of the cache's loader, so that it is not kept. */
    private static final class LoginFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        LoginFailure(Answer answer) {
            super(answer.toString(), null, false, false);
            this.answer = answer;
        }
    }
}
