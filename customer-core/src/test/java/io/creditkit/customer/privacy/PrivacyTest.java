package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.segment.SavedSearches;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final Storage storage = InMemoryStorage.create();

    @BeforeEach
    void aPersonWithEverything() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(StorageSamples.fullCustomer("1"))
                            .name("Jane Doe")
                            .build());
            work.customers().save(StorageSamples.bareCustomer("2"));
            work.customers().putReview(StorageSamples.review("c-1"));
            work.people().putContact(StorageSamples.contact("p-1", "c-1"));
            work.people().putContact(StorageSamples.contact("p-2", "c-2"));
            work.people().putAccount(StorageSamples.account("u-1", "jane@example.org", "c-1", "c-2"));
            work.people()
                    .putAccount(UserAccount.builder()
                            .id("u-2")
                            .email("only@example.org")
                            .name("Only Jane")
                            .putRoles(CUSTOMER, UserAccount.Role.OWNER)
                            .build());
            work.invoices()
                    .save(Invoice.builder()
                            .from(StorageSamples.paidInvoice("inv-1", "c-1"))
                            .dispute(new Dispute(TODAY, "Jane Doe says no."))
                            .build());
            work.ledger().addAdjustment(StorageSamples.adjustment("a-1", TODAY));
            work.loans().save(StorageSamples.fullLoan("l-1", "c-1"));
            work.alerts().save(StorageSamples.alert("al-1", "c-1", Severity.HIGH, Workbench.NOW));
            work.privacy().addConsent(StorageSamples.consent("k-1", ConsentState.GIVEN));
            work.comments()
                    .put(new Comment(
                            "co-1",
                            CUSTOMER,
                            "Jane Doe calls on Mondays.",
                            Comment.Place.PINNED,
                            Workbench.NOW,
                            Actor.of("clerk")));
            work.preCustomers()
                    .save(PreCustomer.builder()
                            .from(StorageSamples.lead("pc-1"))
                            .name("Jane Doe")
                            .status(PreCustomerStatus.CONVERTED)
                            .convertedTo(CUSTOMER)
                            .build());
            return true;
        });
    }

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
    void savedSearchesForAFormerNameOrThatOfAMergedDuplicateLoseItToo() {
        WorkContext context = Workbench.on(storage);
        SavedSearches searches = new SavedSearches(context, FieldCatalogue.standard());
        Customer maiden =
                context.inUnitOfWork(work -> work.customers().find(CUSTOMER).orElseThrow());
        Customer married = context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder().from(maiden).name("Jane Roe").build()));
        Customer duplicate = context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder()
                        .from(maiden)
                        .id(CustomerId.of("twin"))
                        .number("TWIN")
                        .name("J. Roe-Doe")
                        .agencyLink(Optional.empty())
                        .externalIds(Map.of())
                        .version(0)
                        .build()));
        new Merges(context).merge(MergeRequest.of(married, duplicate));
        SavedSearchId former = searches.save(
                        "former",
                        CustomerQuery.where(Criteria.parse("name = \"Jane Doe\"", FieldCatalogue.standard())),
                        List.of())
                .id();
        SavedSearchId merged = searches.save(
                        "merged", CustomerQuery.builder().text("j roe doe").build(), List.of())
                .id();

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        assertThat(searches.query(former).criteria().map(Criteria::text)).contains("name = \"erased\"");
        assertThat(searches.query(merged).text()).contains("erased");
    }

    @Test
    void savedSearchesForThePersonLoseItsNameAndStayUsable() {
        WorkContext context = Workbench.on(storage);
        SavedSearches searches = new SavedSearches(context, FieldCatalogue.standard());
        Criteria criteria = Criteria.parse(
                "name = \"JANE DOE\" or (score < 40 and name in (\"Other\", \"Jane Doe\"))", FieldCatalogue.standard());
        SavedSearchId named =
                searches.save("one", CustomerQuery.where(criteria), List.of()).id();
        SavedSearchId typed = searches.save(
                        "two", CustomerQuery.builder().text("jane doe").build(), List.of())
                .id();
        SavedSearch other = searches.save(
                "three",
                CustomerQuery.where(Criteria.parse("name contains \"jane\"", FieldCatalogue.standard())),
                List.of());

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        assertThat(searches.query(named).criteria().map(Criteria::text))
                .contains("name = \"erased\" or score < 40 and name in (\"Other\", \"erased\")");
        assertThat(searches.query(typed).text()).contains("erased");
        assertThat(searches.find(other.id())).contains(other);
    }

    @Test
    void aPlanTellsWhatWouldHappenAndChangesNothing() {
        List<PersonalRecord> before = privacy(RetentionPolicy.standard()).dataOf(CUSTOMER);
        ErasurePlan plan = privacy(
                        RetentionPolicy.standard().keeping("invoice", Period.ofYears(10), "Tax law, ten years."))
                .plan(CUSTOMER);

        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.lines())
                .contains(
                        new ErasureLine(
                                "contact",
                                ErasureLine.Action.DELETED,
                                1,
                                "There is no duty to keep it.",
                                Optional.empty()),
                        new ErasureLine(
                                "invoice",
                                ErasureLine.Action.KEPT,
                                1,
                                "Tax law, ten years.",
                                Optional.of(TODAY.plusYears(10))))
                .extracting(ErasureLine::recordType)
                .containsExactly(
                        "contact",
                        "portal account",
                        "link review",
                        "alert",
                        "invoice",
                        "balance adjustment",
                        "loan",
                        "comment",
                        "pre-customer",
                        "customer");
        assertThat(privacy(RetentionPolicy.standard()).dataOf(CUSTOMER)).isEqualTo(before);
    }

    @Test
    void afterErasureNothingOfThePersonIsLeftAndIdsAndNumbersAre() {
        Erasure proof = privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        List<PersonalRecord> left = privacy(RetentionPolicy.standard()).dataOf(CUSTOMER);
        assertThat(left.stream()
                        .map(found -> found.fields().toString())
                        .toList()
                        .toString())
                .doesNotContain("Jane", "jane", "Zo\u00eb", "example.org", "remise", "rue de");
        Customer erased = read().customers().find(CUSTOMER).orElseThrow();
        assertThat(erased.status()).isEqualTo(CustomerStatus.ERASED);
        assertThat(erased.number()).isEqualTo("1");
        assertThat(erased.name()).isEqualTo("erased");
        assertThat(read().customers().formerVersions(CUSTOMER)).isEmpty();
        assertThat(read().comments().of(CUSTOMER)).isEmpty();
        assertThat(read().preCustomers().find(PreCustomerId.of("pc-1")).orElseThrow())
                .satisfies(lead -> {
                    assertThat(lead.status()).isEqualTo(PreCustomerStatus.ERASED);
                    assertThat(lead.name()).isEmpty();
                    assertThat(lead.email()).isEmpty();
                });
        assertThat(read().invoices().find("inv-1").orElseThrow().gross()).isNotNull();
        assertThat(proof.completedAt()).contains(Workbench.NOW);
        assertThat(proof.toString()).doesNotContain("Jane");
        assertThat(privacy(RetentionPolicy.standard()).erasuresOf(CUSTOMER)).containsExactly(proof);
    }

    @Test
    void whyAnAlertWasTakenNoticeOfIsErasedFromItsTrailToo() {
        Subject alert = Subject.of(Subject.Kind.ALERT, "al-1");
        WorkContext clerk =
                Workbench.on(storage, Workbench.NOW, Actor.of("clerk").because("Jane Doe called."));
        clerk.inUnitOfWork(work -> {
            clerk.audit(work, alert, AuditEntry.Action.CHANGED, List.of());
            return true;
        });

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        List<AuditEntry> trail =
                Workbench.on(storage).inUnitOfWork(work -> work.audit().of(alert));
        assertThat(trail)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEmpty());
    }

    @Test
    void whatPeopleWroteOfActionsAndSilencesIsErasedFromTheirTrailsToo() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.actions()
                    .save(Action.builder()
                            .from(StorageSamples.action("t-1", "c-1", Workbench.NOW))
                            .title("Call Jane Doe")
                            .build());
            return work.notices()
                    .saveSilence(Silence.builder()
                            .from(StorageSamples.silence("s-1", "c-1", Workbench.NOW))
                            .reason("Jane Doe is ill.")
                            .build());
        });

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        List<Object> left = Workbench.on(storage)
                .inUnitOfWork(work -> List.of(
                        work.actions().find("t-1").orElseThrow().title(),
                        work.actions().find("t-1").orElseThrow().notes(),
                        work.notices().silence("s-1").orElseThrow().reason(),
                        work.audit().of(Subject.of(Subject.Kind.ACTION, "t-1")),
                        work.audit().of(Subject.of(Subject.Kind.SILENCE, "s-1"))));
        assertThat(left).hasSize(5).noneMatch(value -> value.toString().contains("Jane"));
        assertThat(left).startsWith("erased", List.of(), "erased");
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
    void whatWasAssignedToADuplicateIsFoundAndGoesWithTheCustomerThatStayed() {
        CustomerId duplicate = CustomerId.of("c-2");
        WorkContext context = Workbench.on(storage);
        context.inUnitOfWork(work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(work.customers().find(duplicate).orElseThrow())
                            .kind(work.customers().find(CUSTOMER).orElseThrow().kind())
                            .build());
            work.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.COLLECTOR, "joe"));
            return work.scenarios().saveStep(StorageSamples.plannedStep("ps-2", "c-2", TODAY));
        });
        new Merges(context)
                .merge(context.inUnitOfWork(work -> MergeRequest.of(
                        work.customers().find(CUSTOMER).orElseThrow(),
                        work.customers().find(duplicate).orElseThrow())));

        assertThat(privacy(RetentionPolicy.standard()).dataOf(CUSTOMER))
                .extracting(PersonalRecord::type)
                .contains("assignment");
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        context.inUnitOfWork(work -> {
            assertThat(work.scenarios().assignments(duplicate)).isEmpty();
            assertThat(work.scenarios().steps(duplicate)).isEmpty();
            return true;
        });
    }

    @Test
    void whatIsOfOthersStays() {
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        assertThat(read().people().contactsOf(CustomerId.of("c-2"))).hasSize(1);
        assertThat(read().people().accounts()).singleElement().satisfies(account -> {
            assertThat(account.id()).isEqualTo("u-1");
            assertThat(account.roles()).containsOnlyKeys(CustomerId.of("c-2"));
        });
    }

    @Test
    void whatHasToBeKeptIsErasedByTheJobWhenTheDutyIsOver() {
        RetentionPolicy policy = RetentionPolicy.standard()
                .keeping("customer", Period.ofDays(10), "Tax law.")
                .keeping("contact", Period.ofDays(20), "A contract.");
        Erasure begun = privacy(policy).erase(CUSTOMER, "Asked for by letter.");

        assertThat(begun.completedAt()).isEmpty();
        assertThat(read().customers().find(CUSTOMER).orElseThrow().name()).isEqualTo("Jane Doe");
        assertThat(read().people().accounts()).hasSize(1);
        assertThat(later(10, policy).completeDue())
                .as("the last day of the duty")
                .isEmpty();

        Erasure half = later(11, policy).completeDue().get(0);
        assertThat(half.completedAt()).isEmpty();
        assertThat(read().customers().find(CUSTOMER).orElseThrow().status()).isEqualTo(CustomerStatus.ERASED);
        assertThat(read().people().contactsOf(CUSTOMER)).hasSize(1);

        Erasure done = later(21, policy).completeDue().get(0);
        assertThat(done.completedAt()).isPresent();
        assertThat(read().people().contactsOf(CUSTOMER)).isEmpty();
        assertThat(later(99, policy).completeDue()).isEmpty();
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
        RetentionPolicy policy = RetentionPolicy.standard()
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

    @Test
    void theTrailOfWhatIsOfOthersStays() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.people().removeContact("p-1");
            work.people().putContact(StorageSamples.contact("p-1", "c-2"));
            return true;
        });
        Subject account = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1");
        Subject contact = Subject.of(Subject.Kind.CONTACT, "p-1");

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        Workbench.on(storage).inUnitOfWork(work -> {
            assertThat(work.audit().of(account))
                    .anySatisfy(entry -> assertThat(entry.changes())
                            .contains(new FieldChange("email", Optional.empty(), Optional.of("jane@example.org"))));
            assertThat(work.audit().of(contact))
                    .last()
                    .satisfies(entry -> assertThat(entry.changes())
                            .contains(new FieldChange("customer", Optional.empty(), Optional.of("c-2"))));
            return true;
        });
    }

    @Test
    void whoOwesIsNotErasedUnlessThePolicySaysSo() {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices().save(StorageSamples.invoice("open", "c-1", TODAY.minusDays(3))));

        assertThatThrownBy(() -> privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter."))
                .isInstanceOf(ErasureRefusedException.class)
                .hasMessageContaining("1 open documents and 0 running loans");
        assertThat(read().customers().find(CUSTOMER).orElseThrow().name()).isEqualTo("Jane Doe");

        privacy(new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.ERASE))
                .erase(CUSTOMER, "Asked for by letter.");
        assertThatThrownBy(() -> privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Once more."))
                .hasMessageContaining("erased before");
        assertThatThrownBy(() -> privacy(RetentionPolicy.standard()).plan(CustomerId.of("x")))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void theHandOutHoldsEveryKindOfRecordAsJsonAndCsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        privacy(RetentionPolicy.standard()).export(CUSTOMER, out);
        Map<String, String> files = unzip(out.toByteArray());

        JsonNode json = new ObjectMapper().readTree(files.get("data.json"));
        assertThat(json.path("customer").path(0).path("name").asText()).isEqualTo("Jane Doe");
        assertThat(json.path("contact").path(0).path("name").asText()).isEqualTo("Zo\u00eb Nguy\u1ec5n");
        assertThat(json.path("consent").path(0).path("purpose").asText()).isEqualTo("MARKETING");
        assertThat(files)
                .containsOnlyKeys(
                        "data.json",
                        "contact.csv",
                        "portal-account.csv",
                        "link-review.csv",
                        "alert.csv",
                        "invoice.csv",
                        "balance-adjustment.csv",
                        "loan.csv",
                        "comment.csv",
                        "pre-customer.csv",
                        "customer.csv",
                        "consent.csv");
        assertThat(files.get("contact.csv"))
                .startsWith("id,name,role,email,phone\r\n")
                .contains("'+44 20");
    }

    @Test
    void aHolderOfTheHostIsErasedAndHandedOutToo() {
        HostNotes notes = new HostNotes();
        Privacy privacy =
                new Privacy(Workbench.on(storage), new PrivacySettings(RetentionPolicy.standard(), List.of(notes)));

        assertThat(privacy.dataOf(CUSTOMER)).extracting(PersonalRecord::type).contains("host note");
        privacy.erase(CUSTOMER, "Asked for by letter.");

        assertThat(notes.erased).isEqualTo(1);
    }

    @Test
    void personalDataStaysOutOfWhatIsPrinted() {
        assertThat(privacy(RetentionPolicy.standard()).dataOf(CUSTOMER).toString())
                .doesNotContain("Jane");
    }

    private Privacy privacy(RetentionPolicy policy) {
        return new Privacy(Workbench.on(storage), new PrivacySettings(policy, List.of()));
    }

    private Privacy later(int days, RetentionPolicy policy) {
        return new Privacy(
                Workbench.on(storage, Workbench.NOW.plus(Duration.ofDays(days)), Actor.of("night-job")),
                new PrivacySettings(policy, List.of()));
    }

    private Reading read() {
        return new Reading(storage);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
