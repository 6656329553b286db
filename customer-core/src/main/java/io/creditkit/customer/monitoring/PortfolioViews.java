package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.MemberRow.Sort;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListText;
import io.creditkit.customer.search.Operator;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Portfolios to look at. Makes no call and changes nothing. Thread-safe. Needs {@link Permission#VIEW_CREDIT_DATA}; a portfolio
 * that is not shared with the actor is not there. Each answer reads every company of the portfolio.
 */
public final class PortfolioViews {
    private final WorkContext context;
    private final AtRisk atRisk;

    /** For the house alone: a host asks its workspace for this service. */
    public PortfolioViews(WorkContext context, AtRisk atRisk) {
        this.context = context;
        this.atRisk = atRisk;
    }

    /** A company of the portfolio with what we know of it. */
    private record Seen(PortfolioMember member, Optional<CompanyFile> file, List<Customer> customers) {
        RiskBand band() {
            return file.map(CompanyFile::figures).flatMap(KeyFigures::band).orElse(RiskBand.NOT_RATED);
        }
    }

    /**
     * {@return a part of the companies of a portfolio}
     *
     * @param offset how many to leave out before, 0 or more
     * @param size how many at most, 1 to 500
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     */
    public MemberPage members(String portfolio, Sort sort, int offset, int size) {
        if (offset < 0 || size < 1 || size > 500) {
            throw new IllegalArgumentException(
                    "A page begins at 0 or later and has 1 to 500 rows, not " + offset + " and " + size + ".");
        }
        List<MemberRow> rows =
                seen(portfolio).stream().map(this::row).sorted(order(sort)).toList();
        int from = Math.min(offset, rows.size());
        return new MemberPage(rows.subList(from, Math.min(from + size, rows.size())), from, rows.size());
    }

    /**
     * {@return the customers whose companies are in a portfolio, as a list takes them} It asks for the portfolio by its name, so it goes
     * with what comes in and goes out, and can be kept as a search. Only where criteria can't tell the name from that of another portfolio,
     * as they look at letters and digits alone, does it ask for the customers of now by their numbers: at most
     * {@value CustomerQuery#MAX_NUMBERS}, and empty if there is none.
     *
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     * @throws PortfolioRefusedException if there are more customers than a list can be asked for by number
     */
    public Optional<CustomerQuery> customers(String portfolio) {
        if (isToldByName(portfolio)) {
            return Optional.of(CustomerQuery.where(new Criteria.Comparison(
                    FieldCatalogue.standard().get("portfolio"), Operator.EQUAL, new FieldValue.Text(portfolio))));
        }
        return byNumbers(portfolio);
    }

    private boolean isToldByName(String portfolio) {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_CUSTOMERS);
        String folded = ListText.folded(portfolio);
        return !folded.isEmpty()
                && context.inUnitOfWork(work -> {
                    visible(work, portfolio);
                    return work.monitoring().portfolios().stream()
                            .map(Portfolio::name)
                            .filter(name -> ListText.folded(name).equals(folded))
                            .allMatch(portfolio::equals);
                });
    }

    private Portfolio visible(UnitOfWork work, String name) {
        return PortfolioNames.visible(work, name, context.actor())
                .orElseThrow(() -> new UnknownReferenceException("portfolio", name));
    }

    private Optional<CustomerQuery> byNumbers(String portfolio) {
        List<String> numbers = seen(portfolio).stream()
                .filter(seen -> seen.member().state().isWanted())
                .flatMap(seen -> seen.customers().stream())
                .map(Customer::number)
                .toList();
        if (numbers.size() > CustomerQuery.MAX_NUMBERS) {
            throw new PortfolioRefusedException(Wording.of(
                    "portfolio-refused.too-large",
                    "Of the portfolio {portfolio} there are {customers} customers, and a list shows {most} "
                            + "by number. Divide the portfolio.",
                    Map.of("portfolio", portfolio, "customers", numbers.size(), "most", CustomerQuery.MAX_NUMBERS)));
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(CustomerQuery.builder().numbers(numbers).build());
    }

    /**
     * {@return how the companies that are wanted in a portfolio are spread over the bands, every band once, best first}
     *
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     */
    public List<BandShare> riskSummary(String portfolio) {
        Map<RiskBand, Integer> counts = new EnumMap<>(RiskBand.class);
        seen(portfolio).stream()
                .filter(seen -> seen.member().state().isWanted())
                .forEach(seen -> counts.merge(seen.band(), 1, Integer::sum));
        return BandShares.of(counts);
    }

    /**
     * {@return how the companies that are wanted in a portfolio moved between bands from one day to a later one, as we know it
     * now; pairs of bands without a company are left out}
     *
     * @param currency what exposures are told in
     * @throws UnknownReferenceException if there is no such portfolio for the actor
     */
    public List<BandMove> migration(String portfolio, LocalDate from, LocalDate to, Currency currency) {
        context.require(Permission.VIEW_RECEIVABLES);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("From " + from + " to " + to + " the time goes backwards.");
        }
        List<Seen> wanted = seen(portfolio).stream()
                .filter(seen -> seen.member().state().isWanted())
                .toList();
        Map<CustomerId, Measure<Money>> owed = AtRiskPages.of(
                atRisk,
                wanted.stream().flatMap(seen -> seen.customers().stream()).toList(),
                to);
        Map<RiskBand, Map<RiskBand, BandMove>> moves = new TreeMap<>();
        for (Seen seen : wanted) {
            List<HistoryPoint> bands = context.inUnitOfWork(
                    work -> work.history().series(seen.member().company(), Criterion.BAND));
            List<Measure<Money>> exposures = seen.customers().stream()
                    .flatMap(customer -> Optional.ofNullable(owed.get(customer.id())).stream())
                    .toList();
            BandMove one = new BandMove(bandOn(bands, from), bandOn(bands, to), 1, sum(exposures, to, currency));
            moves.computeIfAbsent(one.from(), band -> new TreeMap<>()).merge(one.to(), one, PortfolioViews::together);
        }
        return moves.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    private static BandMove together(BandMove one, BandMove other) {
        return new BandMove(
                one.from(), one.to(), one.companies() + other.companies(), sum(one.exposure(), other.exposure()));
    }

    private static RiskBand bandOn(List<HistoryPoint> bands, LocalDate day) {
        return bands.stream()
                .filter(point -> !point.observedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(point -> Stream.of(RiskBand.values())
                        .filter(band -> band.name().equals(point.text()))
                        .findFirst())
                .orElse(RiskBand.NOT_RATED);
    }

    private Measure<Money> sum(List<Measure<Money>> exposures, LocalDate day, Currency currency) {
        Measure<Money> sum = Measure.known(Money.zero(currency));
        for (Measure<Money> owed : exposures) {
            Measure<Money> converted = owed instanceof Measure.Known<Money> known
                    ? context.rates().convert(known.value(), currency, day).map(Money::rounded)
                    : owed;
            sum = sum(sum, converted);
        }
        return sum;
    }

    private static Measure<Money> sum(Measure<Money> one, Measure<Money> other) {
        if (one instanceof Measure.Known<Money> known && other instanceof Measure.Known<Money> more) {
            return Measure.known(known.value().plus(more.value()));
        }
        return one instanceof Measure.Unknown<Money> ? one : other;
    }

    private List<Seen> seen(String name) {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_CUSTOMERS);
        List<PortfolioMember> members = context.inUnitOfWork(
                work -> work.monitoring().members(visible(work, name).name()));
        List<Seen> seen = new ArrayList<>();
        for (int from = 0; from < members.size(); from += 200) {
            List<PortfolioMember> page = members.subList(from, Math.min(from + 200, members.size()));
            seen.addAll(context.inUnitOfWork(
                    work -> page.stream().map(member -> seen(work, member)).toList()));
        }
        return seen;
    }

    private static Seen seen(UnitOfWork work, PortfolioMember member) {
        AgencyCompanyId company = member.company();
        return new Seen(
                member,
                work.reports().file(company),
                work.customers().linkedTo(company).stream()
                        .filter(customer -> customer.status() != CustomerStatus.ERASED)
                        .sorted(Comparator.comparing(Customer::number))
                        .toList());
    }

    private MemberRow row(Seen seen) {
        Optional<KeyFigures> figures = seen.file().map(CompanyFile::figures);
        Optional<Instant> newest = Stream.of(
                        seen.member().lastEventAt(), seen.file().flatMap(CompanyFile::reportReceivedAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return new MemberRow(
                seen.member(),
                seen.file().map(CompanyFile::name),
                seen.customers().stream().map(Customer::number).toList(),
                figures.flatMap(KeyFigures::band),
                figures.flatMap(KeyFigures::ratingDescription),
                figures.flatMap(KeyFigures::limit),
                newest.map(at -> Duration.between(at, context.now())));
    }

    private static Comparator<MemberRow> order(Sort sort) {
        Comparator<MemberRow> byCompany =
                Comparator.comparing(row -> row.member().company());
        Comparator<MemberRow> asked = switch (sort) {
            case COMPANY -> byCompany;
            case NAME -> last(MemberRow::name, Comparator.<String>naturalOrder());
            case LAST_EVENT -> last(row -> row.member().lastEventAt(), Comparator.<Instant>reverseOrder());
            case RATING ->
                last(
                        row -> row.rating().filter(band -> band != RiskBand.NOT_RATED),
                        Comparator.<RiskBand>reverseOrder());
            case LIMIT ->
                last(
                        row -> row.limit().flatMap(ProviderLimit::amount).map(Money::amount),
                        Comparator.<BigDecimal>reverseOrder());
            case STATE -> Comparator.comparing(row -> row.member().state());
        };
        return asked.thenComparing(byCompany);
    }

    private static <T> Comparator<MemberRow> last(Function<MemberRow, Optional<T>> value, Comparator<T> order) {
        return (one, other) -> {
            Optional<T> left = value.apply(one);
            Optional<T> right = value.apply(other);
            if (left.isPresent() && right.isPresent()) {
                return order.compare(left.get(), right.get());
            }
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        };
    }
}
