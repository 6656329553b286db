package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import java.util.List;

/** Whether a bank account belongs to a company. Thread-safe. */
public final class BankAccounts {

    private static final Endpoint MATCH = Endpoint.billed("bankMatch", "/localSolutions/GB/bankmatch");
    private static final Endpoint INTERNATIONAL = Endpoint.billed("frBankmatch", "/localSolutions/FR/bankmatch");
    private static final Endpoint PENDING =
            Endpoint.billed("frBankmatchStatus", "/localSolutions/FR/bankmatch/audition");

    private final Dispatcher dispatcher;
    private final BankVerifications verifications;

    /** Made by the client. */
    public BankAccounts(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.verifications = new BankVerifications(dispatcher);
    }

    /** {@return whether a British account is held under a name} */
    public BankVerifications verifications() {
        return verifications;
    }

    /**
     * {@return whether a British account belongs to a company; one result for each account that was looked at}
     *
     * <p><strong>May be charged each time</strong>, on the line of bank validation; sent once, and repeated only after a 401 or
     * 429 and after a failure before it left. Source: {@code GET /localSolutions/GB/bankmatch}.
     *
     * @throws io.creditkit.creditsafe.AccessDeniedException if the service is not part of the subscription, or used up
     */
    public List<BankMatchResult> match(BankMatchRequest request) {
        return dispatcher
                .read(ApiCall.to(MATCH)
                        .query("checkType", request.check().word())
                        .query("companyId", request.company().value())
                        .query("sortCode", request.sortCode())
                        .query("accountNumber", request.accountNumber())
                        .query("iban", request.iban())
                        .query("vatNumber", request.vatNumber())
                        .build())
                .get("bankMatchResults")
                .objects()
                .stream()
                .map(BankMatchResult::new)
                .toList();
    }

    /**
     * {@return whether an account in any country belongs to a company, as far as it is known at once}
     *
     * <p><strong>May be charged each time</strong>; sent once, and repeated only after a 401 or 429 and after a failure before it
     * left. While its status is {@link CheckStatus#PENDING}, {@link #pending} asks again. Source:
     * {@code GET /localSolutions/FR/bankmatch}.
     *
     * @throws io.creditkit.creditsafe.AccessDeniedException if the service is not part of the subscription, or used up
     */
    public InternationalBankMatch match(InternationalBankMatchRequest request) {
        return new InternationalBankMatch(dispatcher.read(ApiCall.to(INTERNATIONAL)
                .query("registrationId", request.registrationNumber())
                .query("countryCode", request.country().value())
                .query("iban", request.iban())
                .query("bban", request.bban())
                .query("bic", request.bic())
                .query("routingCode", request.routingCode())
                .build()));
    }

    /**
     * {@return how a check stands that was pending}
     *
     * <p>Held to be billed, since nothing says that it is not: sent once. Source:
     * {@code GET /localSolutions/FR/bankmatch/audition}.
     */
    public InternationalBankMatch pending(AuditionId check) {
        return new InternationalBankMatch(dispatcher.read(
                ApiCall.to(PENDING).query("audition_id", check.value()).build()));
    }
}
