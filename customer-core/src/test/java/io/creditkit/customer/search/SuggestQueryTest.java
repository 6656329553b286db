package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestQueryTest {
    @ParameterizedTest
    @CsvSource({
        "Groß & Söhne GmbH, gross sohne",
        "Groß & Söhne GmbH, GROSS",
        "Gross, groß",
        "Søren Ørsted, soren orsted",
        "Łódź Handel, lodz",
        "Işık Ticaret, isik",
        "ISIK Ticaret, ışık",
        "İstanbul Gıda, istanbul gida",
        "Αθήνα Α.Ε., αθηνα",
        "ΟΔΥΣΣΕΥΣ, οδυσσεύς",
        "Москва Трейд, МОСК",
        "Société Générale, gen soc",
        "O'Neill Ltd, oneill",
        "L'Oréal S.A., sa loreal"
    })
    void accentsCaseAndOrderOfWordsDoNotMatter(String name, String typed) {
        assertThat(SuggestQuery.of(typed, 5).rank(named(name))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Société Générale, nerale", "Société Générale, soc generalx", "Acme, a"})
    void nothingMatchesInsideAWordOrWithOneWordTooMany(String name, String typed) {
        assertThat(SuggestQuery.of(typed, 5).rank(named(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dupomt", "dupnot", "duponnt", "duont", "xupont", "dupotn"})
    void oneTypingErrorIsForgivenFromFiveLettersOn(String typed) {
        assertThat(SuggestQuery.of(typed, 5).rank(named("Dupont"))).isEmpty();
        assertThat(SuggestQuery.of(typed, 5).forgivingRank(named("Dupont"))).isPresent();
        assertThat(SuggestQuery.of("dupt", 5).forgivingRank(named("Dupont"))).isEmpty();
        assertThat(SuggestQuery.of("dxpomt", 5).forgivingRank(named("Dupont"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01 23",
        "0123",
        "+33 1 23",
        "0033123",
        "(01) 23.45",
        "33 1 23",
        "FR 40 303",
        "fr40303",
        "40303",
        "40 303 265",
        "000004",
        "4",
        "jean.dup",
        "jean.dupont@acme.fr",
        "dupont acme",
        "03836192",
        "GB-0-038",
        "303 265 045"
    })
    void idsAndPhonesAreFoundAsPeopleWriteThem(String typed) {
        assertThat(SuggestQuery.of(typed, 5).rank(withIds())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "(+33) 1 23 45 67 89, 01 23 45",
        "(+33)1.23.45.67.89, +33 1 23",
        "(0033) 1 23 45 67 89, 01 23 45",
        "+33 1 23 45 67 89, (+33) 1 23",
        "+33 1 23 45 67 89, 01\u202F23\u202F45",
        "+33 1 23 45 67 89, 01\u201123\u201145",
        "+33 1 23 45 67 89, \uFF0B33 1 23"
    })
    void aPhoneIsFoundWhateverStandsAroundItsDigits(String stored, String typed) {
        Customer customer =
                Customer.builder().from(named("Nobody")).phone(stored).build();

        assertThat(SuggestQuery.of(typed, 5).rank(customer)).isPresent();
    }

    @Test
    void theFieldsThatMatchedAreToldWithThePlaceInTheOriginalText() {
        Customer customer =
                Customer.builder().from(withIds()).name("Groß  Söhne").build();

        assertThat(found("gros so 012", customer)).isEmpty();
        assertThat(found("gross so", customer)).containsExactly("NAME=Groß|Sö");
        assertThat(found("01 23", customer)).contains("PHONE=1) 23");
        assertThat(found("fr40", customer)).containsExactly("VAT_NUMBER=FR 40");
        assertThat(found("dupont@acme", customer)).containsExactly("EMAIL=dupont|acme");
    }

    @Test
    void aWholeIdComesFirstThenAWholeWordThenABeginningAndNamesBeforeTowns() {
        Customer number = Customer.builder().from(named("Zed")).number("paris").build();
        Customer name = named("Paris Foods");
        Customer later = named("Foods Paris");
        Customer longer = named("Parisot");

        List<SuggestRank> ranks = List.of(number, name, later, longer).stream()
                .map(customer -> SuggestQuery.of("paris", 5).rank(customer).orElseThrow())
                .toList();

        assertThat(ranks).isSorted();
        assertThat(ranks).doesNotHaveDuplicates();
    }

    @Test
    void aCustomerIsFoundByEachOfManyTradeNames() {
        List<String> names = IntStream.range(0, 20)
                .mapToObj(i -> "Brand" + i + " of a house that has " + "more ".repeat(20) + "last" + i)
                .toList();
        Customer customer =
                Customer.builder().from(named("House")).tradeNames(names).build();

        for (int i = 0; i < 20; i++) {
            String typed = "brand" + i;
            assertThat(SuggestQuery.of(typed, 5).rank(customer)).as(typed).isPresent();
        }
        assertThat(found("brand19", customer)).containsExactly("TRADE_NAME=Brand19");
        assertThat(SuggestQuery.of("last0", 5).rank(customer))
                .as("the 26th word of a name")
                .isEmpty();
    }

    @Test
    void theWordsOfAllTradeNamesAreBoundedAndSharedAmongThem() {
        List<String> names = IntStream.range(0, 20)
                .mapToObj(name -> IntStream.range(0, 24)
                        .mapToObj(word -> "w" + name + "x" + word)
                        .collect(Collectors.joining(" ")))
                .toList();
        Customer customer =
                Customer.builder().from(named("House")).tradeNames(names).build();

        List<String> kept = SearchTokens.of(customer).stream()
                .filter(token -> token.field() == SearchField.TRADE_NAME)
                .map(SearchToken::text)
                .toList();

        assertThat(kept).hasSize(200).contains("w0x9", "w19x9").doesNotContain("w0x10", "w19x10");
    }

    @Test
    void whatMayNotBeSeenIsNotFound() {
        Set<SearchField> allowed = Set.of(SearchField.NAME, SearchField.CITY);

        assertThat(SuggestQuery.in(allowed, "jean", 5).rank(withIds())).isEmpty();
        assertThat(SuggestQuery.in(allowed, "01 23", 5).rank(withIds())).isEmpty();
        assertThat(SuggestQuery.of("jean", 5).rank(withIds())).isPresent();
    }

    @Test
    void neitherQueryNorTokensShowWhatWasTypedOrStored() {
        assertThat(SuggestQuery.of("dupont", 5)).asString().doesNotContain("dupont");
        assertThat(SuggestQuery.of("dupont", 5).readings()).asString().doesNotContain("dupont");
        assertThat(SearchTokens.of(withIds())).asString().doesNotContain("dupont");
    }

    @Test
    void aLimitOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> SuggestQuery.of("a", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SuggestQuery.of("a", 51)).hasMessageContaining("1 to 50");
    }

    private static List<String> found(String typed, Customer customer) {
        return SuggestQuery.of(typed, 5).matches(customer).stream()
                .filter(match -> SuggestQuery.of(typed, 5).rank(customer).isPresent())
                .map(match -> match.field() + "="
                        + match.spans().stream()
                                .map(span -> match.text().substring(span.start(), span.end()))
                                .collect(Collectors.joining("|")))
                .toList();
    }

    private static Customer named(String name) {
        return Customer.builder()
                .from(SampleProfiles.bareCustomer("X"))
                .name(name)
                .build();
    }

    private static Customer withIds() {
        Customer linked = SampleProfiles.linkedCustomer("000004");
        return Customer.builder()
                .from(linked)
                .name("Nobody")
                .registrationNumber("303 265 045")
                .vatNumber("FR 40 303265045")
                .phone("+33 (0)(1) 23 45 67 89")
                .email("jean.dupont@acme.fr")
                .agencyLink(linked.agencyLink()
                        .map(link -> AgencyLink.builder()
                                .from(link)
                                .company(AgencyCompanyId.of("creditsafe", "GB-0-03836192"))
                                .build())
                        .or(Optional::empty))
                .build();
    }
}
