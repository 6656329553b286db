package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import java.time.ZoneId;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCatalogueTest {
    private static FieldValue read(String key, CustomerProfile profile) {
        return FieldCatalogue.standard().get(key).read(profile, SampleProfiles.poundAtEuro125());
    }

    static Stream<Field> standardFields() {
        return FieldCatalogue.standard().fields().stream();
    }

    @ParameterizedTest
    @MethodSource("standardFields")
    void everyFieldHoldsAValueOfItsTypeOrSaysWhyNot(Field field) {
        for (CustomerProfile profile : List.of(SampleProfiles.good(), SampleProfiles.unknown())) {
            FieldValue value = field.read(profile, ExchangeRates.none());
            if (value instanceof FieldValue.Missing missing) {
                assertThat(missing.detail()).endsWith(".");
                assertThat(field.show(value)).isEmpty();
            } else {
                assertThat(CriteriaCheck.value(field, value)).isEmpty();
                assertThat(field.show(value)).isNotBlank();
            }
        }
    }

    @Test
    void whatIsAboutAPersonIsMarked() {
        assertThat(FieldCatalogue.standard().fields().stream()
                        .filter(Field::isPersonalData)
                        .map(Field::key))
                .contains("name", "email", "phone", "street", "city", "registrationNumber", "vatNumber")
                .doesNotContain("number", "country", "score");
    }

    @Test
    void everyColumnTellsItsKeyTypeHeadingAndWhatCanBeDoneWithIt() {
        ResourceBundle french = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"email", "Courriel"}, {"city", "Ville"}};
            }
        };

        for (String key : List.of("name", "email", "phone", "city", "country")) {
            Field field = FieldCatalogue.standard().get(key);
            assertThat(field.type()).isEqualTo(FieldType.TEXT);
            assertThat(field.heading()).isNotBlank();
        }
        assertThat(FieldCatalogue.standard().fields())
                .allMatch(field -> field.isSortable() || field.isSeveral())
                .allMatch(Field::isExportable);
        assertThat(FieldCatalogue.standard().get("email").heading(french)).isEqualTo("Courriel");
        assertThat(FieldCatalogue.standard().get("phone").heading(french)).isEqualTo("Phone");
    }

    @Test
    void aHostMarksWhatIsNotSortedByAndWhatStandsInNoFile() {
        Field margin = Field.of("margin", "Margin", FieldType.NUMBER, (profile, rates) -> FieldValue.Numeric.of(7))
                .personal()
                .unsorted()
                .unexported();

        assertThat(margin.isPersonalData()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SortKey.ascending(margin))
                .withMessageContaining("'margin'");
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> ExportRequest.of(CustomerQuery.all(), List.of(margin), CsvTable.Dialect.MACHINE))
                .withMessageContaining("columns.margin");
    }

    @ParameterizedTest
    @CsvSource({
        "01 23 45 67 89, +33123456789",
        "+44 (0)20 7946 0958, +442079460958",
        "0049 30 901820, +4930901820",
        "ask Jane, OUT_OF_RANGE",
        ", MISSING_INPUT"
    })
    void aPhoneNumberIsShownAsCapturedAndAsItIsDialled(String captured, String dialled) {
        CustomerProfile profile = CustomerProfile.builder()
                .from(SampleProfiles.unknown())
                .customer(Customer.builder()
                        .from(SampleProfiles.bareCustomer("1"))
                        .phone(Optional.ofNullable(captured))
                        .build())
                .build();

        assertThat(shown("phone", profile)).isEqualTo(captured == null ? "MISSING_INPUT" : captured);
        assertThat(shown("phoneE164", profile)).isEqualTo(dialled);
        assertThat(FieldCatalogue.standard().get("phoneE164").isPersonalData()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score >= 80",
                "band = A",
                "providerLimit > 10000 EUR",
                "dbt < 5 days",
                "judgments = 0",
                "privileges = 0",
                "linked is true",
                "reportState = UP_TO_DATE",
                "reportAgeDays between 1 and 10",
                "score >= 80 and not (band worse than B) and (dbt < 5 days or judgments > 0)"
            })
    void whatTheAgencySaysIsAskedForLikeAnyOtherField(String criteria) {
        Criteria asked = Criteria.parse(criteria, FieldCatalogue.standard());

        assertThat(asked.evaluate(SampleProfiles.good(), ExchangeRates.none())).isEqualTo(Truth.TRUE);
        assertThat(asked.evaluate(SampleProfiles.unknown(), ExchangeRates.none()))
                .isNotEqualTo(Truth.TRUE);
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesTheNearest() {
        assertThatExceptionOfType(UnknownFieldException.class)
                .isThrownBy(() -> FieldCatalogue.standard().get("ovredue"))
                .withMessage("There is no field 'ovredue'. Did you mean 'overdue'?");
        assertThat(FieldCatalogue.standard().find("overDue")).isEmpty();
    }

    @Test
    void aHostAddsFieldsOfItsOwn() {
        Field own = Field.of("shops", "Shops", FieldType.NUMBER, (profile, rates) -> FieldValue.Numeric.of(7));
        FieldCatalogue catalogue = FieldCatalogue.standard().with(List.of(own));

        assertThat(Criteria.parse("shops > 5", catalogue).evaluate(SampleProfiles.good(), ExchangeRates.none()))
                .isEqualTo(Truth.TRUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.with(List.of(own)))
                .withMessageContaining("'shops'");
    }

    @ParameterizedTest
    @CsvSource({"between", "Between", "not", "two words", "''", "9lives"})
    void aKeyThatCriteriaCouldNotReadIsRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Field.of(key, "Heading", FieldType.NUMBER, (profile, rates) -> FieldValue.Numeric.of(1)));
    }

    @ParameterizedTest
    @CsvSource({
        // limit, exposure, use, excess, headroom
        "1000 EUR, 600 EUR, 60 %, 0.00 EUR, 400.00 EUR",
        "1000 EUR, 1500 EUR, 150 %, 500.00 EUR, -500.00 EUR",
        "1000 EUR, -50 EUR, 0 %, 0.00 EUR, 1050.00 EUR",
        "0 EUR, 0 EUR, 0 %, 0.00 EUR, 0.00 EUR",
        "0 EUR, 10 EUR, DIVISION_BY_ZERO, 10.00 EUR, -10.00 EUR",
        "800 GBP, 500 EUR, 50 %, 0.00 EUR, 500.00 EUR",
        "800 USD, 500 EUR, NO_RATE, NO_RATE, NO_RATE",
        "0 USD, 500 EUR, DIVISION_BY_ZERO, 500.00 EUR, -500.00 EUR",
        ", 500 EUR, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void aLimitOfZeroIsNotTheSameAsNoLimit(String limit, String exposure, String use, String excess, String headroom) {
        CustomerProfile profile = CustomerProfile.builder()
                .from(SampleProfiles.good())
                .customer(Customer.builder()
                        .from(SampleProfiles.bareCustomer("1"))
                        .internalLimit(Optional.ofNullable(limit).map(FieldCatalogueTest::money))
                        .build())
                .receivables(ReceivablesSummary.builder()
                        .from(SampleProfiles.goodLedger())
                        .exposure(Measure.known(money(exposure)))
                        .build())
                .build();

        assertThat(shown("utilisation", profile)).isEqualTo(use);
        assertThat(shown("internalExcess", profile)).isEqualTo(excess);
        assertThat(shown("internalHeadroom", profile)).isEqualTo(headroom);
    }

    @Test
    void theAgencyGivingNoLimitIsNotALimitOfZero() {
        CustomerProfile none = SampleProfiles.profile(
                KeyFigures.builder().limit(ProviderLimit.none("Not applicable")).build(), SampleProfiles.goodLedger());
        CustomerProfile zero = SampleProfiles.profile(
                KeyFigures.builder()
                        .limit(ProviderLimit.of(Money.of("0", "EUR")))
                        .build(),
                SampleProfiles.goodLedger());

        assertThat(shown("providerExcess", none)).isEqualTo(UnknownReason.NOT_RATED.name());
        assertThat(shown("providerExcess", zero)).isEqualTo("4000.00 EUR");
    }

    @Test
    void theAgeOfAReportIsCountedInTheTenantsZone() {
        CustomerProfile utc = SampleProfiles.good();
        CustomerProfile honolulu = CustomerProfile.builder()
                .from(utc)
                .zone(ZoneId.of("Pacific/Honolulu"))
                .build();

        assertThat(shown("reportAgeDays", utc)).isEqualTo("10 days");
        assertThat(shown("reportAgeDays", honolulu)).isEqualTo("11 days");
    }

    private static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.of(parts[0], parts[1]);
    }

    private static String shown(String key, CustomerProfile profile) {
        FieldValue value = read(key, profile);
        return value instanceof FieldValue.Missing missing
                ? missing.reason().name()
                : FieldCatalogue.standard().get(key).show(value);
    }
}
