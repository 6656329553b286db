package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import java.util.List;
import java.util.Optional;

/** Whether a British account is held under a name. Thread-safe. */
public final class BankVerifications {

    private static final String PATH = "/localSolutions/GB/bankVerification";
    private static final Endpoint VERIFY = Endpoint.order("bankVerificationSearch", Method.POST, PATH + "/search");
    private static final Endpoint VALIDATE =
            Endpoint.order("BankVerificationValidate", Method.POST, PATH + "/validate/{id}");
    private static final Endpoint HISTORY = Endpoint.read("bankVerificationGetHistoryList", PATH + "/history");
    private static final Endpoint GET = Endpoint.read("BankVerificationGetHistoryById", PATH + "/history/{id}");
    private static final Endpoint REFER =
            Endpoint.change("BankVerificationUpdateHistory", Method.PATCH, PATH + "/history/{id}/reference");

    private final Dispatcher dispatcher;

    BankVerifications(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return whether the account is held under the name}
     *
     * <p><strong>Charged each time</strong>, on the line of bank verification, also for the answer that it is not; never sent
     * twice. If the answer breaks off, {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says so: look into the
     * {@linkplain #history history}. Source: {@code POST /localSolutions/GB/bankVerification/search}.
     *
     * @throws io.creditkit.creditsafe.AccessDeniedException if the service is not part of the subscription, or used up
     */
    public BankVerification verify(BankVerificationRequest request) {
        return new BankVerification(dispatcher.read(ApiCall.to(VERIFY)
                .body(Json.object()
                        .put("customerName", request.customerName())
                        .put("bankAccount", request.accountNumber())
                        .put("sortCode", request.sortCode())
                        .put("accountType", request.accountType().text())
                        // the service wants every key, also an unused one
                        .put("secondaryReference", request.secondaryReference().orElse(""))
                        .put("customerReference", request.customerReference().orElse("")))
                .build()));
    }

    /**
     * {@return whether the account is the one that was verified; empty if the provider does not say}
     *
     * <p>Held to be billed, since nothing says that it is not; never sent twice. Source:
     * {@code POST /localSolutions/GB/bankVerification/validate/{id}}.
     *
     * @param verification the earlier verification
     * @param accountNumber not blank
     * @param sortCode not blank
     */
    public Optional<Boolean> validate(VerificationId verification, String accountNumber, String sortCode) {
        if (accountNumber.isBlank() || sortCode.isBlank()) {
            throw new IllegalArgumentException("A validation needs an account number and a sort code");
        }
        return dispatcher
                .read(ApiCall.to(VALIDATE)
                        .path("id", verification.value())
                        .body(Json.object().put("bankAccount", accountNumber).put("sortCode", sortCode))
                        .build())
                .get("isValid")
                .truth();
    }

    /**
     * {@return earlier verifications, all at once; one request, free. Source:
     * {@code GET /localSolutions/GB/bankVerification/history}}
     */
    public List<VerificationSummary> history(VerificationHistoryQuery query) {
        boolean all = query.scope() == VerificationHistoryQuery.Scope.CUSTOMER;
        return dispatcher
                .read(ApiCall.to(HISTORY)
                        .query("searchByCustomer", Boolean.toString(all))
                        .query("customerName", query.customerName())
                        .query("matchResult", query.nameMatch())
                        .query("dateFrom", query.since())
                        .query("dateTo", query.until())
                        .query("accountType", query.accountType())
                        .query("customerReference", query.customerReference())
                        .build())
                .objects()
                .stream()
                .map(VerificationSummary::new)
                .toList();
    }

    /**
     * {@return an earlier verification, without account number and sort code; one request, free. Source:
     * {@code GET /localSolutions/GB/bankVerification/history/{id}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public BankVerification get(VerificationId verification) {
        return new BankVerification(
                dispatcher.read(ApiCall.to(GET).path("id", verification.value()).build()));
    }

    /**
     * Sets your own text on an earlier verification; free, safe to repeat. Source:
     * {@code PATCH /localSolutions/GB/bankVerification/history/{id}/reference}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public void refer(VerificationId verification, String customerReference) {
        dispatcher.send(ApiCall.to(REFER)
                .path("id", verification.value())
                .body(Json.object().put("customerReference", customerReference))
                .build());
    }
}
