package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What the page of a customer tells of what we know ourselves, and that it leaves out what there is none of. */
class HouseFileTest {
    private static final String PAGE = CustomerPage.render(HouseDossiers.full());
    private static final String TEXT = Pages.text(Pages.withCellsApart(PAGE));

    @Test
    void our_own_limit_tells_where_it_comes_from_until_when_it_holds_and_what_is_left() {
        assertThat(TEXT)
                .contains("15,000.00 EUR", "Used: 18,420.75 EUR, 122.81 %", "Over by 3,420.75 EUR")
                .contains("Decided on 22 Nov 2026", "Valid until 30 Apr 2027")
                .contains("the company, all accounts", "Over the limit by");
    }

    @Test
    void each_record_against_the_company_is_told_with_day_amount_and_place() {
        assertThat(TEXT)
                .contains("Judgment 14 Sep 2026 8,480.50 EUR open Tribunal de commerce")
                .contains("Privilege 14 Sep 2026 4,000.00 EUR open URSSAF")
                .contains("Protested bill 14 Sep 2026 1,200.00 EUR open Banque");
    }

    @Test
    void status_group_contacts_and_comments_are_told_the_key_comments_first() {
        assertThat(TEXT)
                .contains("Disabled, no new credit since 22 Nov 2026", "Pays only after the second reminder")
                .contains(
                        "Electrical trade",
                        "Zoë O'Néill CFO zoe@lumiere.example +33 1 23 45 67 89 French (Switzerland) Text message")
                .contains("compta@lumiere.example")
                .contains("Visited in spring. anna, 22 Nov 2026");
        assertThat(TEXT.indexOf("Call before delivering.")).isPositive().isLessThan(TEXT.indexOf("Our risk class"));
    }

    @Test
    void loans_bookings_files_talks_and_portal_accounts_are_told() {
        assertThat(TEXT)
                .contains("L-1 Active", "10,000.00 EUR", "L-0 L-1 1 Mar 2026 7,500.00 EUR", "5 % not known 1")
                .contains("Credit note GU-7 \u2212300.00 EUR", "contract <2026>.pdf application/pdf 48 kB")
                .contains("the customer PHONE Promises to pay on Friday crm/77")
                .contains("Jean Dupont portal@lumiere.example no Owner invited 22 Nov 2026 never never")
                .contains("Portal 0 of 1 can be used");
    }

    @Test
    void the_timeline_tells_in_words_what_happened() {
        assertThat(TEXT)
                .contains("Data changed Status, E-mail anna", "Report ordered Not delivered anna")
                .contains("Risk assessed Scorecard starter: elevated", "Agency: change of negative record New judgment")
                .contains("Alert raised Overdue for more than 60 days")
                .contains("Document written off R-7 1,234.50 EUR anna", "Document set off R-8 12.00 EUR anna")
                .contains("Loan in arrears L-1 anna", "Our limit decided on 15,000.00 EUR anna")
                .contains("Consent given Credit data anna", "Portal account used last Jean Dupont anna")
                .contains("Message from the customer PHONE crm/77 anna", "File attached contract <2026>.pdf anna")
                .contains("Action planned anna");
    }

    @Test
    void what_is_at_risk_what_was_agreed_to_and_where_deliveries_go_is_told_and_who_stopped_the_credit() {
        assertThat(TEXT)
                .contains("Stop: no new credit", "anna, 22 Nov 2026: Two returned debits")
                .contains("Invoices overdue 18,000.00 EUR", "Ordered, not invoiced 420.75 EUR")
                .contains("Together 18,420.75 EUR")
                .contains("Not loaded, and so not counted: Delivered, not invoiced; Principal of loans")
                .contains("Marketing Given 22 Nov 2026 notice, version 2 web-form")
                .contains("Meter 4711 1 Jan 2026 supplied");
    }

    @Test
    void our_score_and_limit_have_a_history() {
        assertThat(TEXT)
                .contains("22 Nov 2026 48 Elevated 92 % starter, version 1")
                .contains("15,000.00 EUR Approved 1 May 2026 30 Apr 2027 anna Committee of May");
    }

    @Test
    void a_change_is_told_with_the_value_before_it() {
        assertThat(TEXT).contains("19 Nov 2026 Score first known 46");
    }

    @Test
    void what_happened_to_a_portal_account_is_told_with_who_did_it() {
        assertThat(TEXT)
                .contains("09:00 UTC Jean Dupont Account created anna", "Jean Dupont Changed: roles anna")
                .contains("Jean Dupont E-mail address confirmed anna", "Jean Dupont Used anna")
                .contains("Jean Dupont Invited; older invitations no longer count anna");
        assertThat(TEXT)
                .as("of one moment, the newest first")
                .containsSubsequence(
                        "the newest first",
                        "Invited; older",
                        "Dupont Used anna",
                        "E-mail address confirmed",
                        "Changed: roles",
                        "Account created");
    }

    @Test
    void comments_stand_where_the_file_has_them() {
        assertThat(TEXT)
                .containsSubsequence("What happened to these accounts", "History of changes", "Visited in spring.");
    }

    @Test
    void our_own_ratios_stand_beside_those_of_the_agency() {
        assertThat(TEXT).contains("Ratios, as we count them", "Margin before tax \u22120.5 %");
    }

    @Test
    void the_page_leads_to_the_agency_and_tells_it_nothing() {
        Document page = Pages.parse(PAGE);

        assertThat(Pages.elements(page, "a"))
                .filteredOn(link -> link.getAttribute("href").startsWith("https:"))
                .hasSize(2)
                .allSatisfy(link -> {
                    assertThat(link.getAttribute("href")).isEqualTo(HouseDossiers.AGENCY_PAGE.toString());
                    assertThat(link.getAttribute("rel")).isEqualTo("noopener noreferrer");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-comments",
                "loans",
                "transactions",
                "files",
                "communication",
                "comments",
                "portal",
                "timeline",
                "limits-asked",
                "at-risk",
                "consents",
                "supply",
                "own-scores",
                "own-limits"
            })
    void a_section_without_content_is_not_there(String id) {
        assertThat(ids(PAGE)).contains(id);
        assertThat(ids(CustomerPage.render(Dossiers.full()))).doesNotContain(id);
    }

    private static List<String> ids(String page) {
        return Pages.elements(Pages.parse(page), "section").stream()
                .map(section -> section.getAttribute("id"))
                .toList();
    }
}
