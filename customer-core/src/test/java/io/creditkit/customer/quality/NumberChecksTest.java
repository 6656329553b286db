package io.creditkit.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CountryCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5493000IBP32UQZ0KL24",
                "213800WSGIIZCXF1P572",
                "54930084UKLVMY22DS16",
                "5493 0084 ukLV MY22 DS16"
            })
    void leisThatAreOneModuloNinetySevenAreSound(String lei) {
        NumberCheck check = NumberChecks.lei(lei);

        assertThat(check.isSound()).isTrue();
        assertThat(check.level()).isEqualTo(CheckLevel.CHECKSUM);
    }

    @Test
    void aMistypedLeiAndWhatIsNoneFailAtDifferentLevels() {
        assertThat(NumberChecks.lei("54930084UKLVMY22DS17").level()).isEqualTo(CheckLevel.CHECKSUM);
        assertThat(NumberChecks.lei("54930084UKLVMY22DS17").isSound()).isFalse();
        assertThat(NumberChecks.lei("54930084UKLV").level()).isEqualTo(CheckLevel.SYNTAX);
        assertThat(NumberChecks.lei("").isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 784301772, true",
        "FR, 784301773, false",
        "FR, 784 301 772 00025, true",
        "FR, 78430177200026, false",
        "FR, 356000000 49837, true",
        "FR, 356000000 49838, false",
        "FR, 356000000 00048, true",
        "BE, 0428.759.497, true",
        "BE, 0428759498, false",
        "DK, 13585628, true",
        "DK, 13585629, false",
        "NO, 923609016, true",
        "NO, 923609017, false",
        "SE, 556188-8404, true",
        "SE, 5561888405, false"
    })
    void registrationNumbersAreCheckedByTheirDigits(String country, String number, boolean sound) {
        NumberCheck check = NumberChecks.registrationNumber(CountryCode.of(country), number);

        assertThat(check.isSound()).isEqualTo(sound);
        assertThat(check.level()).isEqualTo(CheckLevel.CHECKSUM);
    }

    @Test
    void britishNumbersAreFilledUpWithZeros() {
        assertThat(NumberChecks.registrationNumber(CountryCode.of("GB"), "445790")
                        .normalized())
                .isEqualTo("00445790");
        assertThat(NumberChecks.registrationNumber(CountryCode.of("GB"), "sc123456")
                        .level())
                .isEqualTo(CheckLevel.SYNTAX);
        assertThat(NumberChecks.registrationNumber(CountryCode.of("GB"), "ABC1").isSound())
                .isFalse();
        assertThat(NumberChecks.registrationNumber(CountryCode.of("DE"), "HRB 1234")
                        .isSound())
                .isTrue();
        assertThat(NumberChecks.registrationNumber(CountryCode.of("DE"), " ").isSound())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE 0428.759.497",
                "DE 136,695 976",
                "DK13585628",
                "EL 094259216",
                "FI 20774740",
                "FR 53 0000 04605",
                "FR 83 404 833 048",
                "GB 980 7806 84",
                "IT 00743110157",
                "LU 150 274 42",
                "NL004495445B01",
                "PL 8567346215",
                "PT 501 964 843",
                "SE 123456789701"
            })
    void soundVatNumbersPassAndOneWrongDigitFails(String vat) {
        NumberCheck check = NumberChecks.vatNumber(vat.replace(",", ""));
        assertThat(check.isSound()).isTrue();
        assertThat(check.level()).isEqualTo(CheckLevel.CHECKSUM);

        int at = check.normalized().length() - (vat.startsWith("SE") || vat.startsWith("NL") ? 4 : 1);
        char digit = check.normalized().charAt(at);
        String mistyped = check.normalized().substring(0, at)
                + (char) (digit == '9' ? '0' : digit + 1)
                + check.normalized().substring(at + 1);
        assertThat(NumberChecks.vatNumber(mistyped).isSound()).isFalse();
    }

    /** Numbers of companies as they print them, and of ES those that stand for persons made up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG 831902088",
                "BG 000627519",
                "BG 111028849",
                "CY 10259033P",
                "CY 10132211L",
                "CY 10008489A",
                "CZ 45274649",
                "CZ 00177041",
                "CZ 45317054",
                "EE 100366327",
                "EE 100920666",
                "EE 100594102",
                "ES A28015865",
                "ES A15075062",
                "ES A39000013",
                "ES Q2818002D",
                "ES 12345678Z",
                "ES X1234567L",
                "HU 10625790",
                "HU 10537914",
                "HU 10773381",
                "IE 6388047V",
                "IE 4749148U",
                "IE 8256796U",
                "IE 8D79739I",
                "IE 3628739UA",
                "LT 212154314",
                "LT 230335113",
                "LT 119511515",
                "LT 100009860612",
                "LV 40003032949",
                "LV 40003245752",
                "LV 40003053029",
                "MT 12826209",
                "MT 11679112",
                "MT 15121333",
                "RO 1590082",
                "RO 160796",
                "RO 361579",
                "SI 82646716",
                "SI 80267432",
                "SI 72615320",
                "SK 2020372640",
                "SK 2020273893",
                "SK 7020000262"
            })
    void numbersThatWereGivenOutFitTheRuleOfTheirCountryAndAnotherCheckDigitDoesNot(String vat) {
        NumberCheck check = NumberChecks.vatNumber(vat);
        assertThat(check).isEqualTo(NumberCheck.sound(vat.replace(" ", ""), CheckLevel.CHECKSUM));

        String number = check.normalized();
        int at = number.length() - (number.endsWith("UA") ? 2 : 1);
        for (char other :
                (Character.isDigit(number.charAt(at)) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVW").toCharArray()) {
            if (other != number.charAt(at)) {
                assertThat(NumberChecks.vatNumber(number.substring(0, at) + other + number.substring(at + 1))
                                .isSound())
                        .as("%s with %s", vat, other)
                        .isFalse();
            }
        }
    }

    /** The rules of these countries find every single wrong digit; those of others, which write a rest of 10 as 0, nearly all. */
    @Property(tries = 500)
    void oneWrongDigitIsAlwaysFoundWhereTheRulePromisesIt(
            @ForAll("promised") String vat,
            @ForAll @IntRange(min = 2, max = 12) int at,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        Assume.that(at < vat.length() && Character.isDigit(vat.charAt(at)));
        // A Latvian number with another first digit may be that of a person.
        Assume.that(!vat.startsWith("LV") || at > 2);
        StringBuilder mistyped = new StringBuilder(vat);
        mistyped.setCharAt(at, (char) ('0' + (vat.charAt(at) - '0' + more) % 10));

        assertThat(NumberChecks.vatNumber(mistyped.toString()).isSound()).isFalse();
    }

    @Provide
    Arbitrary<String> promised() {
        return Arbitraries.of(
                "CY10259033P",
                "EE100366327",
                "ESA28015865",
                "ES12345678Z",
                "HU10625790",
                "IE6388047V",
                "LV40003032949",
                "MT12826209",
                "SI82646716",
                "SK2020372640");
    }

    @Test
    void vatNumbersWithoutAKnownRuleAreSoundByTheirFormOnly() {
        assertThat(NumberChecks.vatNumber("CZ699000000").level()).isEqualTo(CheckLevel.SYNTAX);
        assertThat(NumberChecks.vatNumber("BG1234567890").level()).isEqualTo(CheckLevel.SYNTAX);
        assertThat(NumberChecks.vatNumber("LV10101012345").level()).isEqualTo(CheckLevel.SYNTAX);
        assertThat(NumberChecks.vatNumber("EST1234567A").level()).isEqualTo(CheckLevel.SYNTAX);
        assertThat(NumberChecks.vatNumber("LT1195").isSound()).isFalse();
        assertThat(NumberChecks.vatNumber("GR094259216").fault().orElseThrow()).contains("prefix");
        assertThat(NumberChecks.vatNumber("X").isSound()).isFalse();
    }

    @Test
    void aRegisterHasTheLastWordUnlessItGivesNoAnswer() {
        String vat = "BE0428759497";

        assertThat(NumberChecks.vatNumber(vat, number -> NumberRegister.Answer.REGISTERED))
                .isEqualTo(new NumberCheck(vat, CheckLevel.REGISTERED, Optional.empty()));
        assertThat(NumberChecks.vatNumber(vat, number -> NumberRegister.Answer.NOT_REGISTERED)
                        .isSound())
                .isFalse();
        assertThat(NumberChecks.vatNumber(vat, number -> NumberRegister.Answer.NO_ANSWER)
                        .level())
                .isEqualTo(CheckLevel.CHECKSUM);
        assertThat(NumberChecks.vatNumber("BE0428759498", number -> {
                            throw new AssertionError("A number that is wrong is not asked for.");
                        })
                        .isSound())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+33 1 23 45 67 89, , +33123456789",
        "0033 1 23 45 67 89, , +33123456789",
        "(+33) 1 23 45 67 89, FR, +33123456789",
        "(0033) 1 23 45 67 89, FR, +33123456789",
        "\u00A0+33 1 23 45 67 89, FR, +33123456789",
        "(+44) (0)20 7946 0000, GB, +442079460000",
        "\uFF0B\uFF13\uFF13 1 23 45 67 89, FR, +33123456789",
        "01 23 45 67 89, FR, +33123456789",
        "+44 (0)20 7946 0000, , +442079460000",
        "020 7946 0000, GB, +442079460000",
        "06 1234 5678, IT, +390612345678",
        "(212) 555-0100, US, +12125550100",
        "06 1 234 5678, HU, +3612345678",
        "8 612 34567, LT, +37061234567",
        "(0 5) 212 3456, LT, +37052123456",
        "8123 4567, LT, +37081234567",
        "234 56 78, LI, +4232345678",
        "8 (495) 123-45-67, RU, +74951234567",
        "800 555 35 35, RU, +78005553535",
        "8 029 123 45 67, BY, +375291234567",
        "8 12 345678, TM, +99312345678",
        "0532 123 45 67, TR, +905321234567",
        "(11) 91234-5678, BR, +5511912345678",
        "55 1234 5678, MX, +525512345678",
        "03-1234-5678, JP, +81312345678",
        "010 1234 5678, CN, +861012345678",
        "02 1234 5678, AU, +61212345678",
        "0522 12 34 56, MA, +212522123456",
        "(868) 622-1234, TT, +18686221234",
        "038 123 456, XK, +38338123456",
        "1234 5678, SG, +6512345678"
    })
    void phonesAreWrittenAsE164(String written, String country, String expected) {
        NumberCheck check =
                NumberChecks.phone(written, Optional.ofNullable(country).map(CountryCode::of));

        assertThat(check).isEqualTo(new NumberCheck(expected, CheckLevel.PLAN, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "+33 1 23 45 67 8, +3312345678",
        "+33 0 12 34 56 78, +33012345678",
        "+1 123 456 7890, +11234567890",
        "+45 1234 5678, +4512345678",
        "+49 123, +49123"
    })
    void aPossiblePhoneIsToldApartFromAValidOne(String written, String normalized) {
        NumberCheck check = NumberChecks.phone(written, Optional.empty());

        assertThat(check.isSound()).isFalse();
        assertThat(check.hasForm()).isEqualTo(normalized.length() > 7);
        assertThat(check.level()).isEqualTo(check.hasForm() ? CheckLevel.PLAN : CheckLevel.SYNTAX);
        assertThat(check.normalized()).isEqualTo(normalized);
        assertThat(check.fault().orElseThrow()).doesNotContainPattern("\\d{3}");
    }

    @ParameterizedTest
    @CsvSource({
        "784\u00A0301\u00A0772",
        "784\u202F301\u202F772",
        "784\u2011301\u2013772",
        "\u200E784301772\u200B",
        "\uFEFF784301772"
    })
    void signsThatComeWithACopiedNumberAreNoPartOfIt(String written) {
        assertThat(NumberChecks.registrationNumber(CountryCode.of("FR"), written))
                .isEqualTo(new NumberCheck("784301772", CheckLevel.CHECKSUM, Optional.empty()));
        assertThat(NumberChecks.vatNumber("FR03" + written).normalized()).isEqualTo("FR03784301772");
    }

    @Test
    void theResultOfACheckShowsNoNumber() {
        assertThat(NumberChecks.phone("+33 1 23 45 67 89", Optional.empty()))
                .asString()
                .doesNotContain("123456789")
                .contains("PLAN");
    }

    @Test
    void ofACodeWhosePlanIsNotKnownAPhoneIsPossibleAndNoMore() {
        assertThat(NumberChecks.phone("+881 6 1234 5678", Optional.empty()))
                .isEqualTo(new NumberCheck("+881612345678", CheckLevel.SYNTAX, Optional.empty()));
    }

    @Test
    void everyCountryButThoseWithoutPhonesOfTheirOwnHasAPlan() {
        assertThat(Arrays.stream(Locale.getISOCountries())
                        .filter(country ->
                                DiallingPlans.of(CountryCode.of(country)).isEmpty()))
                .containsExactlyInAnyOrder("AQ", "BV", "GS", "HM", "PN", "TF", "UM");
    }

    /** No code begins another, so that a number has one plan; and none has more than fifteen digits. */
    @Test
    void plansAreApart() {
        Map<String, DiallingPlans.Plan> plans = Arrays.stream(Locale.getISOCountries())
                .flatMap(country -> DiallingPlans.of(CountryCode.of(country)).stream())
                .collect(Collectors.toMap(DiallingPlans.Plan::code, plan -> plan, (one, same) -> {
                    assertThat(one).isEqualTo(same);
                    return one;
                }));

        assertThat(plans).hasSizeGreaterThan(190);
        plans.forEach((code, plan) -> {
            assertThat(DiallingPlans.ofNumber(code + "123456789")).contains(plan);
            assertThat(plans.keySet())
                    .filteredOn(other -> other.startsWith(code))
                    .containsExactly(code);
            assertThat(IntStream.range(16 - code.length(), 20).filter(length -> plan.fits(code + "2".repeat(length))))
                    .isEmpty();
        });
    }

    @Test
    void phonesThatCanNotBeAreToldSo() {
        assertThat(NumberChecks.phone("01 23 45 67 89", Optional.empty())
                        .fault()
                        .orElseThrow())
                .contains("code of its country");
        assertThat(NumberChecks.phone("+012345678", Optional.empty()).isSound()).isFalse();
        assertThat(NumberChecks.phone("+12", Optional.empty()).isSound()).isFalse();
        assertThat(NumberChecks.phone("+1234567890123456", Optional.empty()).isSound())
                .isFalse();
        assertThat(NumberChecks.phone("call me", Optional.of(CountryCode.of("FR")))
                        .isSound())
                .isFalse();
    }

    /** Luhn finds every single wrong digit. */
    @Property(tries = 200)
    void oneWrongDigitInASirenIsAlwaysFound(
            @ForAll @IntRange(min = 0, max = 8) int at, @ForAll @IntRange(min = 1, max = 9) int more) {
        StringBuilder siren = new StringBuilder("784301772");
        siren.setCharAt(at, (char) ('0' + (siren.charAt(at) - '0' + more) % 10));

        assertThat(NumberChecks.registrationNumber(CountryCode.of("FR"), siren.toString())
                        .isSound())
                .isFalse();
    }
}
