package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Insolvent is yes. | Insolvent.",
                "Linked to a company is no. Kind is COMPANY, equal to COMPANY. | Not linked to a company.",
                "State of the report is STALE, equal to STALE. | State of the report: out of date.",
                "Payment profile is VERY_BAD, worse than GOOD. | Payment profile: very bad, worse than good.",
                "Status of the company is NON_ACTIVE, equal to NON_ACTIVE. | Status of the company: no longer in business.",
                "Oldest item overdue is 72 days, more than 60 days. Kept by hand is no. | Oldest item overdue: 72 days, more than 60 days.",
                "Exposure is 220000.00 PLN, more than 0.00 PLN. | Exposure: 220,000.00 PLN.",
                "Exposure is 220000.00 PLN, more than 1000.00 PLN. | Exposure: 220,000.00 PLN, more than 1,000.00 PLN.",
                "The company is insolvent. Insolvent is yes. | The company is insolvent.",
                "Kept by hand is no. | Not kept by hand.",
                "For the segment \"Big\": Kept by hand is no. Privileges is 2, more than 0. | For the segment \"Big\": Privileges: 2.",
                "Payment profile is VERY_BAD, which costs 9 of 10 points; better would be BAD. | Payment profile is very bad, which costs 9 of 10 points; better would be bad.",
                "Own credit limit is not known: No credit limit of our own is set. | Own credit limit is not known: No credit limit of our own is set."
            })
    void an_explanation_reads_like_the_rest_of_the_page(String told, String read) {
        assertThat(plain(Told.explanation(told))).isEqualTo(read);
    }

    @Test
    void days_moments_amounts_and_constants_are_written_as_a_page_writes_them() {
        assertThat(plain(Told.sentence(
                        "From 2026-11-03 to 2026-11-04T08:30:00Z: NOT_RATED, 1234567.50 EUR, 12345.678.")))
                .isEqualTo("From 3 Nov 2026 to 4 Nov 2026, 08:30 UTC: not rated, 1,234,567.50 EUR, 12,345.68.");
        assertThat(plain(Told.sentence("Use is 111.977 %, 102.5 % or -3.14159 days of 1.2.3456 %.")))
                .isEqualTo("Use is 111.98 %, 102.5 % or \u22123.14 days of 1.2.3456 %.");
        assertThat(plain(Told.trend("From 220000 on 2025-12-31 to 180000.5 on 2026-12-31.")))
                .isEqualTo("From 220,000 on 31 Dec 2025 to 180,000.5 on 31 Dec 2026.");
    }

    @ParameterizedTest
    @CsvSource({
        "less than 50 %,less than 50~%",
        "'1120.00 GBP in sum','1,120.00~GBP in sum'",
        "on 2026-11-02 at last,on 2~Nov~2026 at last",
        "1 day and 5 days,1~day and 5~days",
        "9 of 10 points,9 of 10~points",
        "12 daylight 3 GBPS 4 Novels,12 daylight 3 GBPS 4 Novels"
    })
    void no_line_ends_between_a_number_and_its_unit_or_within_a_day(String text, String shown) {
        assertThat(Told.sentence(text).replace('\u00A0', '~')).isEqualTo(shown);
    }

    private static String plain(String told) {
        return told.replace('\u00A0', ' ');
    }

    @Test
    void what_only_looks_like_a_day_or_an_amount_stays_as_it_is() {
        assertThat(Told.sentence("Number 2026-13-45, HRB 12345, INV-2026-11-02 and 5 XXQ."))
                .isEqualTo("Number 2026-13-45, HRB 12345, INV-2026-11-02 and 5 XXQ.");
    }
}
