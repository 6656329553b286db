package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.bank.AccountType;
import io.creditkit.creditsafe.bank.BankAccounts;
import io.creditkit.creditsafe.bank.BankVerificationRequest;
import io.creditkit.creditsafe.decision.DecisionEngine;
import io.creditkit.creditsafe.decision.DecisionRequest;
import io.creditkit.creditsafe.decision.DecisionTreeId;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigations;
import io.creditkit.creditsafe.freshinvestigation.OrderContact;
import io.creditkit.creditsafe.freshinvestigation.TargetCompany;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.ClientMemory;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.ErrorReader;
import io.creditkit.creditsafe.internal.FormData;
import io.creditkit.creditsafe.internal.Payload;
import io.creditkit.creditsafe.internal.RetryWaits;
import io.creditkit.creditsafe.people.People;
import io.creditkit.creditsafe.people.PersonSearchRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a caller gives, the provider gets it unchanged: what is sent is read back here. */
class RequestLawsTest {

    private final List<ApiCall> sent = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(
            call -> {
                sent.add(call);
                return new Answer(call.endpoint(), 200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), 1);
            },
            new ErrorReader(new RetryWaits(RetryPolicy.usual(), new TestClock(), () -> 0)),
            new ClientMemory(CachePolicy.usual(), new TestClock(), Locale.ENGLISH));

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(" a&=?/#%+:;,\"\\'{}<>öß€\u0000\n\t")
                .withCharRange('0', 'z')
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> names() {
        return texts().map(text -> text + "x");
    }

    private ApiCall last() {
        return sent.get(sent.size() - 1);
    }

    private Map<String, String> query() {
        Map<String, String> values = new LinkedHashMap<>();
        String target = last().target();
        for (String pair : target.substring(target.indexOf('?') + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(decoded(parts[0]), decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private OpenValue body() {
        return last().body().map(Payload::text).map(OpenValue::parse).orElseThrow();
    }

    @Property(tries = 100)
    void a_search_for_a_person_arrives(@ForAll("texts") String first, @ForAll("texts") String last) {
        new People(dispatcher)
                .search(PersonSearchRequest.builder()
                        .addCountries(CountryCode.of("GB"))
                        .firstName(first)
                        .lastName(last)
                        .build());

        assertThat(query())
                .isEqualTo(
                        Map.of("countries", "GB", "page", "1", "pageSize", "50", "firstName", first, "lastName", last));
    }

    @Property(tries = 100)
    void an_order_of_an_investigation_arrives(
            @ForAll("names") String company, @ForAll("names") String person, @ForAll("texts") String reference) {
        new FreshInvestigations(dispatcher)
                .order(FreshInvestigationOrder.builder()
                        .company(TargetCompany.builder()
                                .name(company)
                                .country(CountryCode.of("CN"))
                                .additionalInformation(reference)
                                .build())
                        .contact(OrderContact.builder()
                                .name(person)
                                .emailAddress("a@b")
                                .build())
                        .chargeReference(reference)
                        .build());

        assertThat(body().get("searchCriteria").get("name").json().textValue()).isEqualTo(company);
        assertThat(body().get("searchCriteria").get("additionalInfo").json().textValue())
                .isEqualTo(reference);
        assertThat(body().get("contactInfo").get("name").json().textValue()).isEqualTo(person);
        assertThat(body().get("chargeReference").json().textValue()).isEqualTo(reference);
    }

    @Property(tries = 100)
    void the_values_for_a_decision_arrive(
            @ForAll @Size(max = 6) Map<@From("texts") String, @From("texts") String> values,
            @ForAll("names") String tree) {
        new DecisionEngine(dispatcher)
                .decide(
                        DecisionTreeId.of(tree),
                        DecisionRequest.builder()
                                .company(ConnectId.of("GB-0-1"))
                                .putAllValues(values)
                                .build());

        Map<String, String> arrived = new LinkedHashMap<>();
        body().json()
                .properties()
                .forEach(
                        member -> arrived.put(member.getKey(), member.getValue().textValue()));
        assertThat(arrived).isEqualTo(values);
        String target = last().target();
        assertThat(decoded(target.substring("/decisionEngine/".length(), target.indexOf('?'))))
                .isEqualTo(tree.strip());
        assertThat(target.chars().filter(character -> character == '/')).hasSize(2);
    }

    @Property(tries = 100)
    void a_verification_arrives(@ForAll("names") String name, @ForAll("names") String account) {
        new BankAccounts(dispatcher)
                .verifications()
                .verify(BankVerificationRequest.builder()
                        .customerName(name)
                        .accountNumber(account)
                        .sortCode("1")
                        .accountType(AccountType.of("Mystery"))
                        .build());

        assertThat(body().get("customerName").json().textValue()).isEqualTo(name);
        assertThat(body().get("bankAccount").json().textValue()).isEqualTo(account);
        assertThat(body().get("accountType").text()).contains("Mystery");
    }

    @Property(tries = 100)
    void a_form_holds_what_was_put_into_it_and_ends_where_it_should(
            @ForAll("texts") String value, @ForAll byte[] content) {
        Payload payload = new FormData()
                .field("description", value)
                .file("importFile", Upload.of("f.bin", "application/octet-stream", content))
                .payload();

        String boundary =
                "--" + payload.mediaType().substring(payload.mediaType().indexOf("boundary=") + 9);
        String[] parts = new String(payload.bytes(), StandardCharsets.ISO_8859_1).split(boundary, -1);
        assertThat(parts).hasSize(4);
        assertThat(parts[3]).isEqualTo("--\r\n");
        assertThat(new String(content(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(content(parts[2])).isEqualTo(content);
    }

    private static byte[] content(String part) {
        return part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
    }
}
