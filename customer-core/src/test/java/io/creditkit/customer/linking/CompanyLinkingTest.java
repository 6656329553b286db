package io.creditkit.customer.linking;

import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.AccessLog;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.linking.LinkResult.AlreadyLinked;
import io.creditkit.customer.linking.LinkResult.Linked;
import io.creditkit.customer.linking.LinkResult.NeedsReview;
import io.creditkit.customer.linking.LinkResult.NotPossible;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BreakingStorage;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanyLinkingTest {
    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now);
    private final CompanyLinking linking = new CompanyLinking(bench.context(), Optional.of(bureau));

    @Test
    void the_same_registration_number_with_the_same_name_is_linked_at_the_first_question() {
        Customer customer = stored(Bench.customer("1", "Acme Limited").registrationNumber("1234567"));
        bureau.knows(hit("A", "ACME LTD").registrationNumber("01234567").build());

        AgencyLink link = ((Linked) linking.link(customer.id())).link();

        assertThat(link.company()).isEqualTo(id("A"));
        assertThat(link.confidence()).isEqualTo(90);
        assertThat(link.reasons()).containsExactly("The registration number is the same.", "The name is the same.");
        assertThat(bureau.searches()).hasSize(1);
        assertThat(read(customer.id()).agencyLink()).contains(link);
        assertThat(file("A")).map(CompanyFile::state).contains(ReportState.LINKED);
    }

    @Test
    void every_search_is_in_the_access_log_by_what_was_asked_and_told_without_a_value_of_the_customer() {
        Customer customer = stored(Bench.customer("1", "Acme Limited")
                .registrationNumber("7654321")
                .address(address("N1 1AA", "London")));
        bureau.knows(hit("A", "Acme Ltd").postCode("N1 1AA").city("London").build());
        linking.link(customer.id());
        linking.findCandidates(
                customer.id(), CompanyQuery.builder().country(GB).name("Acme").build());
        linking.linkById(customer.id(), "A", "told by phone");
        bureau.failSearches(FakeBureau.refusal(BureauException.Kind.RATE_LIMIT));
        catchThrowable(() -> linking.findCandidates(
                customer.id(),
                CompanyQuery.builder().country(GB).vatNumber("GB1").build()));

        List<AccessEntry> log = bench.work(work -> work.accesses().of(Subject.of(customer.id())));

        List<String> references = bureau.searches().stream()
                .map(query -> query.reference().orElseThrow())
                .toList();
        assertThat(references).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(log).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(AccessEntry.Kind.ENQUIRY);
            assertThat(entry.by()).isEqualTo(Actor.of("tester"));
            assertThat(entry.detail()).doesNotContain("Acme", "7654321", "N1", "London");
        });
        assertThat(log)
                .extracting(AccessEntry::detail)
                .startsWith(
                        "search at testagency in GB by registration number, reference " + references.get(0)
                                + ": 0 found",
                        "search at testagency in GB by name and post code, reference " + references.get(1)
                                + ": 1 found, A")
                .anySatisfy(detail -> assertThat(detail)
                        .startsWith("search at testagency for the id A, reference ")
                        .endsWith(": 1 found, A"))
                .endsWith("search at testagency in GB by VAT number, reference " + references.get(references.size() - 1)
                        + ": RATE_LIMIT");
    }

    @Test
    void what_was_said_in_each_search_is_kept_under_the_reference_of_the_log_with_its_answer() {
        Customer customer = stored(Bench.customer("1", "Acme Limited").registrationNumber("7654321"));
        bureau.knows(hit("A", "Acme Ltd").postCode("N1 1AA").city("London").build());
        CompanyQuery query = CompanyQuery.builder().country(GB).name("Acme").build();
        linking.findCandidates(customer.id(), query);
        bureau.failSearches(FakeBureau.refusal(BureauException.Kind.RATE_LIMIT));
        catchThrowable(() -> linking.findCandidates(customer.id(), query));

        List<EnquiryPayload> said = new AccessLog(bench.context()).enquiries(Subject.of(customer.id()));

        assertThat(said)
                .extracting(EnquiryPayload::reference)
                .containsExactlyInAnyOrderElementsOf(bureau.searches().stream()
                        .map(asked -> asked.reference().orElseThrow())
                        .toList());
        assertThat(said).allSatisfy(one -> assertThat(one.question()).contains("\"name\":\"Acme\"", one.reference()));
        assertThat(said)
                .extracting(EnquiryPayload::answer)
                .anySatisfy(answer -> assertThat(answer).contains("\"id\":\"A\"", "Acme Ltd", "N1 1AA"))
                .anySatisfy(answer -> assertThat(answer).startsWith("RATE_LIMIT"));
        assertThat(said.get(0).toString()).doesNotContain("Acme");
        assertThat(looks(customer))
                .last()
                .satisfies(look -> assertThat(look.detail()).isEqualTo("what was said in enquiries"));
    }

    @Test
    void of_a_search_for_a_person_no_value_is_kept() {
        Customer person = stored(Bench.customer("1", "Jane Miller").kind(PartyKind.PERSON));
        bureau.knows(hit("A", "Jane Miller").city("London").build());
        linking.findCandidates(
                person.id(),
                CompanyQuery.builder()
                        .country(GB)
                        .name("Jane Miller")
                        .city("London")
                        .build());

        assertThat(new AccessLog(bench.context()).enquiries(Subject.of(person.id())))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.question()).contains("name", "city").doesNotContain("Miller", "London");
                    assertThat(said.answer()).contains("\"id\":\"A\"").doesNotContain("Miller", "London");
                });
    }

    @Test
    void the_words_of_searches_are_removed_after_their_time_and_the_log_stays() {
        Customer customer = stored(Bench.customer("1", "Acme Limited"));
        CompanyQuery query = CompanyQuery.builder().country(GB).name("Acme").build();
        linking.findCandidates(customer.id(), query);
        bench.advance(Duration.ofDays(89));
        linking.findCandidates(customer.id(), query);
        assertThat(linking.removeOldEnquiries()).isZero();
        bench.advance(Duration.ofDays(2));

        assertThat(linking.removeOldEnquiries()).isEqualTo(1);
        assertThat(linking.removeOldEnquiries()).isZero();

        assertThat(payloads(customer)).hasSize(1);
        assertThat(looks(customer)).hasSize(2);
    }

    @Test
    void a_host_may_keep_no_words_of_searches() {
        Customer customer = stored(Bench.customer("1", "Acme Limited"));
        LinkPolicy none = LinkPolicy.builder().keepEnquiries(Period.ZERO).build();
        new CompanyLinking(bench.context(), Optional.of(bureau), none)
                .findCandidates(
                        customer.id(),
                        CompanyQuery.builder().country(GB).name("Acme").build());

        assertThat(payloads(customer)).isEmpty();
        assertThat(looks(customer)).hasSize(1);
    }

    private List<EnquiryPayload> payloads(Customer customer) {
        return bench.work(work -> work.accesses().payloads(Subject.of(customer.id())));
    }

    private List<AccessEntry> looks(Customer customer) {
        return bench.work(work -> work.accesses().of(Subject.of(customer.id())));
    }

    @Test
    void a_linked_customer_costs_no_question() {
        Customer customer = stored(Bench.customer("1", "Acme Limited").registrationNumber("1234567"));
        bureau.knows(hit("A", "ACME LTD").registrationNumber("01234567").build());
        linking.link(customer.id());

        assertThat(linking.link(customer.id())).isInstanceOf(AlreadyLinked.class);
        assertThat(bureau.searches()).hasSize(1);
    }

    @Test
    void a_wrong_number_leads_to_candidates_and_never_to_a_link() {
        Customer customer = stored(Bench.customer("1", "Acme Limited")
                .registrationNumber("01234567")
                .address(address("N1 1AA", "London")));
        bureau.knows(
                hit("WRONG", "Zenith Holdings plc")
                        .registrationNumber("01234567")
                        .build(),
                hit("RIGHT", "Acme Ltd").postCode("N1 1AA").city("London").build());

        LinkReview review = ((NeedsReview) linking.link(customer.id())).review();

        assertThat(review.outcome()).isEqualTo(LinkReview.Outcome.CANDIDATES);
        assertThat(review.candidates())
                .extracting(candidate -> candidate.hit().company())
                .containsExactly(id("RIGHT"), id("WRONG"));
        assertThat(review.candidates().get(1).reasons()).contains("The name is a different one.");
        assertThat(read(customer.id()).agencyLink()).isEmpty();
    }

    @Test
    void of_companies_that_share_a_number_of_several_courts_the_one_of_that_name_and_post_code_is_linked() {
        Customer sure = stored(
                Bench.customer("1", "Acme Ltd").registrationNumber("01234567").address(address("N1 1AA", "London")));
        Customer elsewhere = stored(
                Bench.customer("2", "Acme Ltd").registrationNumber("01234567").address(address("E1 6AN", "London")));
        bureau.knows(
                hit("A", "Acme Ltd")
                        .registrationNumber("01234567")
                        .postCode("N1 1AA")
                        .build(),
                hit("B", "Brown Ltd")
                        .registrationNumber("01234567")
                        .postCode("M1 1AA")
                        .build());

        assertThat(linking.link(sure.id()))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.link().company()).isEqualTo(id("A")));
        assertThat(linking.link(elsewhere.id())).isNotInstanceOf(Linked.class);
    }

    @Test
    void it_is_linked_too_where_the_other_company_of_that_number_has_a_name_like_it() {
        Customer customer = stored(
                Bench.customer("1", "Acme Bau Ltd").registrationNumber("167190").address(address("N1 1AA", "London")));
        bureau.knows(
                hit("A", "Acme Bau Ltd")
                        .registrationNumber("167190")
                        .postCode("N1 1AA")
                        .build(),
                hit("B", "Hohenstedt Acme Bau Ltd")
                        .registrationNumber("167190")
                        .postCode("M1 1AA")
                        .build());

        assertThat(linking.link(customer.id()))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.link().company()).isEqualTo(id("A")));
    }

    @Test
    void the_vat_number_decides_between_companies_that_share_a_register_number() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd")
                .registrationNumber("500")
                .vatNumber("GB123456789")
                .address(address("N1 1AA", "London")));
        bureau.knows(
                hit("A", "Acme Ltd")
                        .registrationNumber("500")
                        .postCode("N1 1AA")
                        .vatNumbers(List.of("GB999999973"))
                        .build(),
                hit("B", "Acme Building Ltd")
                        .registrationNumber("500")
                        .postCode("M1 1AA")
                        .vatNumbers(List.of("GB123456789"))
                        .build());

        assertThat(linking.link(customer.id()))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.link().company()).isEqualTo(id("B")));
    }

    @Test
    void the_vat_number_is_tried_when_the_registration_number_finds_nobody() {
        Customer customer =
                stored(Bench.customer("1", "Acme").registrationNumber("7").vatNumber("GB 123 4567 89"));
        bureau.knows(hit("A", "Acme Ltd").vatNumbers(List.of("GB123456789")).build());

        assertThat(linking.link(customer.id())).isInstanceOf(Linked.class);
        assertThat(bureau.searches()).hasSize(2);
    }

    @Test
    void name_and_post_code_link_if_nobody_else_is_near() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").address(address("n1 1aa", "London")));
        bureau.knows(
                hit("A", "Acme Ltd").postCode("N1 1AA").city("London").build(),
                hit("B", "Acme Ltd").postCode("M1 1AA").city("Leeds").build());

        assertThat(linking.link(customer.id())).isInstanceOfSatisfying(Linked.class, linked -> {
            assertThat(linked.link().company()).isEqualTo(id("A"));
            assertThat(linked.link().confidence()).isEqualTo(90);
        });
    }

    @Test
    void two_companies_of_one_name_at_one_post_code_wait_for_a_person() {
        Customer customer = stored(Bench.customer("1", "Miller").address(address("N1 1AA", "London")));
        bureau.knows(
                hit("A", "Miller Ltd").postCode("N1 1AA").build(),
                hit("B", "Miller LLP").postCode("N1 1AA").build());

        assertThat(((NeedsReview) linking.link(customer.id())).review().candidates())
                .hasSize(2);
    }

    @Test
    void a_name_alone_never_links() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd"));
        bureau.knows(hit("A", "Acme Ltd").build());

        LinkReview review = ((NeedsReview) linking.link(customer.id())).review();

        assertThat(review.outcome()).isEqualTo(LinkReview.Outcome.CANDIDATES);
        assertThat(review.note()).contains("by name:").contains("none is sure enough");
    }

    @Test
    void name_and_post_code_do_not_link_against_another_registration_number_a_closed_company_or_a_branch() {
        Customer customer = stored(
                Bench.customer("1", "Acme Ltd").registrationNumber("01234567").address(address("N1 1AA", "London")));
        CompanyHit other = hit("A", "Acme Ltd")
                .postCode("N1 1AA")
                .registrationNumber("07654321")
                .build();
        CompanyHit closed = hit("A", "Acme Ltd")
                .postCode("N1 1AA")
                .status(CompanyStatus.NON_ACTIVE)
                .build();
        CompanyHit branch =
                hit("A", "Acme Ltd").postCode("N1 1AA").officeType("Branch").build();

        for (CompanyHit hit : List.of(other, closed, branch)) {
            FakeBureau agency = new FakeBureau(bench::now).knows(hit);
            bench.work(work -> {
                work.customers().removeReview(customer.id());
                return hit;
            });
            assertThat(new CompanyLinking(bench.context(), Optional.of(agency)).link(customer.id()))
                    .isInstanceOf(NeedsReview.class);
        }
    }

    @Test
    void an_identifier_shared_by_head_office_and_branches_links_the_head_office() {
        Customer customer = stored(Bench.customer("1", "Acme").registrationNumber("01234567"));
        bureau.knows(
                hit("BRANCH", "Acme Ltd")
                        .registrationNumber("01234567")
                        .officeType("Branch")
                        .build(),
                hit("HEAD", "Acme Ltd")
                        .registrationNumber("01234567")
                        .officeType("HeadOffice")
                        .build());

        assertThat(linking.link(customer.id()))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.link().company()).isEqualTo(id("HEAD")));
    }

    @Test
    void a_company_nobody_knows_is_said_plainly_and_not_searched_again_until_the_data_change() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));

        LinkReview review = ((NeedsReview) linking.link(customer.id())).review();
        assertThat(review.outcome()).isEqualTo(LinkReview.Outcome.NOT_FOUND);
        assertThat(review.note())
                .isEqualTo(
                        "Looked for in GB at testagency by registration number, name: no company like it was found.");
        int asked = bureau.searches().size();
        bench.advance(Duration.ofDays(29));
        assertThat(linking.link(customer.id())).isEqualTo(new NeedsReview(review));
        assertThat(bureau.searches()).hasSize(asked);

        bureau.knows(hit("A", "Acme Ltd").registrationNumber("07654321").build());
        Customer.Builder mended = Customer.builder();
        mended.from(read(customer.id())).registrationNumber("07654321").updatedAt(bench.now());
        bench.work(work -> work.customers().save(mended.build()));

        assertThat(linking.link(customer.id())).isInstanceOf(Linked.class);
        assertThat(linking.reviews()).isEmpty();
    }

    @Test
    void a_search_without_result_is_repeated_after_thirty_days() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd"));
        linking.link(customer.id());
        bench.advance(Duration.ofDays(31));
        linking.link(customer.id());

        assertThat(bureau.searches()).hasSize(2);
    }

    @Test
    void a_country_outside_the_contract_becomes_a_review() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd"));
        bureau.failSearches(FakeBureau.refusal(BureauException.Kind.FORBIDDEN));

        assertThat(((NeedsReview) linking.link(customer.id())).review().outcome())
                .isEqualTo(LinkReview.Outcome.FORBIDDEN);
    }

    @Test
    void an_agency_that_cannot_answer_now_leaves_nothing_behind() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd"));
        bureau.failSearches(FakeBureau.refusal(BureauException.Kind.UNAVAILABLE));

        assertThatThrownBy(() -> linking.link(customer.id())).isInstanceOf(BureauException.class);
        assertThat(linking.reviews()).isEmpty();
    }

    @Test
    void a_question_the_agency_calls_wrong_is_passed_over() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("not a number"));
        bureau.failSearches(FakeBureau.refusal(BureauException.Kind.INVALID_REQUEST));

        assertThat(((NeedsReview) linking.link(customer.id())).review().outcome())
                .isEqualTo(LinkReview.Outcome.NOT_FOUND);
    }

    @Test
    void persons_unknown_customers_and_a_missing_agency_are_not_looked_for() {
        Customer person = stored(Bench.customer("1", "Jane Roe").kind(PartyKind.PERSON));

        assertThat(linking.link(person.id())).isInstanceOf(NotPossible.class);
        assertThat(linking.link(CustomerId.of("nobody"))).isInstanceOf(NotPossible.class);
        assertThat(new CompanyLinking(bench.context(), Optional.empty())
                        .link(stored(Bench.customer("2", "Acme")).id()))
                .isInstanceOf(NotPossible.class);
        assertThat(bureau.searches()).isEmpty();
    }

    @Test
    void a_second_account_of_the_same_company_shares_its_file() {
        bureau.knows(hit("A", "Acme Ltd").registrationNumber("01234567").build());
        linking.link(stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"))
                .id());
        linking.link(stored(Bench.customer("2", "ACME Limited").registrationNumber("1234567"))
                .id());

        List<Customer> accounts = bench.work(work -> work.customers().linkedTo(id("A")));
        List<CompanyFile> files = bench.work(work -> work.reports().files());
        assertThat(accounts).hasSize(2);
        assertThat(files).hasSize(1);
    }

    @Test
    void a_person_links_by_hand_with_a_reason_and_takes_it_away_for_good() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        CompanyHit hit = hit("A", "Acme Ltd").registrationNumber("01234567").build();
        bureau.knows(hit);

        AgencyLink link =
                linking.linkByHand(customer.id(), hit, "Confirmed by phone.").link();
        assertThat(link.reasons()).startsWith("Chosen by hand: Confirmed by phone.");
        linking.unlink(customer.id(), "Another Acme.");

        assertThat(read(customer.id()).agencyLink()).isEmpty();
        bench.advance(Duration.ofDays(100));
        LinkReview review = ((NeedsReview) linking.link(customer.id())).review();
        assertThat(review.outcome()).isEqualTo(LinkReview.Outcome.UNLINKED);
        assertThat(review.note()).contains("Another Acme.");
        linking.linkByHand(customer.id(), hit, "It was the right one after all.");
        assertThat(linking.reviews()).isEmpty();
        assertThatThrownBy(() -> linking.unlink(CustomerId.of("nobody"), "why"))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void an_id_that_a_person_enters_is_linked_once_the_agency_knows_it() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd"));
        bureau.knows(hit("A", "Acme Limited").build());

        assertThatThrownBy(() -> linking.linkById(customer.id(), "x".repeat(129), "From the letter."))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("1 to 128 characters");
        assertThatThrownBy(() -> linking.linkById(customer.id(), "B", "From the letter."))
                .isInstanceOf(UnknownReferenceException.class);
        assertThat(read(customer.id()).agencyLink()).isEmpty();

        AgencyLink link =
                linking.linkById(customer.id(), " A ", "From the letter.").link();

        assertThat(link.company()).isEqualTo(id("A"));
        assertThat(link.agencyName()).isEqualTo("Acme Limited");
        assertThat(link.reasons()).startsWith("Chosen by hand: From the letter.");
        assertThat(linking.decisions(customer.id())).singleElement().satisfies(decision -> {
            assertThat(decision.link()).contains(link);
            assertThat(decision.at()).isEqualTo(bench.now());
        });
    }

    @Test
    void candidates_are_found_by_a_persons_question_and_nothing_is_linked_or_written() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        CompanyHit right = hit("A", "Acme Ltd").registrationNumber("01234567").build();
        bureau.knows(hit("B", "Acme Trading Ltd").build(), right);
        linking.linkByHand(customer.id(), right, "This one.");
        linking.unlink(customer.id(), "Not sure.");
        CompanyQuery query =
                CompanyQuery.builder().country(Bench.GB).name("Acme").build();

        List<Candidate> candidates = linking.findCandidates(customer.id(), query);

        assertThat(candidates)
                .extracting(candidate -> candidate.hit().company())
                .containsExactly(id("A"), id("B"));
        assertThat(candidates.get(0).reasons()).contains("The registration number is the same.");
        assertThat(read(customer.id()).agencyLink()).isEmpty();
        assertThat(linking.reviews()).extracting(LinkReview::outcome).containsExactly(LinkReview.Outcome.UNLINKED);
        assertThatThrownBy(() -> linking.findCandidates(CustomerId.of("nobody"), query))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void to_take_back_a_confirmation_of_the_same_company_leaves_the_company() {
        Customer customer = stored(Bench.customer("1", "Acme Limited").registrationNumber("01234567"));
        CompanyHit first = hit("A", "Acme Ltd").registrationNumber("01234567").build();
        linking.linkByHand(customer.id(), hit("B", "Acme Trading Ltd").build(), "The other Acme.");
        bureau.knows(first);
        linking.linkByHand(customer.id(), first, "This one.");
        bench.advance(Duration.ofDays(1));
        linking.linkByHand(customer.id(), first, "Confirmed.");

        assertThat(linking.undo(customer.id(), "Not confirmed.")).hasValueSatisfying(link -> {
            assertThat(link.company()).isEqualTo(id("A"));
            assertThat(link.reasons()).contains("Chosen by hand: This one.");
        });
    }

    @Test
    void every_decision_is_told_and_the_last_one_can_be_taken_back() {
        Customer customer = stored(Bench.customer("1", "Acme Limited").registrationNumber("01234567"));
        CompanyHit first = hit("A", "Acme Ltd").registrationNumber("01234567").build();
        bureau.knows(first);
        linking.link(customer.id());
        bench.advance(Duration.ofDays(1));
        linking.linkByHand(customer.id(), hit("B", "Acme Trading Ltd").build(), "The other Acme.");

        AgencyLink back = linking.undo(customer.id(), "It was the first one.").orElseThrow();

        assertThat(back.company()).isEqualTo(id("A"));
        assertThat(back.reasons())
                .startsWith("Brought back by hand: It was the first one.")
                .contains("The registration number is the same.");
        assertThat(read(customer.id()).agencyLink()).contains(back);
        assertThat(linking.undo(customer.id(), "No.").map(AgencyLink::company)).contains(id("B"));
        assertThat(linking.decisions(customer.id()))
                .extracting(decision -> decision.link().map(AgencyLink::company).orElseThrow())
                .containsExactly(id("A"), id("B"), id("A"), id("B"));
    }

    @Test
    void a_link_that_a_job_made_stays_away_once_it_is_taken_back() {
        Customer customer = stored(Bench.customer("1", "Acme Limited").registrationNumber("01234567"));
        bureau.knows(hit("A", "Acme Ltd").registrationNumber("01234567").build());
        linking.link(customer.id());

        assertThat(linking.undo(customer.id(), "A twin.")).isEmpty();

        bench.advance(Duration.ofDays(100));
        assertThat(linking.link(customer.id())).isInstanceOfSatisfying(NeedsReview.class, waits -> {
            assertThat(waits.review().outcome()).isEqualTo(LinkReview.Outcome.UNLINKED);
            assertThat(waits.review().note()).contains("A twin.");
        });
        assertThat(linking.decisions(customer.id()))
                .extracting(decision -> decision.link().isPresent())
                .containsExactly(true, false);
        assertThat(linking.undo(customer.id(), "No twin after all.").map(AgencyLink::company))
                .contains(id("A"));
        assertThat(linking.reviews()).isEmpty();
    }

    @Test
    void where_nothing_was_decided_nothing_is_taken_back() {
        Customer customer = stored(Bench.customer("1", "Acme Limited"));

        assertThatThrownBy(() -> linking.undo(customer.id(), "why"))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("decision on the link");
        assertThatThrownBy(() -> linking.undo(customer.id(), " "))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(EntryFault::field, EntryFault::key)
                                .containsExactly(tuple("reason", "required")));
        assertThat(linking.decisions(customer.id())).isEmpty();
    }

    @Test
    void a_second_link_tells_who_else_is_that_company() {
        Customer first = stored(Bench.customer("1", "Acme Limited").registrationNumber("01234567"));
        Customer second = stored(Bench.customer("2", "Acme Limited").registrationNumber("01234567"));
        bureau.knows(hit("A", "Acme Ltd").registrationNumber("01234567").build());

        assertThat(linking.link(first.id()))
                .isInstanceOfSatisfying(
                        Linked.class, linked -> assertThat(linked.others()).isEmpty());
        assertThat(linking.link(second.id()))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.others())
                                .as("to be merged, or to stay two accounts of one company")
                                .containsExactly(first.id()));
        assertThat(linking.sharing(first.id())).containsExactly(second.id());
    }

    @Test
    void whoever_shares_a_company_is_asked_about_until_a_person_attaches_it() {
        Customer first = stored(Bench.customer("1", "Acme Limited").registrationNumber("01234567"));
        Customer second = stored(Bench.customer("2", "Acme Limited").registrationNumber("01234567"));
        CompanyHit company = hit("A", "Acme Ltd").registrationNumber("01234567").build();
        bureau.knows(company);
        linking.link(first.id());
        assertThat(linking.reviews()).as("nobody else is linked").isEmpty();

        linking.link(second.id());

        assertThat(linking.reviews()).singleElement().satisfies(review -> {
            assertThat(review.customerId()).isEqualTo(second.id());
            assertThat(review.outcome()).isEqualTo(LinkReview.Outcome.SHARED);
            assertThat(review.note()).contains("testagency:A: 1.", "Merge", "attach");
        });
        assertThat(linking.link(second.id())).as("it is linked all the same").isInstanceOf(AlreadyLinked.class);
        AgencyLink attached = linking.attach(second.id(), "The branch in Leeds.");
        assertThat(linking.reviews()).isEmpty();
        assertThat(attached.reasons()).startsWith("It stays an account of its own: The branch in Leeds.");
        assertThat(linking.decisions(second.id()))
                .as("what was chosen is told")
                .last()
                .satisfies(decision -> assertThat(decision.link()).contains(attached));
        linking.linkByHand(second.id(), company, "Confirmed.");
        assertThat(linking.reviews()).as("it was answered").isEmpty();
    }

    @Test
    void to_link_by_id_and_by_hand_tells_who_else_is_that_company_and_asks() {
        CompanyHit company = hit("A", "Acme Ltd").build();
        bureau.knows(company);
        Customer first = stored(Bench.customer("1", "Acme"));
        Customer second = stored(Bench.customer("2", "Acme"));
        Customer third = stored(Bench.customer("3", "Acme"));
        assertThat(linking.linkById(first.id(), "A", "told by phone").others()).isEmpty();

        assertThat(linking.linkById(second.id(), "A", "told by phone").others()).containsExactly(first.id());
        assertThat(linking.linkByHand(third.id(), company, "told by phone").others())
                .containsExactly(first.id(), second.id());

        assertThat(linking.reviews())
                .extracting(LinkReview::customerId, LinkReview::outcome)
                .containsExactly(
                        tuple(second.id(), LinkReview.Outcome.SHARED), tuple(third.id(), LinkReview.Outcome.SHARED));
        linking.unlink(first.id(), "Another Acme.");
        linking.unlink(second.id(), "Another Acme, too.");
        assertThat(linking.reviews())
                .extracting(LinkReview::outcome)
                .as("the third one is alone with it now")
                .containsExactly(LinkReview.Outcome.UNLINKED, LinkReview.Outcome.UNLINKED);
        assertThatThrownBy(() -> linking.attach(first.id(), "why")).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void a_customer_changed_meanwhile_is_read_and_decided_on_again() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        bureau.knows(hit("A", "Acme Ltd").registrationNumber("01234567").build());
        // The first two steps are the commit of what is read before anybody is asked.
        CrashPlan conflict = CrashPlan.failAt(3, () -> new StaleVersionException("customer", 1, 2));
        Bench contended = bench.over(storage -> BreakingStorage.atCallsOf("save", storage, conflict));

        assertThat(new CompanyLinking(contended.context(), Optional.of(bureau)).link(customer.id()))
                .isInstanceOfAny(Linked.class, AlreadyLinked.class);
        assertThat(read(customer.id()).agencyLink()).isPresent();
    }

    @Test
    void data_that_changed_while_the_agency_was_asked_are_looked_for_at_once() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        bureau.knows(hit("A", "Acme Ltd").registrationNumber("07654321").build());
        bureau.whileSearching(() -> {
            bench.advance(Duration.ofSeconds(5));
            Customer asked = read(customer.id());
            bench.work(work -> work.customers()
                    .save(Customer.builder()
                            .from(asked)
                            .registrationNumber("07654321")
                            .updatedAt(bench.now())
                            .build()));
            bench.advance(Duration.ofSeconds(5));
        });

        assertThat(linking.link(customer.id())).isInstanceOf(Linked.class);
        assertThat(linking.reviews()).isEmpty();
    }

    @Test
    void what_a_person_took_away_while_the_agency_was_asked_stays_away() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        CompanyHit other = hit("A", "Other Ltd").build();
        bureau.whileSearching(() -> {
            linking.linkByHand(customer.id(), other, "Told by phone.");
            linking.unlink(customer.id(), "It was another one.");
        });

        linking.link(customer.id());

        assertThat(linking.reviews()).extracting(LinkReview::outcome).containsExactly(LinkReview.Outcome.UNLINKED);
    }

    @Test
    void of_who_was_erased_while_the_agency_was_asked_no_review_is_kept() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        bureau.knows(hit("A", "Acme Holding").build());
        bureau.whileSearching(() -> {
            Customer asked = read(customer.id());
            bench.work(work -> work.customers()
                    .save(Customer.builder()
                            .from(asked)
                            .status(CustomerStatus.ERASED)
                            .build()));
        });

        assertThat(linking.link(customer.id())).isInstanceOf(NotPossible.class);
        assertThat(linking.reviews()).isEmpty();
    }

    @Test
    void a_link_and_its_file_are_written_together_or_not_at_all() {
        Customer customer = stored(Bench.customer("1", "Acme Ltd").registrationNumber("01234567"));
        bureau.knows(hit("A", "Acme Ltd").registrationNumber("01234567").build());
        for (int step = 1; ; step++) {
            CrashPlan crash = CrashPlan.crashAt(step);
            Bench failing = bench.over(storage -> new BreakingStorage(storage, crash));
            Throwable thrown = catchThrowable(
                    () -> new CompanyLinking(failing.context(), Optional.of(bureau)).link(customer.id()));
            assertThat(read(customer.id()).agencyLink().isPresent())
                    .isEqualTo(file("A").isPresent());
            if (thrown == null) {
                break;
            }
        }
        assertThat(file("A")).isPresent();
    }

    private static CompanyHit.Builder hit(String id, String name) {
        CompanyHit.Builder hit = CompanyHit.builder();
        return hit.company(id(id)).country(GB).name(name).status(CompanyStatus.ACTIVE);
    }

    private static AgencyCompanyId id(String value) {
        return AgencyCompanyId.of(FakeBureau.AGENCY, value);
    }

    private static Address address(String postCode, String city) {
        return Address.builder().country(GB).postCode(postCode).city(city).build();
    }

    private Customer stored(Customer.Builder customer) {
        return bench.work(work -> work.customers().save(customer.build()));
    }

    private Customer read(CustomerId id) {
        return bench.work(work -> work.customers().find(id)).orElseThrow();
    }

    private Optional<CompanyFile> file(String id) {
        return bench.work(work -> work.reports().file(id(id)));
    }
}
