package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.InvalidEntryException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A report is kept byte for byte unless the host says which sections it does not want to have. */
class SectionsNotKeptTest {
    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build());

    @Test
    void by_default_every_byte_is_kept() {
        assertThat(kept(ReportPolicy.standard())).isEqualTo("report 1");
    }

    @Test
    void sections_are_taken_out_after_the_figures_were_taken_over() {
        ReportPolicy policy =
                ReportPolicy.builder().addSectionsNotKept("directors").build();

        assertThat(kept(policy)).isEqualTo("report 01");
        assertThat(bench.work(work -> work.reports().file(ACME))
                        .orElseThrow()
                        .figures()
                        .score())
                .contains(ProviderScore.of(80));
        assertThat(reports(policy).latest(ACME)).isPresent();
    }

    @Test
    void what_can_not_be_taken_apart_or_read_is_kept_whole() {
        ReportPolicy policy =
                ReportPolicy.builder().addSectionsNotKept("broken").build();
        assertThat(kept(policy)).isEqualTo("report 1");
    }

    @Test
    void a_section_that_the_agency_does_not_have_is_refused_with_the_one_that_was_meant() {
        bureau.hasSections(Set.of("directors", "groupStructure"));

        assertThatThrownBy(() -> reports(
                        ReportPolicy.builder().addSectionsNotKept("direktors").build()))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("direktors")
                .hasMessageContaining("Did you mean 'directors'?");
        assertThat(kept(ReportPolicy.builder().addSectionsNotKept("Directors").build()))
                .as("in any case")
                .isEqualTo("report 01");
    }

    private String kept(ReportPolicy policy) {
        ReportOutcome outcome =
                reports(policy).obtain(ACME, GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "for the committee");
        ReportId id = ((ReportOutcome.Delivered) outcome).report().id();
        return bench.work(work -> work.reports().document(id))
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private CreditReports reports(ReportPolicy policy) {
        return new CreditReports(bench.context(), Optional.of(bureau), policy);
    }
}
