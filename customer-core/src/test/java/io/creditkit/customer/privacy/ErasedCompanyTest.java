package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.OverrideEntry;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of the company of a person who goes. */
class ErasedCompanyTest extends PrivacyBench {
    @Test
    void theAgencysFileOfASoleTraderGoes() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.reports().saveFile(StorageSamples.fullFile("FR-X-784301772"));
            work.history().append(StorageSamples.score("FR-X-784301772", 80, TODAY, Workbench.NOW));
            return true;
        });
        AgencyCompanyId company = StorageSamples.company("FR-X-784301772");

        assertThat(privacy(RetentionPolicy.standard()).dataOf(CUSTOMER))
                .filteredOn(found -> found.type().equals("history of a company"))
                .singleElement()
                .satisfies(found -> assertThat(found.fields()).containsEntry("observations", "1"));
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        storage.inUnitOfWork(Workbench.on(storage).tenant(), work -> {
            assertThat(work.reports().file(company)).isEmpty();
            assertThat(work.history().latest(company, Criterion.SCORE)).isEmpty();
            return true;
        });
    }

    @Test
    void whatAgenciesToldWhenTheyWereAskedAboutThePersonGoesAndThatTheyWereAskedStays() {
        Subject person = Subject.of(CUSTOMER);
        Workbench.on(storage).inUnitOfWork(work -> {
            work.accesses().add(look(person, AccessEntry.Kind.ENQUIRY, "search at agency: 1 found, FR-X-784301772"));
            work.accesses().add(look(person, AccessEntry.Kind.PERSONAL_DATA, "phone"));
            work.accesses().keepPayload(new EnquiryPayload("r-1", person, Workbench.NOW, "asked", "told"));
            return true;
        });

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        List<EnquiryPayload> said =
                Workbench.on(storage).inUnitOfWork(work -> work.accesses().payloads(person));
        assertThat(said).isEmpty();
        List<AccessEntry> kept =
                Workbench.on(storage).inUnitOfWork(work -> work.accesses().of(person));
        assertThat(kept)
                .containsExactly(
                        look(person, AccessEntry.Kind.ENQUIRY, ""),
                        look(person, AccessEntry.Kind.PERSONAL_DATA, "phone"));
    }

    private static AccessEntry look(Subject subject, AccessEntry.Kind kind, String detail) {
        return new AccessEntry(subject, kind, detail, Workbench.NOW, Actor.of("jane"), Optional.empty());
    }

    @Test
    void whySomebodyWentByAnotherResultThanTheAgencysGoesFromTheTrailOfTheCompany() {
        Workspace work = CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
                .build()
                .workspace(Workbench.on(storage).tenant(), Actor.of("clerk").because("Jane Doe called."));
        AgencyCompanyId company = StorageSamples.company("FR-X-784301772");
        Workbench.on(storage).inUnitOfWork(stores -> {
            stores.reports().saveFile(StorageSamples.fullFile("FR-X-784301772"));
            return true;
        });
        work.reports()
                .overrides()
                .set(
                        company,
                        OverrideEntry.until(work.today().plusDays(9), "Her brother pays.")
                                .score(40));
        Subject subject = Subject.of(Subject.Kind.COMPANY, company.toString());
        assertThat(work.audit().of(subject)).isNotEmpty();

        work.privacy().erase(CUSTOMER, "Asked for by letter.");

        assertThat(work.audit().of(subject)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.reason()).isEmpty();
            assertThat(entry.changes())
                    .allMatch(change ->
                            change.before().isEmpty() && change.after().isEmpty());
        });
    }

    @Test
    void theFileOfACompanyThatAnotherCustomerIsLinkedToStays() {
        AgencyCompanyId company = StorageSamples.company("FR-X-784301772");
        Workbench.on(storage).inUnitOfWork(work -> {
            work.reports().saveFile(StorageSamples.fullFile("FR-X-784301772"));
            return work.customers()
                    .save(Customer.builder()
                            .from(StorageSamples.bareCustomer("3"))
                            .agencyLink(StorageSamples.link("FR-X-784301772"))
                            .build());
        });
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        storage.inUnitOfWork(Workbench.on(storage).tenant(), work -> {
            assertThat(work.reports().file(company)).isPresent();
            return true;
        });
    }

    @Test
    void whatWasAssignedAndWhatWasWrittenOnTheWatchedCompanyGoesToo() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.scenarios().assign(StorageSamples.assignment("c-1", AssignedAttribute.COLLECTOR, "joe"));
            work.scenarios().saveStep(StorageSamples.plannedStep("ps-1", "c-1", TODAY));
            work.monitoring().savePortfolio(StorageSamples.portfolio("p"));
            work.monitoring().saveMember(StorageSamples.member("p", "FR-X-784301772"));
            return work.monitoring().saveMember(StorageSamples.member("p", "FR-X-9"));
        });

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        Workbench.on(storage).inUnitOfWork(work -> {
            assertThat(work.scenarios().assignments(CUSTOMER)).isEmpty();
            assertThat(work.scenarios().steps(CUSTOMER)).isEmpty();
            assertThat(work.monitoring().members("p"))
                    .extracting(member -> member.notes().note().isPresent())
                    .containsExactly(false, true);
            return true;
        });
    }

    @Test
    void whatADutyKeepsOfTheCompanyAloneIsFoundWhenTheDutyIsOver() {
        AgencyCompanyId company = StorageSamples.company("FR-X-784301772");
        Workbench.on(storage).inUnitOfWork(work -> {
            work.limits().save(StorageSamples.fullLimit("cl-1", company.value()));
            work.monitoring().savePortfolio(StorageSamples.portfolio("p"));
            work.monitoring().saveMember(StorageSamples.member("p", company.value()));
            work.monitoring().addEvent(StorageSamples.event("n-1", company.value(), Workbench.NOW));
            return work.history().append(StorageSamples.score(company.value(), 80, TODAY, Workbench.NOW));
        });
        RetentionPolicy policy = NOTHING_KEPT
                .keeping("credit limit", Period.ofDays(10), "Tax law.")
                .keeping("note on a watched company", Period.ofDays(20), "A contract.")
                .keeping("credit report", Period.ofDays(30), "A contract.");

        privacy(policy).erase(CUSTOMER, "Asked for by letter.");
        assertThat(later(11, policy).completeDue()).hasSize(1);
        assertThat(ofTheCompany(company)).containsExactly("erased", true, 1L, true, true);
        assertThat(later(21, policy).completeDue()).hasSize(1);
        assertThat(ofTheCompany(company)).containsExactly("erased", false, 1L, true, true);
        Erasure done = later(31, policy).completeDue().get(0);

        assertThat(done.completedAt()).isPresent();
        assertThat(ofTheCompany(company)).containsExactly("erased", false, 0L, false, false);
    }

    @Test
    void eachDutyAloneKeepsTheLinkUntilItIsOver() {
        AgencyCompanyId company = StorageSamples.company("FR-X-784301772");
        Workbench.on(storage).inUnitOfWork(work -> {
            work.limits().save(StorageSamples.fullLimit("cl-1", company.value()));
            return work.history().count(company);
        });
        RetentionPolicy policy = RetentionPolicy.standard().keeping("credit limit", Period.ofDays(10), "Tax law.");

        privacy(policy).erase(CUSTOMER, "Asked for by letter.");
        assertThat(ofTheCompany(company)).contains("Größer; \"wie besprochen\"", true);
        later(11, policy).completeDue();

        assertThat(ofTheCompany(company)).containsExactly("erased", false, 0L, false, false);
    }

    /** The reason of its limit, whether a note is left, how many points and whether an event with values are, and the link. */
    private List<Object> ofTheCompany(AgencyCompanyId company) {
        return Workbench.on(storage)
                .inUnitOfWork(work -> List.of(
                        work.limits().find("cl-1").orElseThrow().reason(),
                        work.monitoring().member("p", company).stream()
                                .anyMatch(member -> member.notes().note().isPresent()),
                        work.history().count(company),
                        work.monitoring().events(company).stream()
                                .anyMatch(event -> event.newValue().isPresent()),
                        work.customers()
                                .find(CUSTOMER)
                                .orElseThrow()
                                .agencyLink()
                                .isPresent()));
    }
}
