package io.creditkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.file.Section;
import io.creditkit.customer.linking.LinkResult;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.CustomerRow;
import io.creditkit.customer.search.DateFilter;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.search.RowAction;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kit that was given nothing: every feature works, or says why it has nothing. */
class WithoutAgencyTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();

    private final CreditKit kit = CreditKit.builder().build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("jane"));

    @BeforeEach
    void aCustomer() {
        work.customers().save(StorageSamples.bareCustomer("1"));
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void aReportIsRefusedWithTheReason() {
        ReportOutcome outcome = work.reports()
                .obtain(
                        AgencyCompanyId.of("creditsafe", "FR-X-1"),
                        CountryCode.of("FR"),
                        "ACME",
                        ReportPurpose.FUTURE_BUSINESS,
                        "first order");

        assertThat(outcome)
                .isEqualTo(new ReportOutcome.Refused(
                        ReportOutcome.Obstacle.NO_AGENCY, "No credit agency is set up, so no report can be ordered."));
        assertThat(work.reports().recover()).isEmpty();
    }

    @Test
    void aCompanyIsNotLookedForAndTheReasonIsTold() {
        assertThat(work.linking().link(CUSTOMER))
                .isEqualTo(new LinkResult.NotPossible("No credit agency is set up, so no company can be looked for."));
    }

    @Test
    void nothingIsWatchedAndThatIsAWarning() {
        assertThat(work.monitoring().check("house").warnings())
                .containsExactly("No monitoring service is set up, so nothing is watched.");
    }

    @Test
    void theListSaysWhyThereIsNoScoreAndWhatCanNotBeDone() {
        CustomerRow row = work.list()
                .page(CustomerQuery.all(), PageRequest.first(1))
                .rows()
                .get(0);

        assertThat(read("reportState", row.profile())).isEqualTo(new FieldValue.Choice("UNLINKED"));
        assertThat(read("score", row.profile())).isInstanceOfSatisfying(FieldValue.Missing.class, missing -> {
            assertThat(missing.reason()).isEqualTo(UnknownReason.NOT_APPLICABLE);
            assertThat(missing.detail()).contains("linked to no company");
        });
        assertThat(row.actions())
                .filteredOn(action -> action.kind() != RowAction.Kind.EDIT)
                .extracting(RowAction::refusal)
                .containsOnly(Optional.of(RowAction.Refusal.NO_AGENCY));
        assertThat(work.list().count(CustomerQuery.where(Criteria.parse("score < 40", FIELDS))))
                .isZero();
    }

    @Test
    void aCustomerThatIsLinkedAllTheSameIsNotOfferedWhatOnlyAnAgencyCanDo() {
        work.customers()
                .save(Customer.builder()
                        .from(StorageSamples.bareCustomer("2"))
                        .agencyLink(StorageSamples.link("X-1"))
                        .build());
        CustomerRow row = work.list()
                .page(CustomerQuery.where(Criteria.parse("linked is true", FIELDS)), PageRequest.first(1))
                .rows()
                .get(0);

        assertThat(row.actions().stream().map(action -> action.kind() + " " + action.refusal()))
                .containsExactly(
                        "VIEW_REPORT Optional[NO_REPORT]",
                        "LINK Optional[NO_AGENCY]",
                        "EDIT Optional.empty",
                        "UPDATE_FROM_AGENCY Optional[NO_AGENCY]",
                        "OPEN_AT_AGENCY Optional[NO_AGENCY]");
    }

    @Test
    void eachTenantHasItsOwnZoneForDaysAndPresets() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        // 23 o'clock of 30 March in Greenwich.
        try (CreditKit zoned = CreditKit.builder()
                .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
                .zones(tenant -> tenant.equals(TenantId.of("kiwi")) ? auckland : ZoneOffset.UTC)
                .build()) {
            for (String tenant : List.of("kiwi", "acme")) {
                Workspace mine = zoned.tenant(tenant).as(Actor.of("jane"));
                mine.customers()
                        .save(Customer.builder()
                                .from(StorageSamples.bareCustomer("1"))
                                .onboardedAt(Workbench.NOW)
                                .build());
                String day = tenant.equals("kiwi") ? "2026-03-31" : "2026-03-30";

                assertThat(mine.today()).isEqualTo(day);
                assertThat(read(
                                "onboardedOn",
                                mine.list()
                                        .page(
                                                CustomerQuery.builder()
                                                        .addDates(
                                                                DateFilter.in(FIELDS.get("onboardedOn"), Period.TODAY))
                                                        .build(),
                                                PageRequest.first(1))
                                        .rows()
                                        .get(0)
                                        .profile()))
                        .isEqualTo(new FieldValue.Day(LocalDate.parse(day)));
            }
        }
    }

    @Test
    void theFileHasNoCreditSectionButAllOthersThatHaveContent() {
        CustomerFile file = work.files().load(CUSTOMER, work.today());

        assertThat(file.sections())
                .filteredOn(section -> section.key() == Section.Key.CREDIT)
                .allSatisfy(section -> assertThat(section.isPresent()).isFalse());
        assertThat(file.sections())
                .filteredOn(section -> section.key() == Section.Key.DETAILS)
                .allSatisfy(section -> assertThat(section.isPresent()).isTrue());
    }

    @Test
    void anAssessmentIsMadeOfOurOwnFiguresAndSaysThatItIsNotFirm() {
        CustomerProfile profile =
                work.profiles().of(work.customers().find(CUSTOMER).orElseThrow(), work.today());

        assertThat(work.risk().assess(profile).certainty()).isNotEqualTo(RiskAssessment.Certainty.FIRM);
    }

    private static FieldValue read(String key, CustomerProfile profile) {
        return FIELDS.get(key).read(profile, ExchangeRates.none());
    }
}
