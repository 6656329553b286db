package io.creditkit.creditsafe.bank;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.TransportException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BankAccountsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final BankVerificationRequest REQUEST = BankVerificationRequest.builder()
            .customerName("Jo Smith")
            .accountNumber("12345678")
            .sortCode("200000")
            .accountType(AccountType.PERSONAL)
            .build();

    private static BankAccounts family() {
        return api.client().bankAccounts();
    }

    private static void answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1/localSolutions" + path)).willReturn(okJson(json)));
    }

    @Test
    void a_british_match_is_asked_and_read_whole() {
        answer("/GB/bankmatch", """
                {"totalSize":1,"bankMatchResults":[{"companyNumber":"03977902","safeNumber":"UK03977902",
                 "sortCode":"200000","accountNumber":12345678,"iban":null,"scanResult":"1","scanText":"match",
                 "ibanResult":"2","ibanText":"valid","vatResult":"3","vatText":"right","statusResult":"4",
                 "statusText":"active","logDate":"2026-01-02T03:04:05"}]}
                """);
        BankMatchRequest request = BankMatchRequest.builder()
                .company(ConnectId.of("GB-0-03977902"))
                .check(BankMatchRequest.Check.BOTH)
                .sortCode("200000")
                .accountNumber("12345678")
                .iban("GB00TEST")
                .vatNumber("GB1")
                .build();

        BankMatchResult result = family().match(request).get(0);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /localSolutions/GB/bankmatch?checkType=Both&companyId=GB-0-03977902"
                                + "&sortCode=200000&accountNumber=12345678&iban=GB00TEST&vatNumber=GB1"));
        assertThat(result.companyNumber()).contains("03977902");
        assertThat(result.safeNumber()).contains("UK03977902");
        assertThat(result.sortCode()).contains("200000");
        assertThat(result.accountNumber()).contains("12345678");
        assertThat(result.iban()).isEmpty();
        assertThat(result.scanResult()).contains("1");
        assertThat(result.scanText()).contains("match");
        assertThat(result.ibanResult()).contains("2");
        assertThat(result.ibanText()).contains("valid");
        assertThat(result.vatResult()).contains("3");
        assertThat(result.vatText()).contains("right");
        assertThat(result.statusResult()).contains("4");
        assertThat(result.statusText()).contains("active");
        assertThat(result.logged()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(request.toString()).doesNotContain("12345678").doesNotContain("GB00TEST");
    }

    @Test
    void an_international_match_is_asked_and_asked_again_while_it_is_pending() {
        answer("/FR/bankmatch", """
                {"@domain":"d","id":"aud-1","score":7,"classification":"good","status":"PENDING",
                 "entity":{"company":{"name":"ALPHA"},"paymentIdentity":{"iban":"FR1"},
                   "additionalProperties":{"vatRequestInfo":{"valid":true}}},
                 "withDeferredResult":true,"workflow":"w","reasons":["r1"],"reasonLabels":{"r1":"because"},
                 "createdDate":"2026-01-02T03:04:05Z","lastModifiedDate":"2026-01-03T03:04:05Z"}
                """);
        answer("/FR/bankmatch/audition", "{\"id\":\"aud-1\",\"status\":\"SOMETHING\"}");

        InternationalBankMatch match = family().match(InternationalBankMatchRequest.builder()
                .registrationNumber("552 100")
                .country(CountryCode.of("FR"))
                .iban("FR1")
                .bban("b")
                .bic("c")
                .routingCode("r")
                .build());
        InternationalBankMatch later = family().pending(match.id().orElseThrow());

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "GET /localSolutions/FR/bankmatch?registrationId=552%20100&countryCode=FR&iban=FR1"
                                        + "&bban=b&bic=c&routingCode=r"),
                        SentRequest.of("GET /localSolutions/FR/bankmatch/audition?audition_id=aud-1"));
        assertThat(match.id()).contains(AuditionId.of("aud-1"));
        assertThat(match.score()).hasValue(7);
        assertThat(match.classification()).contains("good");
        assertThat(match.status()).contains(CheckStatus.PENDING);
        assertThat(match.company().get("name").text()).contains("ALPHA");
        assertThat(match.account().get("iban").text()).contains("FR1");
        assertThat(match.vatNumberValid()).contains(true);
        assertThat(match.deferred()).contains(true);
        assertThat(match.workflow()).contains("w");
        assertThat(match.reasons()).containsExactly("r1");
        assertThat(match.reasonLabels().get("r1").text()).contains("because");
        assertThat(match.created()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(match.modified()).contains(Instant.parse("2026-01-03T03:04:05Z"));
        assertThat(later.status().orElseThrow().isKnown()).isFalse();
    }

    @Test
    void an_account_that_is_not_whole_is_refused() {
        BankMatchRequest.Builder half = BankMatchRequest.builder()
                .company(ConnectId.of("GB-0-1"))
                .check(BankMatchRequest.Check.VERIFY)
                .sortCode("200000");
        assertThatThrownBy(half::build).hasMessageContaining("go together");
        assertThatThrownBy(() -> BankMatchRequest.builder()
                        .company(ConnectId.of("GB-0-1"))
                        .check(BankMatchRequest.Check.VALIDATE)
                        .build())
                .hasMessageContaining("needs a sort code");
        assertThatThrownBy(() -> InternationalBankMatchRequest.builder()
                        .registrationNumber("1")
                        .country(CountryCode.of("US"))
                        .bban("1")
                        .build())
                .hasMessageContaining("BBAN");
        assertThatThrownBy(() -> BankVerificationRequest.builder()
                        .from(REQUEST)
                        .sortCode(" ")
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verification_sends_every_key_and_is_read_whole() {
        answer("/GB/bankVerification/search", """
                {"supplierRequestData":{"customerName":"Jo Smith","bankAccount":"1","sortCode":"2",
                  "accountType":"Personal","secondaryReference":"s"},"customerReference":"ref",
                 "supplierResponse":{"customerName":"Jo Smith","returnedCustomerName":"J Smith","result":"false",
                  "resultText":"close","nameMatchResult":"Close","accountTypeResult":true,"reasonCode":"MBAM"},
                 "requestDatetime":"2026-01-02T03:04:05Z","requestId":"v-1"}
                """);

        BankVerification verification = family().verifications().verify(REQUEST);
        family().verifications()
                .verify(BankVerificationRequest.builder()
                        .from(REQUEST)
                        .secondaryReference("s")
                        .customerReference("ref")
                        .build());

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("POST /localSolutions/GB/bankVerification/search", body("", "")),
                        SentRequest.of("POST /localSolutions/GB/bankVerification/search", body("s", "ref")));
        assertThat(verification.id()).contains(VerificationId.of("v-1"));
        assertThat(verification.requested()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(verification.customerReference()).contains("ref");
        assertThat(verification.customerName()).contains("Jo Smith");
        assertThat(verification.accountType()).contains(AccountType.PERSONAL);
        assertThat(verification.secondaryReference()).contains("s");
        assertThat(verification.matches()).contains(false);
        assertThat(verification.resultText()).contains("close");
        assertThat(verification.nameMatch()).contains(NameMatch.CLOSE);
        assertThat(verification.returnedName()).contains("J Smith");
        assertThat(verification.accountTypeMatches()).contains(true);
        assertThat(verification.reasonCode()).contains("MBAM");
        assertThat(REQUEST.toString()).doesNotContain("Smith").doesNotContain("12345678");
    }

    private static String body(String secondary, String reference) {
        return "{\"customerName\":\"Jo Smith\",\"bankAccount\":\"12345678\",\"sortCode\":\"200000\","
                + "\"accountType\":\"Personal\",\"secondaryReference\":\"" + secondary + "\",\"customerReference\":\""
                + reference + "\"}";
    }

    @Test
    void a_verification_is_charged_and_never_sent_twice() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/localSolutions/GB/bankVerification/search"))
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> family().verifications().verify(REQUEST));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(SentRequest.all(api)).hasSize(1);
    }

    @Test
    void a_validation_compares_an_account_with_an_earlier_one() {
        answer("/GB/bankVerification/validate/v-1", "{\"isValid\":true}");

        assertThat(family().verifications().validate(VerificationId.of("v-1"), "12345678", "200000"))
                .contains(true);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "POST /localSolutions/GB/bankVerification/validate/v-1",
                        "{\"bankAccount\":\"12345678\",\"sortCode\":\"200000\"}"));
        assertThatThrownBy(() -> family().verifications().validate(VerificationId.of("v-1"), "", "2"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void earlier_verifications_are_listed_read_and_marked() {
        answer(
                "/GB/bankVerification/history",
                "[{\"requestId\":\"v-1\",\"customerName\":\"Jo\",\"accountType\":\"Business\",\"customerReference\":\"r\","
                        + "\"matchResult\":\"No Match\",\"requestDatetime\":\"2026-01-02T03:04:05Z\"}]");
        answer("/GB/bankVerification/history/v-1", "{\"requestId\":\"v-1\"}");
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/localSolutions/GB/bankVerification/history/v-1/reference"))
                        .willReturn(aResponse().withStatus(204)));

        List<VerificationSummary> history = family().verifications()
                .history(VerificationHistoryQuery.builder()
                        .scope(VerificationHistoryQuery.Scope.CUSTOMER)
                        .customerName("Jo")
                        .nameMatch(NameMatch.NO_MATCH)
                        .since(LocalDate.of(2026, 1, 1))
                        .until(LocalDate.of(2026, 1, 31))
                        .accountType(AccountType.BUSINESS)
                        .customerReference("r")
                        .build());
        family().verifications().history(VerificationHistoryQuery.all());
        BankVerification one = family().verifications().get(VerificationId.of("v-1"));
        family().verifications().refer(VerificationId.of("v-1"), "new");

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /localSolutions/GB/bankVerification/history?searchByCustomer=true"
                                + "&customerName=Jo&matchResult=No%20Match&dateFrom=2026-01-01&dateTo=2026-01-31"
                                + "&accountType=Business&customerReference=r"),
                        SentRequest.of("GET /localSolutions/GB/bankVerification/history?searchByCustomer=false"),
                        SentRequest.of("GET /localSolutions/GB/bankVerification/history/v-1"),
                        SentRequest.of(
                                "PATCH /localSolutions/GB/bankVerification/history/v-1/reference",
                                "{\"customerReference\":\"new\"}"));
        VerificationSummary summary = history.get(0);
        assertThat(summary.id()).contains(VerificationId.of("v-1"));
        assertThat(summary.customerName()).contains("Jo");
        assertThat(summary.accountType()).contains(AccountType.BUSINESS);
        assertThat(summary.customerReference()).contains("r");
        assertThat(summary.nameMatch()).contains(NameMatch.NO_MATCH);
        assertThat(summary.requested()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(one.matches()).isEmpty();
        assertThatThrownBy(() -> VerificationHistoryQuery.builder()
                        .since(LocalDate.MAX)
                        .until(LocalDate.MIN)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
