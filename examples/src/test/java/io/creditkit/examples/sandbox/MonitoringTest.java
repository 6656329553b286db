package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private Sandbox sandbox;
    private Caller caller;
    private String portfolio;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.builder().companies(300).build());
        caller = Caller.loggedIn(sandbox);
        portfolio = create("Customers");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String create(String name) {
        JsonNode made = caller.post("/monitoring/portfolios", "{\"name\":\"" + name + "\"}")
                .json();
        return "/monitoring/portfolios/" + made.path("portfolioId").asLong();
    }

    private Caller.Reply add(String to, String id) {
        return caller.post(
                to + "/companies",
                "{\"id\":\"" + id + "\",\"personalReference\":\"C1\",\"freeText\":\"\",\"personalLimit\":null}");
    }

    private void switchAllOn(String where, String country) {
        StringBuilder rules = new StringBuilder("[");
        caller.get("/monitoring/eventRules/" + country)
                .json()
                .forEach(rule -> rules.append(rules.length() > 1 ? "," : "")
                        .append("{\"ruleCode\":")
                        .append(rule.path("ruleCode").asInt())
                        .append(",\"isActive\":1,\"param0\":\"1\",\"param1\":\"Any\",\"param2\":\"true\"}"));
        Caller.Reply reply = caller.put(where + "/eventRules/" + country, rules + "]");
        assertThat(reply.status()).isEqualTo(204);
    }

    private JsonNode events(String query) {
        return caller.get(portfolio + "/notificationEvents?pageSize=1000" + query)
                .json();
    }

    @Test
    void a_portfolio_lives_from_creation_to_deletion() {
        assertThat(caller.post("/monitoring/portfolios", "{\"name\":\"customers\"}")
                        .status())
                .isEqualTo(409);
        assertThat(caller.post("/monitoring/portfolios", "{}").status()).isEqualTo(400);
        assertThat(caller.patch(portfolio, "{\"name\":\"Clients\",\"emails\":[{\"emailAddress\":\"a@example.com\"}]}")
                        .status())
                .isEqualTo(204);
        JsonNode read = caller.get(portfolio).json();
        assertThat(read.path("name").asText()).isEqualTo("Clients");
        assertThat(read.path("isDefault").isBoolean()).isTrue();
        JsonNode listed = caller.get("/monitoring/portfolios").json();
        assertThat(listed.at("/data/portfolios/0/isDefault").isTextual()).isTrue();
        assertThat(listed.at("/data/portfolios/0/emails/0/email").asText()).isEqualTo("a@example.com");

        assertThat(caller.delete(portfolio).status()).isEqualTo(200);

        Caller.Reply gone = caller.get(portfolio);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).isEqualTo("{\"message\":\"Portfolio not found\"}");
        assertThat(caller.delete(portfolio).status()).isEqualTo(404);
        assertThat(caller.get("/monitoring/user/details").json().isArray()).isTrue();
    }

    @Test
    void a_company_is_added_once_and_needs_all_four_keys() {
        String id = caller.idOf("GB", "Wexcote");

        assertThat(add(portfolio, id).json().path("message").asText()).isEqualTo("Company Added");
        Caller.Reply again = add(portfolio, id);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("message").asText()).isEqualTo("Company " + id + " already in portfolio");
        assertThat(caller.post(portfolio + "/companies", "{\"id\":\"" + id + "\",\"freeText\":\"\"}")
                        .status())
                .isEqualTo(400);
        assertThat(add(portfolio, "GB-0-00000000").status()).isEqualTo(404);
        assertThat(add(portfolio, caller.idOf("CH", "Sonnmatter")).status()).isEqualTo(403);
    }

    @Test
    void a_member_is_read_changed_and_removed() {
        String id = caller.idOf("GB", "Wexcote");
        add(portfolio, id);

        caller.patch(
                portfolio + "/companies/" + id,
                "{\"personalReference\":\"C2\",\"freeText\":\"t\",\"personalLimit\":\"500\"}");

        JsonNode member = caller.get(portfolio + "/companies/" + id).json();
        assertThat(member.path("connectId").asText()).isEqualTo(id);
        assertThat(member.path("personalReference").asText()).isEqualTo("C2");
        JsonNode listed = caller.get(portfolio + "/companies").json();
        assertThat(listed.at("/data/0/id").asText()).isEqualTo(id);
        assertThat(listed.at("/data/0/ratingLocal").asText()).isEqualTo("55");
        assertThat(listed.at("/paging/next").isNull()).isTrue();
        assertThat(caller.get(portfolio + "/countries").text()).isEqualTo("[\"GB\"]");
        assertThat(caller.delete(portfolio + "/companies/" + id).status()).isEqualTo(200);
        Caller.Reply gone = caller.get(portfolio + "/companies/" + id);
        assertThat(gone.status()).isEqualTo(400);
        assertThat(gone.json().path("message").asText()).isEqualTo("PortfolioCompany not found");
    }

    @Test
    void pages_of_members_begin_at_zero_and_carry_page_numbers() {
        caller.get("/companies?countries=GB&city=London&pageSize=200")
                .json()
                .path("companies")
                .forEach(company -> add(portfolio, company.path("id").asText()));
        int total =
                caller.get(portfolio + "/companies").json().path("totalCount").asInt();
        Set<String> seen = new HashSet<>();
        int page = 0;
        JsonNode paging;
        do {
            JsonNode answer =
                    caller.get(portfolio + "/companies?pageSize=3&page=" + page).json();
            answer.path("data")
                    .forEach(
                            row -> assertThat(seen.add(row.path("id").asText())).isTrue());
            paging = answer.path("paging");
            assertThat(paging.path("prev").isNull()).isEqualTo(page == 0);
            page++;
        } while (!paging.path("next").isNull());

        assertThat(total).isGreaterThan(3);
        assertThat(seen).hasSize(total);
        assertThat(paging.path("last").asInt()).isEqualTo(page - 1);
        assertThat(caller.get(portfolio + "/companies?pageSize=1001").status()).isEqualTo(400);
    }

    @Test
    void a_new_portfolio_has_every_rule_off_and_default_means_off() {
        JsonNode rules = caller.get(portfolio + "/eventRules").json();
        assertThat(rules)
                .hasSizeGreaterThan(20)
                .allMatch(rule -> rule.path("isActive").asInt(-1) == 0);

        switchAllOn(portfolio, "XX");
        assertThat(caller.get(portfolio + "/eventRules/XX").json())
                .allMatch(rule -> rule.path("isActive").asInt() == 1);

        assertThat(caller.put(portfolio + "/eventRules/setDefault", "").status())
                .isEqualTo(204);
        assertThat(caller.get(portfolio + "/eventRules/XX").json())
                .allMatch(rule -> rule.path("isActive").asInt(-1) == 0);
        assertThat(caller.put(portfolio + "/eventRules/XX", "[{\"ruleCode\":1,\"isActive\":1}]")
                        .status())
                .isEqualTo(400);
        assertThat(caller.get("/monitoring/eventRules/QQ").status()).isEqualTo(404);
    }

    @Test
    void the_risk_summary_counts_bands() {
        add(portfolio, caller.idOf("GB", "Ashlarpool"));
        add(portfolio, caller.idOf("GB", "Starling Yard"));

        JsonNode risk = caller.get(portfolio + "/riskSummary").json();

        assertThat(risk.path("totalCompanies").asInt()).isEqualTo(2);
        assertThat(risk.path("bandACount").asInt()).isEqualTo(1);
        assertThat(risk.path("bandEpc").asDouble()).isEqualTo(50.0);
    }

    @Test
    void a_company_that_fell_is_told_with_its_old_and_new_band() {
        String id = caller.idOf("GB", "Wexcote");
        add(portfolio, id);
        switchAllOn(portfolio, "XX");

        sandbox.moveTo(sandbox.date().plusDays(30));

        JsonNode data = events("&sortBy=eventDate").path("data");
        assertThat(data)
                .anySatisfy(event -> {
                    assertThat(event.path("ruleCode").asInt()).isEqualTo(101);
                    assertThat(event.path("oldValue").asText()).isEqualTo("B");
                    assertThat(event.path("newValue").asText()).isEqualTo("D");
                    assertThat(event.path("eventDate").asText()).matches("2026-11-13 \\d\\d:\\d\\d:\\d\\d");
                    assertThat(event.path("createdDate").asText()).isGreaterThan("2026-11-14");
                    assertThat(event.at("/company/id").asText()).isEqualTo(id);
                })
                .anySatisfy(event -> {
                    assertThat(event.path("ruleCode").asInt()).isEqualTo(102);
                    assertThat(event.path("newValue").asText()).isEqualTo("12000");
                });
        assertThat(caller.get("/companies/" + id)
                        .json()
                        .at("/report/creditScore/currentCreditRating/providerValue/value")
                        .asText())
                .isEqualTo("22");
    }

    @Test
    void an_insolvency_a_new_name_an_address_and_a_director_are_told() {
        switchAllOn(portfolio, "XX");
        for (String[] company : new String[][] {
            {"FR", "Montrevel"}, {"FR", "Tisserands"}, {"NL", "Polderkraan"}, {"DE", "Nordlicht"}, {"IT", "Pievalta"}
        }) {
            add(portfolio, caller.idOf(company[0], company[1]));
        }

        sandbox.moveTo(sandbox.date().plusDays(40));

        Set<Integer> codes = new HashSet<>();
        events("")
                .path("data")
                .forEach(event -> codes.add(event.path("ruleCode").asInt()));
        assertThat(codes).contains(101, 102, 103, 104, 105, 107);
        assertThat(caller.idOf("FR", "Tisserands Réunis de Lyon")).startsWith("FR-X-");
    }

    @Test
    void only_members_of_before_and_active_rules_make_events() {
        String id = caller.idOf("GB", "Wexcote");
        String silent = create("Silent");
        add(silent, id);
        sandbox.moveTo(sandbox.date().plusDays(20));
        switchAllOn(portfolio, "XX");
        add(portfolio, id);

        sandbox.moveTo(sandbox.date().plusDays(20));

        assertThat(events("").path("totalCount").asInt()).isZero();
        assertThat(caller.get("/monitoring/notificationEvents")
                        .json()
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void the_same_event_in_two_portfolios_has_one_event_id_and_two_notification_ids() {
        String id = caller.idOf("GB", "Wexcote");
        String second = create("Second");
        for (String where : new String[] {portfolio, second}) {
            add(where, id);
            switchAllOn(where, "XX");
        }
        sandbox.moveTo(sandbox.date().plusDays(30));

        JsonNode all = caller.get("/monitoring/notificationEvents?pageSize=1000")
                .json()
                .path("data");
        Set<Long> events = new HashSet<>();
        Set<Long> notifications = new HashSet<>();
        all.forEach(event -> {
            events.add(event.path("eventId").asLong());
            notifications.add(event.path("notificationEventId").asLong());
        });
        assertThat(notifications).hasSize(all.size());
        assertThat(events).hasSize(all.size() / 2);
    }

    @Test
    void one_long_step_and_many_short_ones_tell_the_same_events() {
        JsonNode first = eventsAfter(1);
        JsonNode second = eventsAfter(30);

        assertThat(first).isNotEmpty();
        assertThat(first).isEqualTo(second);
    }

    private JsonNode eventsAfter(int steps) {
        try (Sandbox other =
                Sandbox.start(SandboxOptions.builder().companies(300).build())) {
            Caller user = Caller.loggedIn(other);
            user.post("/monitoring/portfolios", "{\"name\":\"P\"}");
            String where = "/monitoring/portfolios/580001";
            for (String country : new String[] {"GB", "FR", "DE"}) {
                user.get("/companies?countries=" + country + "&status=Active&pageSize=200")
                        .json()
                        .path("companies")
                        .forEach(company -> user.post(
                                where + "/companies",
                                "{\"id\":\"" + company.path("id").asText()
                                        + "\",\"personalReference\":\"\",\"freeText\":\"\",\"personalLimit\":\"\"}"));
            }
            user.put(
                    where + "/eventRules/XX",
                    "[{\"ruleCode\":101,\"isActive\":1},{\"ruleCode\":102,\"isActive\":1,\"param0\":\"true\"}]");
            for (int i = 1; i <= steps; i++) {
                other.moveTo(other.date().plusDays(30 / steps));
            }
            return user.get(where + "/notificationEvents?pageSize=1000&sortBy=eventId")
                    .json()
                    .path("data");
        }
    }

    @Test
    void events_are_filtered_by_the_day_of_the_event_or_of_its_creation() {
        switchAllOn(portfolio, "XX");
        add(portfolio, caller.idOf("GB", "Wexcote"));
        add(portfolio, caller.idOf("DE", "Grünspecht"));
        sandbox.moveTo(sandbox.date().plusDays(30));
        int all = events("").path("totalCount").asInt();

        int early = events("&endDate=2026-11-10T00:00:00Z").path("totalCount").asInt();
        int late = events("&startDate=2026-11-10T00:00:00Z").path("totalCount").asInt();

        assertThat(early).isPositive();
        assertThat(late).isPositive();
        assertThat(early + late).isEqualTo(all);
        assertThat(events("&filterByCreatedDate=true&startDate=2026-11-14T00:00:00Z&endDate=2026-11-20T00:00:00Z")
                        .path("data"))
                .isNotEmpty()
                .allMatch(event -> event.at("/company/countryCode").asText().equals("GB"));
        assertThat(caller.get(portfolio + "/notificationEvents?sortBy=colour").status())
                .isEqualTo(400);
        assertThat(caller.get(portfolio + "/notificationEvents?startDate=soon").status())
                .isEqualTo(400);
        assertThat(caller.get(portfolio + "/notificationEvents?sortBy=companyName&sortDir=desc")
                        .json()
                        .at("/data/0/company/countryCode")
                        .asText())
                .isEqualTo("GB");
    }

    @Test
    void the_calendar_stands_still_on_the_same_day_and_never_goes_back() {
        assertThat(caller.admin("POST", "/calendar", "{\"date\":\"2026-12-02\"}")
                        .json()
                        .path("date")
                        .asText())
                .isEqualTo("2026-12-02");
        assertThat(caller.admin("POST", "/calendar", "{\"date\":\"2026-12-02\"}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.admin("POST", "/calendar", "{\"date\":\"2026-12-01\"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.admin("POST", "/calendar", "{\"date\":\"soon\"}").status())
                .isEqualTo(400);
        assertThat(caller.admin("POST", "/calendar", "{}").status()).isEqualTo(400);
        caller.admin("POST", "/calendar", "{\"advanceDays\":3}");
        assertThat(caller.admin("GET", "/calendar", "").json().path("date").asText())
                .isEqualTo("2026-12-05");
    }
}
