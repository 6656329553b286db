package io.creditkit.customer.storage;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.Tags;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.monitoring.MemberState;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListMoment;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.Operator;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Customers, conditions and orders by chance, but the same ones in every run: few different values, so that many meet. */
final class ListSamples {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** So that a report of yesterday, in the zone of the list, is too old. */
    static final Period REPORT_MAX_AGE = Period.ofDays(1);

    /** One of each type; the key of the first is that of a standard field too. */
    private static final List<Field> ATTRIBUTES = List.of(
            Field.attribute("city", "Their own", FieldType.TEXT, List.of()),
            Field.attribute("ownNumber", "Own number", FieldType.NUMBER, List.of()),
            Field.attribute("ownAmount", "Own amount", FieldType.MONEY, List.of()),
            Field.attribute("ownDay", "Own day", FieldType.DATE, List.of()),
            Field.attribute("ownFlag", "Own flag", FieldType.FLAG, List.of()),
            Field.attribute("ownName", "Own name", FieldType.ENUM, List.of("SMALL", "LARGE")));

    static final List<Field> FIELDS = Stream.concat(
                    FieldCatalogue.standard().fields().stream().filter(ListQuery::keeps), ATTRIBUTES.stream())
            .toList();

    /** Two that are one to conditions, and one that is not there for who asks. */
    private static final List<String> PORTFOLIOS =
            List.of("Gro\u00df", "gross", "Mart\u00edn & FR", "Emile", "hidden FR");

    static final Set<String> VISIBLE_PORTFOLIOS = Set.copyOf(PORTFOLIOS.subList(0, 4));

    private static final List<ConsentPurpose> PURPOSES =
            List.of(ConsentPurpose.PERSONAL_DATA, ConsentPurpose.MARKETING, ConsentPurpose.CREDIT_CHECK);
    private static final int GROUPS = 6;

