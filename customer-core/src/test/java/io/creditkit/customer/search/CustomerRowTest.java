package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.storage.StorageSamples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerRowTest {
    @ParameterizedTest
    @CsvSource({"LOW, GOOD", "MODERATE, FAIR", "ELEVATED, POOR", "HIGH, BAD", "UNKNOWN, UNKNOWN"})
    void theBadgeTellsTheClassAndHowGoodItIsAndNoColour(RiskClass riskClass, CustomerRow.Quality quality) {
        CustomerRow row = CustomerRow.of(CustomerProfile.builder()
                .from(SampleProfiles.good())
                .assessment(RiskAssessment.builder()
                        .from(StorageSamples.assessment("c-100", 70))
                        .riskClass(riskClass)
                        .build())
                .build());

        assertThat(row.riskClass()).isEqualTo(riskClass);
        assertThat(row.riskQuality()).isEqualTo(quality);
        assertThat(row.riskBadge().textKey())
                .isEqualTo("risk-class." + riskClass.name().toLowerCase(Locale.ROOT));
        assertThat(row.riskBadge().quality()).isEqualTo(quality);
    }

    @ParameterizedTest
    @CsvSource({
        "A, GOOD, risk-band.a, Very low risk",
        "B, GOOD, risk-band.b, Low risk",
        "C, FAIR, risk-band.c, Moderate risk",
        "D, POOR, risk-band.d, High risk",
        "E, BAD, risk-band.e, Very high risk",
        "NOT_RATED, UNKNOWN, risk-band.not-rated, Not rated",
        ", UNKNOWN, risk-band.unknown, Band not known"
    })
    void theBandOfTheAgencyIsToldWithAKeyAndHowGoodItIs(
            RiskBand band, CustomerRow.Quality quality, String key, String text) {
        CustomerRow row = CustomerRow.of(with(SampleProfiles.file(KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .band(Optional.ofNullable(band))
                .build())));

        assertThat(row.band()).isEqualTo(Optional.ofNullable(band));
        assertThat(row.bandBadge()).isEqualTo(new CustomerRow.Badge(key, text, quality));
        assertThat(row.bandQuality()).isEqualTo(quality);
        assertThat(CustomerRow.of(SampleProfiles.unknown()).bandBadge().textKey())
                .isEqualTo("risk-band.unknown");
    }

    @Test
    void aReportIsViewedOnlyOfALinkedCustomerThatHasOne() {
        CompanyFile reported = CompanyFile.builder()
                .from(SampleProfiles.file(SampleProfiles.goodFigures()))
                .latestReport(ReportId.of("r-1"))
                .build();

        assertThat(refusal(SampleProfiles.unknown(), RowAction.Kind.VIEW_REPORT))
                .contains(RowAction.Refusal.NOT_LINKED);
        assertThat(refusal(with(SampleProfiles.file(SampleProfiles.goodFigures())), RowAction.Kind.VIEW_REPORT))
                .contains(RowAction.Refusal.NO_REPORT);
        assertThat(refusal(with(reported), RowAction.Kind.VIEW_REPORT)).isEmpty();
        assertThat(refusal(with(reported), RowAction.Kind.UPDATE_FROM_AGENCY)).isEmpty();
        assertThat(refusal(with(reported), RowAction.Kind.LINK)).contains(RowAction.Refusal.ALREADY_LINKED);
        assertThat(refusal(SampleProfiles.unknown(), RowAction.Kind.LINK)).isEmpty();
    }

    @Test
    void withoutAnAgencyWhatWasReceivedCanBeSeenAndNothingElseIsOfferedOfIt() {
        CustomerProfile linked = with(CompanyFile.builder()
                .from(SampleProfiles.file(SampleProfiles.goodFigures()))
                .latestReport(ReportId.of("r-1"))
                .build());

        assertThat(RowAction.of(linked, permission -> true, false).stream()
                        .filter(RowAction::isAvailable)
                        .map(RowAction::kind))
                .containsExactly(RowAction.Kind.VIEW_REPORT, RowAction.Kind.EDIT);
        assertThat(RowAction.of(linked, permission -> true, false).stream()
                        .flatMap(action -> action.refusal().stream()))
                .containsOnly(RowAction.Refusal.NO_AGENCY);
    }

    @ParameterizedTest
    @EnumSource(RowAction.Kind.class)
    void whatTheActorMayNotDoIsRefusedFirstWhateverElseStandsInTheWay(RowAction.Kind kind) {
        for (CustomerProfile profile : List.of(SampleProfiles.good(), SampleProfiles.unknown())) {
            assertThat(RowAction.of(profile, permission -> permission != kind.permission(), false))
                    .filteredOn(action -> action.kind() == kind)
                    .extracting(RowAction::refusal)
                    .containsExactly(Optional.of(RowAction.Refusal.NOT_PERMITTED));
        }
    }

    @ParameterizedTest
    @EnumSource(RowAction.Refusal.class)
    void everyRefusalIsASentence(RowAction.Refusal refusal) {
        assertThat(refusal.text()).matches("[A-Z][^.]+\\.( [A-Z][^.]+\\.)?");
    }

    private static CustomerProfile with(CompanyFile file) {
        return CustomerProfile.builder()
                .from(SampleProfiles.good())
                .company(file)
                .build();
    }

    private static Optional<RowAction.Refusal> refusal(CustomerProfile profile, RowAction.Kind kind) {
        return RowAction.of(profile, permission -> true, true).stream()
                .filter(action -> action.kind() == kind)
                .findFirst()
                .orElseThrow()
                .refusal();
    }
}
