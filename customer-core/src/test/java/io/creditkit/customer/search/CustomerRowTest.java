package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.storage.StorageSamples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    }

    @Test
    void aReportIsViewedOnlyOfALinkedCustomerThatHasOne() {
        CompanyFile reported = CompanyFile.builder()
                .from(SampleProfiles.file(SampleProfiles.goodFigures()))
                .latestReport(ReportId.of("r-1"))
                .build();

        assertThat(refusal(SampleProfiles.unknown(), RowAction.Kind.VIEW_REPORT))
                .hasValueSatisfying(why -> assertThat(why).contains("not linked"));
        assertThat(refusal(with(SampleProfiles.file(SampleProfiles.goodFigures())), RowAction.Kind.VIEW_REPORT))
                .hasValueSatisfying(why -> assertThat(why).contains("No report"));
        assertThat(refusal(with(reported), RowAction.Kind.VIEW_REPORT)).isEmpty();
        assertThat(refusal(with(reported), RowAction.Kind.UPDATE_FROM_AGENCY)).isEmpty();
        assertThat(refusal(with(reported), RowAction.Kind.LINK))
                .hasValueSatisfying(why -> assertThat(why).contains("linked to a company at the agency already"));
        assertThat(refusal(SampleProfiles.unknown(), RowAction.Kind.LINK)).isEmpty();
    }

    private static CustomerProfile with(CompanyFile file) {
        return CustomerProfile.builder()
                .from(SampleProfiles.good())
                .company(file)
                .build();
    }

    private static Optional<String> refusal(CustomerProfile profile, RowAction.Kind kind) {
        return CustomerRow.of(profile).actions().stream()
                .filter(action -> action.kind() == kind)
                .findFirst()
                .orElseThrow()
                .refusal();
    }
}
