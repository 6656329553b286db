package io.creditkit.customer.monitoring;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.EventActions;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.bulk.BulkAction;
import io.creditkit.customer.bulk.BulkActions;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.monitoring.PortfolioDifference.Kind;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Facet;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PortfoliosTest {
    private static final AgencyCompanyId OTHER = AgencyCompanyId.of(FakeBureau.AGENCY, "FR-0-2");
    private static final CountryCode FR = CountryCode.of("FR");

    private final Bench bench = Bench.create();
    private final FakeWatchService agency = new FakeWatchService();
    private final Portfolios portfolios = portfolios(Actor.of("tester"));
    private final Monitoring monitoring = new Monitoring(bench.context(), Optional.of(agency));
    private final PortfolioViews views = new PortfolioViews(bench.context(), TestRisk.of(bench.context()));

    @Test
    void a_portfolio_is_made_changed_renamed_and_told_of_in_the_audit_trail() {
        Portfolio made = portfolios.create(portfolio("risky").build());
        assertThatThrownBy(() -> portfolios.create(portfolio("risky").build()))
                .isInstanceOf(DuplicateKeyException.class);
        portfolios.add("risky", ACME);
        portfolios.change(Portfolio.builder().from(made).responsible("jane").build());

        Portfolio renamed = portfolios.rename("risky", "watched");

        assertThat(renamed.responsible()).contains("jane");
        assertThat(portfolios.all()).containsExactly(renamed);
        assertThat(monitoring.members("watched"))
                .extracting(PortfolioMember::company)
                .containsExactly(ACME);
        assertThat(monitoring.members("risky")).isEmpty();
        List<String> fields = bench.work(work -> work.audit().of(Subject.of(Subject.Kind.PORTFOLIO, "risky")).stream()
                .flatMap(entry -> entry.changes().stream())
                .map(change -> change.field())
                .toList());
        assertThat(fields).contains("name", "responsible", "added");
    }

    @Test
    void a_copy_has_the_rules_and_companies_and_no_events() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(
                portfolio("one").addRules(WatchRule.worldwide(101, "1")).build());
        portfolios.add("one", ACME);
        portfolios.describe("one", ACME, new MemberNotes(Optional.of("our ref"), Optional.empty(), Optional.empty()));
        agency.tells(List.of(event("n1", ACME)));
        monitoring.check("one");

        Portfolio copy = portfolios.duplicate("one", "two");

        assertThat(copy.rules()).containsExactly(WatchRule.worldwide(101, "1"));
        assertThat(copy.agencyPortfolioId()).isEmpty();
        assertThat(monitoring.members("two")).singleElement().satisfies(member -> {
            assertThat(member.state()).isEqualTo(MemberState.TO_ADD);
            assertThat(member.lastEventAt()).isEmpty();
            assertThat(member.notes().reference()).contains("our ref");
        });
    }

    @Test
    void a_portfolio_with_something_open_goes_only_when_forced_and_then_at_the_agency_too() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(portfolio("one").build());
        portfolios.add("one", ACME);
        agency.tells(List.of(event("n1", ACME)));
        monitoring.check("one");
        assertThat(agency.portfolios()).hasSize(1);

        assertThatThrownBy(() -> portfolios.remove("one", Portfolios.Removal.IF_NOTHING_IS_OPEN))
                .isInstanceOf(PortfolioRefusedException.class)
                .hasMessageContaining("1 actions are open");
        portfolios.remove("one", Portfolios.Removal.FORCED);
        assertThat(monitoring.portfolio("one").orElseThrow().state()).isEqualTo(Portfolio.State.REMOVING);
        monitoring.check("one");

        assertThat(agency.portfolios()).isEmpty();
        assertThat(monitoring.portfolio("one")).isEmpty();
        assertThat(monitoring.events(ACME)).hasSize(1);
    }

    @Test
    void nothing_is_checked_of_a_portfolio_that_is_not_active_and_everything_is_kept() {
        Portfolio made = portfolios.create(portfolio("one").build());
        portfolios.add("one", ACME);
        portfolios.change(
                Portfolio.builder().from(made).state(Portfolio.State.INACTIVE).build());

        assertThat(monitoring.check("one").warnings())
                .singleElement()
                .asString()
                .contains("not active");
        assertThat(monitoring.checkForNewEvents().runs()).isEmpty();

        assertThat(agency.portfolios()).isEmpty();
        assertThat(monitoring.members("one")).hasSize(1);
    }

    @Test
    void a_round_takes_away_what_is_to_go_and_makes_nothing_of_what_is_gone_meanwhile() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(portfolio("a").build());
        portfolios.create(portfolio("b").build());
        portfolios.create(portfolio("c").build());
        portfolios.add("c", ACME);
        monitoring.check("c");
        portfolios.remove("c", Portfolios.Removal.FORCED);
        agency.before(() -> {
            if (portfolios.all().stream().anyMatch(known -> known.name().equals("b"))) {
                portfolios.rename("b", "d");
            }
        });

        MonitoringRuns round = monitoring.checkForNewEvents();

        assertThat(round.failures()).isEmpty();
        assertThat(round.runs()).containsOnlyKeys("a", "c");
        assertThat(portfolios.all()).extracting(Portfolio::name).containsExactly("a", "d");
        assertThat(agency.portfolios()).extracting(AgencyPortfolio::name).containsExactly("a");
    }

    @Test
    void a_portfolio_that_goes_while_it_is_checked_does_not_keep_the_next_from_being_checked() {
        portfolios.create(portfolio("a").build());
        portfolios.create(portfolio("b").build());
        agency.before(() -> bench.work(work -> {
            work.monitoring().removePortfolio("a");
            return "a";
        }));

        MonitoringRuns round = monitoring.checkForNewEvents();

        assertThat(round.failures()).containsOnlyKeys("a");
        assertThat(round.runs()).containsOnlyKeys("b");
    }

    @Test
    void who_is_responsible_has_an_id_that_can_be_kept() {
        assertThatThrownBy(() -> portfolio("a").responsible(" ").build()).isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> portfolio("a").responsible("x".repeat(65)).build())
                .isInstanceOf(InvalidEntryException.class);
        assertThat(portfolio("a").responsible("x".repeat(64)).build().responsible())
                .isPresent();
    }

    @Test
    void a_portfolio_is_made_anew_of_any_version_and_not_to_go() {
        Portfolio made = portfolios.create(portfolio("a").build());
        made = portfolios.change(
                Portfolio.builder().from(made).state(Portfolio.State.INACTIVE).build());
        Portfolio like = Portfolio.builder().from(made).name("b").build();

        assertThat(portfolios.create(like).state()).isEqualTo(Portfolio.State.INACTIVE);
        assertThatThrownBy(() -> portfolios.create(
                        portfolio("c").state(Portfolio.State.REMOVING).build()))
                .isInstanceOf(PortfolioRefusedException.class);
    }

    @Test
    void a_copy_is_active_and_belongs_to_who_made_it() {
        Portfolios joes = portfolios(Actor.of("joe"));
        portfolios.create(portfolio("one")
                .state(Portfolio.State.INACTIVE)
                .access(PortfolioAccess.of(Actor.of("tester")).with("joe", Set.of(PortfolioRight.VIEW)))
                .build());
        portfolios.create(portfolio("open").build());

        Portfolio copy = joes.duplicate("one", "two");

        assertThat(copy.state()).isEqualTo(Portfolio.State.ACTIVE);
        assertThat(copy.access()).isEqualTo(PortfolioAccess.of(Actor.of("joe")));
        assertThat(joes.duplicate("open", "also open").access()).isEqualTo(PortfolioAccess.open());
    }

    @Test
    void to_add_twice_does_nothing_and_what_was_taken_out_no_policy_puts_in_again() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(portfolio("one").membership(Membership.ON_LINK).build());
        monitoring.check("one");
        assertThat(portfolios.add("one", ACME)).isFalse();
        assertThat(agency.references()).containsOnlyKeys(ACME);

        assertThat(portfolios.takeOut("one", ACME)).isTrue();
        assertThat(portfolios.takeOut("one", ACME)).isFalse();
        assertThat(kinds(monitoring.check("one").differences())).containsExactly(Kind.COMPANY_LEFT);

        assertThat(agency.references()).isEmpty();
        assertThat(monitoring.check("one").differences()).isEmpty();
        assertThat(monitoring.members("one")).extracting(PortfolioMember::state).containsExactly(MemberState.REMOVED);
        assertThat(portfolios.add("one", ACME)).isTrue();
        monitoring.check("one");
        assertThat(agency.references()).containsOnlyKeys(ACME);
    }

    @Test
    void differences_are_told_without_a_change_and_healed_by_a_check() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(
                portfolio("one").addRules(WatchRule.worldwide(101, "1")).build());
        portfolios.add("one", ACME);
        assertThat(kinds(portfolios.differences("one"))).containsExactly(Kind.PORTFOLIO_NEW, Kind.COMPANY_MISSING);
        monitoring.check("one");
        assertThat(portfolios.differences("one")).isEmpty();

        agency.lose(ACME);
        agency.holds(OTHER);
        agency.renamesAll("Else");
        agency.applyRules("p1", List.of(WatchRule.worldwide(102)), Set.of());
        portfolios.describe(
                "one",
                ACME,
                new MemberNotes(Optional.empty(), Optional.of("look"), Optional.of(Money.of("500", "GBP"))));
        List<Kind> told = List.of(Kind.NAME, Kind.RULE, Kind.RULE, Kind.COMPANY_UNKNOWN, Kind.COMPANY_MISSING);

        assertThat(kinds(portfolios.differences("one"))).containsExactlyInAnyOrderElementsOf(told);
        assertThat(kinds(portfolios.differences("one"))).containsExactlyInAnyOrderElementsOf(told);
        MonitoringRun run = monitoring.check("one");

        assertThat(kinds(run.differences()))
                .containsExactlyInAnyOrder(Kind.NAME, Kind.COMPANY_MISSING, Kind.NOTES, Kind.COMPANY_UNKNOWN);
        assertThat(kinds(portfolios.differences("one"))).containsExactly(Kind.COMPANY_UNKNOWN);
        assertThat(agency.watched("p1")).contains(new WatchedCompany(ACME, "1", "look", "500 GBP"));
        assertThat(agency.rulesOn("p1", Set.of())).containsExactly(WatchRule.worldwide(101, "1"));
    }

    @Test
    void a_portfolio_of_a_country_takes_its_companies_and_the_one_without_the_others() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.B);
        portfolios.create(portfolio("french")
                .membership(Membership.ON_LINK)
                .addCountries(FR)
                .build());
        portfolios.create(portfolio("rest").membership(Membership.ON_LINK).build());

        monitoring.checkForNewEvents();

        assertThat(companies("french")).containsExactly(OTHER);
        assertThat(companies("rest")).containsExactly(ACME);
    }

    @Test
    void by_policy_come_in_those_with_a_report_or_those_who_owe() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.B);
        bench.work(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .from(work.reports().file(ACME).orElseThrow())
                        .latestReport(ReportId.of("r-1"))
                        .build()));
        owes("2", "100");
        portfolios.create(portfolio("reports").membership(Membership.ON_REPORT).build());
        portfolios.create(portfolio("debts").membership(Membership.ON_EXPOSURE).build());
        portfolios.create(portfolio("by hand").build());

        monitoring.checkForNewEvents();

        assertThat(companies("reports")).containsExactly(ACME);
        assertThat(companies("debts")).containsExactly(OTHER);
        assertThat(companies("by hand")).isEmpty();
    }

    @Test
    void who_has_no_right_does_not_see_and_who_has_one_does_no_more() {
        portfolios.create(portfolio("private")
                .access(PortfolioAccess.of(Actor.of("tester")).with("joe", Set.of(PortfolioRight.ADD)))
                .build());
        Portfolios joes = portfolios(Actor.of("joe"));
        Portfolios anns = portfolios(Actor.of("ann"));

        assertThat(anns.all()).isEmpty();
        assertThatThrownBy(() -> anns.add("private", ACME)).isInstanceOf(UnknownReferenceException.class);
        assertThat(joes.all()).hasSize(1);
        assertThat(joes.add("private", ACME)).isTrue();
        assertThatThrownBy(() -> joes.takeOut("private", ACME))
                .isInstanceOf(PortfolioRefusedException.class)
                .hasMessageContaining("REMOVE");
        assertThatThrownBy(() -> joes.rename("private", "mine")).isInstanceOf(PortfolioRefusedException.class);
        assertThat(new Monitoring(bench.contextOf(Actor.of("ann")), Optional.empty()).members("private"))
                .isEmpty();
    }

    @Test
    void members_are_listed_with_rating_limit_state_and_age_sorted_and_by_page() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.D);
        portfolios.create(portfolio("one").build());
        portfolios.addAll("one", List.of(ACME, OTHER));
        agency.tells(List.of(event("n1", ACME)));
        monitoring.check("one");
        bench.advance(Duration.ofDays(3));

        MemberPage page = views.members("one", MemberRow.Sort.RATING, 0, 1);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.member().company()).isEqualTo(OTHER);
            assertThat(row.rating()).contains(RiskBand.D);
            assertThat(row.customers()).containsExactly("2");
        });
        assertThat(views.members("one", MemberRow.Sort.LAST_EVENT, 0, 10).rows())
                .extracting(row -> row.member().state())
                .containsExactly(MemberState.CHANGED, MemberState.UP_TO_DATE);
        assertThat(views.members("one", MemberRow.Sort.LAST_EVENT, 0, 1)
                        .rows()
                        .get(0)
                        .age())
                .contains(Duration.ofDays(3));
        assertThat(views.members("one", MemberRow.Sort.NAME, 5, 10).rows()).isEmpty();
        assertThat(customersOf("one")).containsExactly("1", "2");
    }

    @Test
    void the_list_of_the_customers_of_a_portfolio_goes_with_what_comes_in_and_goes_out() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.D);
        linked("3", OTHER);
        portfolios.create(portfolio("one").build());
        portfolios.create(portfolio("two").build());
        portfolios.add("one", ACME);
        portfolios.add("two", ACME);
        CustomerQuery one = views.customers("one").orElseThrow();
        assertThat(one.criteria().orElseThrow().text()).isEqualTo("portfolio = \"one\"");
        assertThat(numbers(one)).containsExactly("1");

        portfolios.add("one", OTHER);
        assertThat(numbers(one)).containsExactly("1", "2", "3");
        assertThat(numbers("portfolio = \"one\" and portfolio = \"two\"")).containsExactly("1");
        assertThat(numbers("portfolio != \"two\"")).containsExactly("2", "3");
        assertThat(numbers("portfolio in (\"two\", \"three\")")).containsExactly("1");
        assertThat(numbers("portfolio startsWith \"tw\"")).containsExactly("1");
        portfolios.takeOut("one", ACME);

        assertThat(numbers(one)).containsExactly("2", "3");
        assertThat(numbers("portfolio = \"two\"")).containsExactly("1");
        portfolios.takeOut("two", ACME);
        assertThat(numbers("portfolio is missing")).containsExactly("1");
        assertThat(numbers("not portfolio = \"one\""))
                .as("of whom nothing is known")
                .isEmpty();
    }

    @Test
    void who_may_not_see_a_portfolio_finds_nobody_by_it_and_its_name_on_no_page() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(portfolio("private")
                .access(PortfolioAccess.of(Actor.of("tester")))
                .build());
        portfolios.add("private", ACME);
        Criteria criteria = Criteria.parse("portfolio = \"private\"", FieldCatalogue.standard());
        WorkContext anns = bench.contextOf(Actor.of("ann"));
        CustomerList list = new CustomerList(anns, new CustomerProfiles(anns));

        assertThat(numbers(CustomerQuery.where(criteria))).containsExactly("1");
        assertThat(list.count(CustomerQuery.where(criteria))).isZero();
        assertThat(list.page(CustomerQuery.all(), PageRequest.first(10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.profile().portfolios()).isEmpty());
    }

    @Test
    void a_facet_counts_a_customer_under_each_of_its_portfolios() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.D);
        linked("3", AgencyCompanyId.of(FakeBureau.AGENCY, "FR-0-3"), FR, RiskBand.D);
        portfolios.create(portfolio("one").build());
        portfolios.create(portfolio("two").build());
        portfolios.addAll("one", List.of(ACME, OTHER));
        portfolios.add("two", ACME);
        Field field = FieldCatalogue.standard().get("portfolio");

        Facet stored = list().facets(CustomerQuery.all(), List.of(field)).get(0);
        Facet scanned = list().facets(
                        CustomerQuery.where(Criteria.parse("openInvoices = 0", FieldCatalogue.standard())),
                        List.of(field))
                .get(0);

        assertThat(stored.counts()).containsExactly(Map.entry("one", 2L), Map.entry("two", 1L));
        assertThat(stored.without()).isEqualTo(1);
        assertThat(scanned).isEqualTo(stored);
    }

    @Test
    void portfolios_whose_names_criteria_cant_tell_apart_are_listed_by_the_numbers_of_their_customers() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.D);
        portfolios.create(portfolio("EU").build());
        portfolios.create(portfolio("e.u").build());
        portfolios.create(portfolio("eu").build());
        portfolios.create(portfolio("***").build());
        portfolios.add("EU", ACME);
        portfolios.add("eu", OTHER);
        portfolios.add("***", OTHER);

        assertThat(customersOf("EU")).containsExactly("1");
        assertThat(customersOf("eu")).containsExactly("2");
        assertThat(customersOf("***")).containsExactly("2");
        assertThat(customersOf("e.u")).isEmpty();
    }

    private List<String> customersOf(String portfolio) {
        return views.customers(portfolio).map(this::numbers).orElse(List.of());
    }

    private List<String> numbers(String criteria) {
        return numbers(CustomerQuery.where(Criteria.parse(criteria, FieldCatalogue.standard())));
    }

    private List<String> numbers(CustomerQuery query) {
        return list().page(query, PageRequest.first(10)).rows().stream()
                .map(row -> row.profile().customer().number())
                .toList();
    }

    private CustomerList list() {
        return new CustomerList(bench.context(), new CustomerProfiles(bench.context()));
    }

    @Test
    void moves_between_bands_are_counted_with_what_is_owed() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.B);
        owes("1", "100");
        portfolios.create(portfolio("one").build());
        portfolios.addAll("one", List.of(ACME, OTHER));
        band(ACME, "2026-01-01", RiskBand.A);
        band(ACME, "2026-02-01", RiskBand.C);
        band(OTHER, "2026-02-15", RiskBand.B);
        Currency pounds = Currency.getInstance("GBP");

        List<BandMove> moves =
                views.migration("one", LocalDate.parse("2026-01-10"), LocalDate.parse("2026-03-09"), pounds);

        assertThat(moves)
                .containsExactly(
                        new BandMove(RiskBand.A, RiskBand.C, 1, Measure.known(Money.of("100.00", "GBP"))),
                        new BandMove(RiskBand.NOT_RATED, RiskBand.B, 1, Measure.known(Money.of("0", "GBP"))));
    }

    @Test
    void what_is_at_risk_is_asked_for_once_for_all_companies() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.B);
        owes("2", "100");
        List<Integer> asked = new ArrayList<>();
        AtRisk counted = (customers, day) -> {
            asked.add(customers.size());
            return TestRisk.of(bench.context()).of(customers, day);
        };
        portfolios.create(portfolio("one").build());
        portfolios.addAll("one", List.of(ACME, OTHER));

        new PortfolioViews(bench.context(), counted)
                .migration(
                        "one",
                        LocalDate.parse("2026-01-10"),
                        LocalDate.parse("2026-03-09"),
                        Currency.getInstance("GBP"));
        assertThat(asked).containsExactly(2);

        Portfolio debts = portfolio("debts").membership(Membership.ON_EXPOSURE).build();
        assertThat(LinkedCompanies.read(bench.context(), counted, debts.agency())
                        .wantedBy(debts, List.of(debts)))
                .containsExactly(OTHER);
        assertThat(asked).containsExactly(2, 2);
    }

    @Test
    void a_loan_is_an_exposure_as_receivables_are() {
        linked("1", ACME, GB, RiskBand.A);
        linked("2", OTHER, FR, RiskBand.B);
        borrows("2", "500");
        portfolios.create(portfolio("debts").membership(Membership.ON_EXPOSURE).build());
        band(OTHER, "2026-01-01", RiskBand.B);

        monitoring.checkForNewEvents();

        assertThat(companies("debts")).containsExactly(OTHER);
        assertThat(views.migration(
                        "debts",
                        LocalDate.parse("2026-01-10"),
                        LocalDate.parse("2026-03-09"),
                        Currency.getInstance("GBP")))
                .containsExactly(new BandMove(RiskBand.B, RiskBand.B, 1, Measure.known(Money.of("500.00", "GBP"))));
    }

    @Property(tries = 200)
    void shares_of_bands_are_a_hundred_together(@ForAll @Size(6) List<@IntRange(min = 0, max = 1000) Integer> counts) {
        Map<RiskBand, Integer> byBand = new EnumMap<>(RiskBand.class);
        for (RiskBand band : RiskBand.values()) {
            byBand.put(band, counts.get(band.ordinal()));
        }
        List<BandShare> shares = BandShares.of(byBand);
        int total = counts.stream().mapToInt(Integer::intValue).sum();

        BigDecimal sum = shares.stream().map(BandShare::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(total == 0 ? "0" : "100");
        for (BandShare share : shares) {
            double exact = total == 0 ? 0 : 100.0 * share.companies() / total;
            assertThat(share.percent().doubleValue()).isBetween(exact - 0.1, exact + 0.1);
        }
    }

    @Test
    void the_companies_of_a_search_are_put_in_by_a_mass_action_once() {
        linked("1", ACME, GB, RiskBand.A);
        bench.work(
                work -> work.customers().save(Bench.customer("9", "Not linked").build()));
        portfolios.create(portfolio("one").build());
        BulkActions bulk = new BulkActions(
                bench.context(), new CustomerList(bench.context(), new CustomerProfiles(bench.context())));
        BulkAction action = bulk.addToPortfolio("one");

        assertThat(action.apply(CustomerId.of("c-1"))).isEqualTo(BulkAction.Result.DONE);
        assertThat(action.apply(CustomerId.of("c-1"))).isEqualTo(BulkAction.Result.UNCHANGED);

        assertThat(bulk.dryRun(CustomerQuery.all(), action).refusals()).hasSize(1);
        assertThatThrownBy(() -> action.apply(CustomerId.of("c-9"))).isInstanceOf(UnknownReferenceException.class);
        assertThat(companies("one")).containsExactly(ACME);
    }

    @Test
    void files_are_attached_to_a_portfolio_that_is_there() throws IOException {
        portfolios.create(portfolio("one").build());
        Attachments attachments = new Attachments(bench.context(), AttachmentSettings.standard());
        Subject owner = Subject.of(Subject.Kind.PORTFOLIO, "one");

        attachments.add(owner, "list.txt", "text/plain", new ByteArrayInputStream("a".getBytes(UTF_8)));

        assertThat(attachments.of(owner)).hasSize(1);
        assertThatThrownBy(() -> attachments.add(
                        Subject.of(Subject.Kind.PORTFOLIO, "none"),
                        "list.txt",
                        "text/plain",
                        new ByteArrayInputStream("a".getBytes(UTF_8))))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void what_is_open_and_the_files_go_along_with_the_new_name() throws IOException {
        Portfolios withActions = countingActions();
        Attachments attachments = new Attachments(bench.context(), AttachmentSettings.standard());
        asksForAnAction("one");
        attachments.add(
                PortfolioTraces.subject("one"),
                "list.txt",
                "text/plain",
                new ByteArrayInputStream("a".getBytes(UTF_8)));

        withActions.rename("one", "two");
        withActions.create(portfolio("one").build());
        withActions.add("one", ACME);

        assertThatThrownBy(() -> withActions.remove("two", Portfolios.Removal.IF_NOTHING_IS_OPEN))
                .isInstanceOf(PortfolioRefusedException.class)
                .hasMessageContaining("1 actions are open");
        assertThat(attachments.of(PortfolioTraces.subject("two"))).hasSize(1);
        assertThat(attachments.of(PortfolioTraces.subject("one"))).isEmpty();
        withActions.remove("one", Portfolios.Removal.FORCED);
        assertThat(withActions.all()).extracting(Portfolio::name).containsExactly("two");
    }

    @Test
    void a_later_portfolio_of_the_name_has_nothing_of_the_one_that_went() throws IOException {
        Portfolios withActions = countingActions();
        Attachments attachments = new Attachments(bench.context(), AttachmentSettings.standard());
        asksForAnAction("one");
        String file = attachments
                .add(
                        PortfolioTraces.subject("one"),
                        "list.txt",
                        "text/plain",
                        new ByteArrayInputStream("a".getBytes(UTF_8)))
                .id();
        withActions.remove("one", Portfolios.Removal.FORCED);
        monitoring.check("one");

        withActions.create(portfolio("one").build());
        withActions.add("one", ACME);

        assertThat(attachments.of(PortfolioTraces.subject("one"))).isEmpty();
        assertThat(attachments.find(file)).isEmpty();
        assertThat(monitoring.events(ACME)).hasSize(1);
        withActions.remove("one", Portfolios.Removal.FORCED);
        assertThat(withActions.all()).isEmpty();
    }

    private Portfolios countingActions() {
        return new Portfolios(
                bench.context(), Optional.of(agency), TestRisk.of(bench.context()), new EventActions(bench.context()));
    }

    @Test
    void whatever_is_open_for_a_customer_of_a_member_keeps_the_portfolio() {
        Portfolios withActions = countingActions();
        linked("1", ACME, GB, RiskBand.A);
        withActions.create(portfolio("one").build());
        withActions.add("one", ACME);
        withActions.create(portfolio("other").build());
        withActions.add("other", OTHER);
        bench.work(work -> work.actions()
                .save(Action.builder()
                        .id("call")
                        .key("call")
                        .title("Call")
                        .customerId(Bench.customer("1", "x").build().id())
                        .origin(ActionOrigin.person())
                        .state(Action.State.OPEN)
                        .createdAt(bench.now())
                        .createdBy(Actor.of("tester"))
                        .build()));

        assertThatThrownBy(() -> withActions.remove("one", Portfolios.Removal.IF_NOTHING_IS_OPEN))
                .isInstanceOf(PortfolioRefusedException.class)
                .hasMessage(
                        "For members of the portfolio one 1 actions are open. End them first, or force the removal.");
        withActions.remove("other", Portfolios.Removal.IF_NOTHING_IS_OPEN);
    }

    private void asksForAnAction(String name) {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(portfolio(name).actionOnEvent(ActionOnEvent.PER_EVENT).build());
        portfolios.add(name, ACME);
        agency.tells(List.of(event("n1", ACME)));
        new Monitoring(
                        bench.context(),
                        Optional.of(agency),
                        TestRisk.of(bench.context()),
                        List.of(new EventActions(bench.context())),
                        List.of())
                .check(name);
    }

    @Test
    void the_summary_counts_those_without_a_rating_too() {
        linked("1", ACME, GB, RiskBand.A);
        portfolios.create(portfolio("one").build());
        portfolios.addAll("one", List.of(ACME, OTHER));

        assertThat(views.riskSummary("one"))
                .contains(
                        new BandShare(RiskBand.A, 1, new BigDecimal("50.0")),
                        new BandShare(RiskBand.NOT_RATED, 1, new BigDecimal("50.0")))
                .hasSize(RiskBand.values().length);
    }

    private Portfolios portfolios(Actor actor) {
        return new Portfolios(
                bench.contextOf(actor), Optional.of(agency), TestRisk.of(bench.context()), OpenActions.waitingEvents());
    }

    private List<AgencyCompanyId> companies(String portfolio) {
        return monitoring.members(portfolio).stream()
                .map(PortfolioMember::company)
                .toList();
    }

    private static List<Kind> kinds(List<PortfolioDifference> differences) {
        return new ArrayList<>(
                differences.stream().map(PortfolioDifference::kind).toList());
    }

    private static Portfolio.Builder portfolio(String name) {
        Portfolio.Builder portfolio = Portfolio.builder();
        portfolio.name(name).agency(FakeBureau.AGENCY);
        return portfolio;
    }

    private void linked(String number, AgencyCompanyId company, CountryCode country, RiskBand band) {
        bench.work(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .company(company)
                        .country(country)
                        .name("Company " + number)
                        .state(ReportState.UP_TO_DATE)
                        .figures(KeyFigures.builder().band(band).build())
                        .build()));
        linked(number, company);
    }

    private void linked(String number, AgencyCompanyId company) {
        bench.work(work -> work.customers()
                .save(Bench.customer(number, "Company " + number)
                        .agencyLink(AgencyLink.builder()
                                .company(company)
                                .agencyName("Company " + number)
                                .confidence(100)
                                .linkedBy(Actor.of("tester"))
                                .linkedAt(bench.now())
                                .build())
                        .build()));
    }

    private void owes(String number, String pounds) {
        LocalDate issued = LocalDate.parse("2026-01-15");
        bench.work(work -> work.invoices()
                .save(Invoice.builder()
                        .number("I-" + number)
                        .customerId(Bench.customer(number, "x").build().id())
                        .issueDate(issued)
                        .dueDate(issued.plusDays(30))
                        .gross(Money.of(pounds, "GBP"))
                        .build()));
    }

    private void borrows(String number, String pounds) {
        LocalDate day = LocalDate.parse("2026-01-15");
        Money principal = Money.of(pounds, "GBP");
        bench.work(work -> work.loans()
                .save(Loan.builder()
                        .id("L-" + number)
                        .customerId(Bench.customer(number, "x").build().id())
                        .principal(principal)
                        .disbursedOn(day)
                        .addInstallments(new Installment(
                                1, day.plusYears(1), principal, Money.of("0", "GBP"), Money.of("0", "GBP"), List.of()))
                        .addMoves(StorageSamples.move(LoanState.REQUESTED, day))
                        .addMoves(StorageSamples.move(LoanState.APPROVED, day))
                        .addMoves(StorageSamples.move(LoanState.ACTIVE, day))
                        .build()));
    }

    private void band(AgencyCompanyId company, String day, RiskBand band) {
        bench.work(work -> work.history()
                .append(HistoryPoint.builder()
                        .company(company)
                        .criterion(Criterion.BAND)
                        .text(band.name())
                        .observedOn(LocalDate.parse(day))
                        .recordedAt(Instant.parse(day + "T10:00:00Z"))
                        .source(HistoryPoint.Source.REPORT)
                        .sourceId("r")
                        .build()));
    }

    private WatchEvent event(String id, AgencyCompanyId company) {
        return WatchEvent.builder()
                .agency(FakeBureau.AGENCY)
                .notificationId(id)
                .company(company)
                .happenedAt(bench.now())
                .createdAt(bench.now())
                .ruleCode("101")
                .ruleName("A rule")
                .topic(EventTopic.SCORE)
                .newValue("60")
                .build();
    }
}