    private static final List<String> WORDS = List.of(
            "Martin",
            "martin",
            "Mart\u00edn",
            "M\u00fcller & S\u00f6hne",
            "Gro\u00df",
            "gross",
            "\u00c9mile",
            "emile",
            "Zo\u00eb",
            "\u0391\u03b8\u03ae\u03bd\u03b1",
            "\u041c\u043e\u0441\u043a\u0432\u0430",
            "\uD835\uDC00lpha",
            "S.A.",
            "100% O'Neill_x",
            "-",
            "\\",
            "a'b\"c",
            "Paris ");
    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "USD", "JPY");
    private static final Map<String, BigDecimal> IN_EUR =
            Map.of("EUR", BigDecimal.ONE, "GBP", new BigDecimal("1.17"), "USD", new BigDecimal("0.9234567"));

    private final Random random;

    ListSamples(long seed) {
        random = new Random(seed);
    }

    /** Rates that round, as those of hosts may; none for yen. */
    static ExchangeRates rates() {
        return (amount, target, on) -> {
            BigDecimal from = IN_EUR.get(amount.currency().getCurrencyCode());
            BigDecimal to = IN_EUR.get(target.getCurrencyCode());
            if (amount.currency().equals(target)) {
                return Measure.known(amount);
            }
            return from == null || to == null
                    ? Measure.unknown(UnknownReason.NO_RATE, "There is no rate.")
                    : Measure.known(
                            Money.of(amount.amount().multiply(from).divide(to, 4, RoundingMode.HALF_UP), target));
        };
    }

    /** {@return noon of the day, which is that day in every zone but the farthest} */
    static ListMoment at(ZoneId zone, ExchangeRates rates) {
        return new ListMoment(
                StorageSamples.NOON, zone, rates, ExpiredLimit.NO_CREDIT, REPORT_MAX_AGE, VISIBLE_PORTFOLIOS);
    }

    /** Stores so many customers, with companies, groups, assessments, consents, supply and limits. */
    void store(UnitOfWork work, int count) {
        storeGroups(work);
        work.scenarios().saveScenario(StorageSamples.scenario("DUNNING"));
        work.scenarios()
                .saveScenario(Scenario.builder()
                        .from(StorageSamples.scenario("BY-HAND"))
                        .steps(List.of())
                        .build());
        for (int i = 0; i < count / 3; i++) {
            if (random.nextInt(5) > 0) {
                work.reports().saveFile(file("co-" + i));
            }
        }
        storePortfolios(work, count / 3);
        for (int i = 0; i < count; i++) {
            Customer customer = work.customers().save(customer(i, count / 3));
            if (random.nextInt(4) == 0) {
                work.customers()
                        .save(Customer.builder().from(customer).name(word()).build());
            }
            for (int j = random.nextInt(3); j > 0; j--) {
                work.assessments().add(assessment(customer.id()));
            }
            storeMore(work, i, customer.id());
        }
        for (int i = 0; i < count; i++) {
            LimitSubject company = LimitSubject.of(StorageSamples.company("co-" + random.nextInt(count / 3)));
            maybe(() -> limit("of-company-" + count + "-" + random.nextInt(), company))
                    .ifPresent(work.limits()::save);
        }
    }

    private void storePortfolios(UnitOfWork work, int companies) {
        for (String name : PORTFOLIOS) {
            work.monitoring()
                    .savePortfolio(
                            Portfolio.builder().name(name).agency("creditsafe").build());
            for (int i = 0; i < companies; i++) {
                if (random.nextInt(3) == 0) {
                    work.monitoring()
                            .saveMember(PortfolioMember.builder()
                                    .portfolio(name)
                                    .company(StorageSamples.company("co-" + i))
                                    .addedAt(StorageSamples.NOON)
                                    .state(one(List.of(MemberState.values())))
                                    .build());
                }
            }
        }
    }

    /** Groups in trees and in circles, under groups that are not there too, with limits and settings; and what the company sets. */
    void storeGroups(UnitOfWork work) {
        for (int i = 0; i < GROUPS; i++) {
            GroupId id = GroupId.of("g-" + i);
            work.groups()
                    .save(CustomerGroup.builder()
                            .from(StorageSamples.group(id.value(), word() + " " + i))
                            .parentId(maybe(() -> GroupId.of("g-" + random.nextInt(GROUPS + 1))))
                            .creditLimit(random.nextBoolean() ? Optional.empty() : maybe(this::limit))
                            .limitMode(one(List.of(CustomerGroup.LimitMode.values())))
                            .build());
            if (random.nextInt(3) == 0) {
                set(work, SettingOwner.of(id), Setting.CREDIT_CHECK, one(List.of(Setting.CreditCheck.values())));
            }
        }
        // Of a group that is gone, of a group's default for its own, and of what nobody inherits nothing is told.
        set(work, SettingOwner.of(GroupId.of("g-" + GROUPS)), Setting.CREDIT_CHECK, Setting.CreditCheck.BYPASS);
        set(work, SettingOwner.of(GroupId.of("g-0")), Setting.DEFAULT_CREDIT_LIMIT, Optional.of(limit()));
        if (random.nextBoolean()) {
            set(work, SettingOwner.company(), Setting.DEFAULT_CREDIT_LIMIT, maybe(this::limit));
        }
        if (random.nextBoolean()) {
            set(work, SettingOwner.company(), Setting.CREDIT_CHECK, one(List.of(Setting.CreditCheck.values())));
        }
    }

    private Money limit() {
        return Money.of(amount().amount().abs(), Currency.getInstance(one(CURRENCIES)));
    }

    private static <T> void set(UnitOfWork work, SettingOwner owner, Setting<T> setting, T value) {
        work.settings().put(owner, setting.key(), setting.print(value));
    }

    private void assign(UnitOfWork work, CustomerId customer, AssignedAttribute attribute, List<String> targets) {
        Optional<Assignment> last = Optional.empty();
        for (int j = random.nextInt(3); j > 0; j--) {
            last = Optional.of(work.scenarios()
                    .assign(Assignment.builder()
                            .from(StorageSamples.assignment(customer.value(), attribute, one(targets)))
                            .choice(one(List.of(Assignment.Choice.values())))
                            .sequence(last.map(Assignment::sequence).orElse(0L))
                            .build()));
        }
    }

    private void storeMore(UnitOfWork work, int i, CustomerId customer) {
        maybe(() -> one(List.of(LinkReview.Outcome.values())))
                .ifPresent(outcome -> work.customers()
                        .putReview(LinkReview.builder()
                                .from(StorageSamples.review(customer.value()))
                                .outcome(outcome)
                                .build()));
        // The last group is gone again, and who was in it is in none.
        maybe(() -> GroupId.of("g-" + random.nextInt(GROUPS + 1)))
                .ifPresent(group -> work.groups().join(customer, group));
        if (random.nextInt(4) == 0) {
            set(work, SettingOwner.of(customer), Setting.CREDIT_CHECK, one(List.of(Setting.CreditCheck.values())));
        }
        assign(work, customer, AssignedAttribute.SCENARIO, List.of("DUNNING", "BY-HAND", "GONE"));
        assign(work, customer, AssignedAttribute.COLLECTOR, WORDS);
        maybe(() -> one(List.of("AB-12 345 X", "ab12345x", "99")))
                .ifPresent(number -> work.people().putNationalId(StorageSamples.nationalId(customer.value(), number)));
        for (int j = random.nextInt(4); j > 0; j--) {
            work.limits().save(limit("l-" + i + "-" + j, LimitSubject.of(customer)));
        }
        for (int j = random.nextInt(3); j > 0; j--) {
            LocalDate from = LocalDate.of(2026, 2, 27).plusDays(random.nextInt(5));
            Optional<LocalDate> until = maybe(() -> from.plusDays(random.nextInt(4)));
            work.supply()
                    .save(StorageSamples.supply(
                            "s-" + i + "-" + j, customer.value(), "meter " + i + "-" + j, from, until));
        }
        for (int j = random.nextInt(6); j > 0; j--) {
            work.privacy().addConsent(consent("k-" + i + "-" + random.nextInt(2), customer));
        }
    }

    private ConsentRecord consent(String id, CustomerId customer) {
        return new ConsentRecord(
                id,
                customer,
                one(PURPOSES),
                random.nextInt(3) > 0 ? ConsentState.GIVEN : one(List.of(ConsentState.values())),
                new ConsentNotice("notice", 1),
                "web",
                moment(),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(StorageSamples.NOON.plusSeconds(random.nextInt(3) - 1)),
                Optional.empty(),
                Actor.of("jane"));
    }

    private LimitDecision limit(String id, LimitSubject subject) {
        LocalDate from = LocalDate.of(2026, 2, 27).plusDays(random.nextInt(5));
        boolean temporary = random.nextInt(3) == 0;
        return LimitDecision.builder()
                .from(StorageSamples.bareLimit(id, "nobody"))
                .subject(subject)
                .amount(
                        random.nextInt(5) == 0
                                ? new LimitAmount.NotApplicable()
                                : LimitAmount.of(
                                        Money.of(amount().amount().abs(), Currency.getInstance(one(CURRENCIES)))))
                .kind(temporary ? LimitDecision.Kind.TEMPORARY : LimitDecision.Kind.PERMANENT)
                .validFrom(from)
                .validUntil(
                        temporary || random.nextBoolean()
                                ? Optional.of(from.plusDays(random.nextInt(5)))
                                : Optional.empty())
                .state(random.nextInt(3) > 0 ? LimitState.APPROVED : one(List.of(LimitState.values())))
                .approvals(maybe(() -> new LimitApproval(
                                1, LimitApproval.Verdict.APPROVED, Actor.of("boss"), moment(), "As asked."))
                        .stream()
                        .toList())
                .endedOn(random.nextInt(5) > 0 ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(3) - 1)))
                .build();
    }

    private Set<String> tags() {
        return Tags.once(
                Stream.generate(() -> word().strip()).limit(random.nextInt(4)).toList());
    }

    private Map<String, FieldValue> attributes() {
        Map<String, FieldValue> values = new HashMap<>();
        for (Field field : ATTRIBUTES) {
            maybe(() -> random.nextInt(10) == 0 ? attribute(one(ATTRIBUTES)) : attribute(field))
                    .ifPresent(value -> values.put(field.key(), value));
        }
        return values;
    }

    /** One in ten is of another type than the field by now, and some are names that it has no more. */
    private FieldValue attribute(Field field) {
        return switch (field.type()) {
            case TEXT -> new FieldValue.Text(word());
            case NUMBER, DAYS, PERCENT ->
                new FieldValue.Numeric(
                        new BigDecimal(one(List.of("0", "1", "1.0", "-1", "1.5", "0.02", "123456789.25"))));
            case MONEY -> new FieldValue.Amount(amount());
            case ENUM -> new FieldValue.Choice(one(List.of("SMALL", "LARGE", "FORMER")));
            case DATE -> new FieldValue.Day(day());
            case FLAG -> new FieldValue.Flag(random.nextBoolean());
        };
    }

    private Customer customer(int i, int companies) {
        return Customer.builder()
                .from(StorageSamples.bareCustomer((random.nextBoolean() ? "n" : "N") + "-" + i))
                .id(CustomerId.of("c-" + random.nextInt(1_000_000) + "-" + i))
                .kind(one(List.of(PartyKind.values())))
                .name(word() + (random.nextBoolean() ? " " + word() : ""))
                .legalName(maybe(this::word))
                .registrationNumber(maybe(() -> "RCS " + random.nextInt(5)))
                .vatNumber(maybe(() -> "FR" + random.nextInt(5)))
                .lei(maybe(() -> "LEI" + random.nextInt(3)))
                .tradeNames(Stream.generate(this::word).limit(random.nextInt(3)).toList())
                .tags(tags())
                .attributes(random.nextInt(3) == 0 ? Map.of() : attributes())
                .address(Address.builder()
                        .street(maybe(this::word))
                        .postCode(maybe(() -> "0" + random.nextInt(3)))
                        .city(maybe(this::word))
                        .region(maybe(this::word))
                        .country(CountryCode.of(one(List.of("FR", "BE", "IT"))))
                        .build())
                .email(maybe(() -> "a.b" + random.nextInt(3) + "@example.org"))
                .phone(maybe(() -> one(List.of("+33 1 20", "+33 1 21", "+33 1 42 68 53 00", "01 42 68 53 01", "n/a"))))
                .riskCurrency(Currency.getInstance(one(CURRENCIES)))
                .internalLimit(random.nextBoolean() ? Optional.empty() : maybe(this::limit))
                .status(one(List.of(CustomerStatus.values())))
                .statusChangedAt(moment())
                .onboardedAt(moment())
                .updatedAt(moment())
                .agencyLink(maybe(() -> AgencyLink.builder()
                        .from(StorageSamples.link("co-" + random.nextInt(companies)))
                        .agencyName(word())
                        .build()))
                .build();
    }

    private CompanyFile file(String company) {
        return CompanyFile.builder()
                .from(StorageSamples.bareFile(company))
                .state(one(List.of(ReportState.values())))
                .reportReceivedAt(maybe(this::moment))
                .figures(figures())
                .build();
    }

    private KeyFigures figures() {
        return KeyFigures.builder()
                .score(maybe(this::score))
                .previousScore(maybe(this::score))
                .band(maybe(() -> one(List.of(RiskBand.values()))))
                .ratingChangedOn(maybe(this::day))
                .limit(maybe(() -> random.nextInt(3) == 0 ? ProviderLimit.none("none") : ProviderLimit.of(amount())))
                .contractLimit(maybe(this::amount))
                .probabilityOfDefault(maybe(() -> new BigDecimal("0.0" + random.nextInt(4))))
                .dbt(maybe(() -> random.nextInt(5)))
                .industryDbt(maybe(() -> random.nextInt(5) - 2))
                .judgmentCount(maybe(() -> random.nextInt(3)))
                .judgmentTotal(maybe(this::amount))
                .insolvent(maybe(random::nextBoolean))
                .privilegeCount(maybe(() -> random.nextInt(3)))
                .protested(maybe(random::nextBoolean))
                .privilegeTotal(maybe(this::amount))
                .prejudiced(maybe(random::nextBoolean))
                .paymentRemarkCount(maybe(() -> random.nextInt(3)))
                .companyStatus(maybe(() -> one(List.of(CompanyStatus.values()))))
                .turnover(maybe(this::amount))
                .equity(maybe(this::amount))
                .employees(maybe(() -> random.nextInt(4)))
                .build();
    }

    private RiskAssessment assessment(CustomerId customer) {
        return RiskAssessment.builder()
                .from(StorageSamples.assessment(customer.value(), 1))
                .score(random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5)))
                .riskClass(one(List.of(RiskClass.values())))
                .certainty(one(List.of(RiskAssessment.Certainty.values())))
                .probabilityOfDefault(maybe(() -> new BigDecimal(one(List.of("0.01", "0.02", "0.5", "1E-10")))))
                .build();
    }

    /** {@return a condition over any fields} */
    Criteria criteria(int depth) {
        if (depth > 0 && random.nextInt(4) > 0) {
            List<Criteria> parts = new ArrayList<>(List.of(criteria(depth - 1), criteria(depth - 1)));
            return switch (random.nextInt(3)) {
                case 0 -> new Criteria.And(parts);
                case 1 -> new Criteria.Or(parts);
                default -> new Criteria.Not(parts.get(0));
            };
        }
        return leaf(one(FIELDS));
    }

    /** {@return a condition over that field} */
    Criteria leaf(Field field) {
        return switch (random.nextInt(4)) {
            case 0 -> new Criteria.Presence(field, one(List.of(Criteria.Presence.State.values())));
            case 1 ->
                field.type().hasOrder() || field.choices().size() > 1
                        ? new Criteria.In(field, List.of(value(field), value(field)))
                        : comparison(field);
            case 2 -> special(field);
            default -> comparison(field);
        };
    }

    private Criteria special(Field field) {
        return switch (field.type()) {
            case TEXT ->
                new Criteria.TextMatch(
                        field,
                        one(List.of(Criteria.TextMatch.Mode.values())),
                        one(List.of(
                                "m", "mart", "in", "ro\u00df", "\u00c9m", "fr", "0", "example org", "\u03b1\u03b8")));
            case ENUM ->
                field.rankedChoices().isEmpty()
                        ? comparison(field)
                        : new Criteria.Ranking(
                                field, one(List.of(Criteria.Ranking.Side.values())), one(field.rankedChoices()));
            case DATE ->
                new Criteria.Age(field, one(List.of(Criteria.Age.Reach.values())), one(List.of(0, 1, 30, 400, 36_525)));
            case NUMBER, MONEY, DAYS, PERCENT, FLAG -> comparison(field);
        };
    }

    private Criteria comparison(Field field) {
        List<Operator> operators =
                field.type().hasOrder() ? List.of(Operator.values()) : List.of(Operator.EQUAL, Operator.NOT_EQUAL);
        return new Criteria.Comparison(field, one(operators), value(field));
    }

    private FieldValue value(Field field) {
        return switch (field.type()) {
            case TEXT ->
                new FieldValue.Text(one(List.of(
                        "MARTIN", "gross", "Emile", "FR", "n-1", "co-2", "EUR", "rcs 2", "00", "a.b1@example.org")));
            case NUMBER, DAYS, PERCENT ->
                new FieldValue.Numeric(new BigDecimal(one(List.of(
                        "0",
                        "1",
                        "2",
                        "3",
                        "-1",
                        "1.5",
                        "0.02",
                        "0.0200000000000000000000000001",
                        "1E+40",
                        "-7E+40",
                        "30",
                        "400"))));
            case MONEY -> new FieldValue.Amount(amount());
            case ENUM -> new FieldValue.Choice(one(field.choices()));
            case DATE -> new FieldValue.Day(day());
            case FLAG -> new FieldValue.Flag(random.nextBoolean());
        };
    }

    /** {@return up to so many columns to sort by} */
    List<SortKey> sort(int most) {
        return Stream.generate(() -> one(FIELDS))
                .filter(Field::isSortable)
                .limit(random.nextInt(most + 1))
                .distinct()
                .map(field -> new SortKey(field, one(List.of(SortKey.Direction.values()))))
                .toList();
    }

    private Money amount() {
        return Money.of(
                one(List.of("0", "1", "-1", "1.17", "0.92", "1000", "1000.0000000001", "-1082.8878", "923.4567")),
                one(CURRENCIES));
    }

    private ProviderScore score() {
        return random.nextInt(4) == 0 ? ProviderScore.unrated("n/a") : ProviderScore.of(random.nextInt(4));
    }

    /** Around the midnights of places east and west, and around changes of the clock. */
    private Instant moment() {
        return Instant.parse(one(List.of(
                "2026-03-01T22:59:59.999999Z",
                "2026-03-01T23:00:00Z",
                "2026-03-02T04:59:59Z",
                "2026-03-02T05:00:00Z",
                "2026-03-29T00:30:00Z",
                "2025-10-25T22:00:00Z",
                "2025-10-25T21:59:59.999999Z",
                "2025-01-31T23:30:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1900-01-01T00:00:00Z",
                "2026-04-01T00:00:00Z")));
    }

    private LocalDate day() {
        return LocalDate.parse(one(List.of(
                "2026-03-01",
                "2026-03-02",
                "2026-03-29",
                "2025-10-26",
                "2025-02-01",
                "1970-01-01",
                "1899-12-31",
                "2026-04-01",
                "9999-12-31",
                "0001-01-01")));
    }

    private String word() {
        return one(WORDS);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
