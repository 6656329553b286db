package io.creditkit.customer.report;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** When a report may be bought. Every order of the house goes by one of these. */
@Value.Immutable
@ValueStyle
public interface ReportPolicy {
    /** {@return how old a report may be and still be used again instead of a new one; default 6 months} */
    @Value.Default
    default Period maxAge() {
        return Period.ofMonths(6);
    }

    /**
     * {@return the same for a report after which a monitoring event came; at most {@link #maxAge()} counts. Default 6 months:
     * an event brings its own news, so it is no reason to buy}
     */
    @Value.Default
    default Period maxAgeAfterEvent() {
        return Period.ofMonths(6);
    }

    /** {@return how many orders a calendar day may have, in the tenant's zone; 0 buys nothing; empty (default) is no bound} */
    OptionalInt perDay();

    /** {@return how many orders a calendar month may have; 0 buys nothing; empty (default) is no bound} */
    OptionalInt perMonth();

    /**
     * {@return what the orders of a calendar day may cost together by {@link #priceIn}; empty (default) is no bound} Counted in the
     * storage, as all budgets are: several nodes share it.
     */
    Optional<Money> costPerDay();

    /** {@return what the orders of a calendar month may cost together; empty (default) is no bound} */
    Optional<Money> costPerMonth();

    /**
     * {@return what all tenants of the storage may order together, beside what each may; by default no bound} Its days and months begin
     * at midnight UTC, as the tenants may live in zones of their own. Nobody goes beyond it, also where {@link #overBudget()} asks.
     *
     * <p>With such a bound each order reads a few times what all tenants ordered in the day and the month. No index begins with the
     * moment, as the tenant leads every key, so that goes through the whole ledger of all tenants and takes longer as it grows.
     */
    @Value.Default
    default ReportBudget acrossTenants() {
        return ReportBudget.none();
    }

    /**
     * {@return what one report costs by your contract with the agency; empty (default) if you keep no account of money} It is written
     * into the ledger with each order, so that a new price changes nothing of what was ordered before. An order that was placed without
     * a price, or with one in another currency, counts at the highest of this one and {@link #pricesByCountry()}.
     */
    Optional<Money> price();

    /** {@return what one report costs of countries for which {@link #price} is not true; none by default} */
    Map<CountryCode, Money> pricesByCountry();

    /** {@return what one report of a company of that country costs; empty if no price is known} */
    default Optional<Money> priceIn(CountryCode country) {
        return Optional.ofNullable(pricesByCountry().get(country)).or(this::price);
    }

    /** {@return what each tenant may order: {@link #perDay}, {@link #perMonth}, {@link #costPerDay} and {@link #costPerMonth}} */
    default ReportBudget ownBudget() {
        return ReportBudget.builder()
                .perDay(perDay())
                .perMonth(perMonth())
                .costPerDay(costPerDay())
                .costPerMonth(costPerMonth())
                .build();
    }

    /** {@return what becomes of an order for which the budget has no room; refused by default} */
    @Value.Default
    default OverBudget overBudget() {
        return OverBudget.REFUSE;
    }

    /** What becomes of an order for which the budget has no room. */
    enum OverBudget {
        /** It is refused, whoever asks. */
        REFUSE,
        /**
         * It is refused with {@link ReportOutcome.Obstacle#BUDGET_TO_BE_ASKED_FOR}, and somebody with
         * {@link io.creditkit.customer.access.Permission#ORDER_BEYOND_BUDGET} can place it by {@link OrderReason#beyondBudget()}. What
         * was bought beyond the budget counts like the rest. It is the tenant's own budget that gives way, never {@link #acrossTenants()}.
         */
        ASK
    }

    /**
     * {@return how long a company is left alone after the agency said that it has no report of it, or that the contract does
     * not cover it; default 30 days}
     */
    @Value.Default
    default Duration askAgainAfter() {
        return Duration.ofDays(30);
    }

    /**
     * {@return how long one reading of the agency's meter of a country serves, our own deliveries since then being added;
     * default one hour. Zero reads it before each order, for one free call more}
     */
    @Value.Default
    default Duration meterMaxAge() {
        return Duration.ofHours(1);
    }

    /**
     * {@return how old an order without an outcome must be before {@link CreditReports#recover()} takes it for one that a
     * crash left behind; default 10 minutes, which is longer than any call may run. Zero only where no other process or
     * thread can be ordering at that time, such as at the start of the one program that uses an embedded database}
     */
    @Value.Default
    default Duration settleOrdersAfter() {
        return Duration.ofMinutes(10);
    }

    /**
     * {@return what a report may do to the master data of the customers of its company; a field that is not named is left alone, so by
     * default (none) all are}
     */
    Map<AgencyField, FieldMode> fields();

    /**
     * {@return how long the document of a report is kept from its receipt; empty (default) as long as the company's file} What is
     * older {@link CreditReports#removeOldDocuments} takes away: the figures, the history and the ledger stay, and to see the rest the
     * report has to be bought again. Not shorter than {@link #maxAge()}, so that a report that is used again is there; months against
     * days count as 28 days where they make it longer, and as 31 where they make it shorter.
     */
    Optional<Period> keepDocuments();

    /**
     * {@return the figures of a report that are not kept beside its document; by default (none) all are, in the file of the company and
     * with their history} Those that are to be kept alone are named by {@code EnumSet.complementOf(EnumSet.of(SCORE, BAND))}. From the
     * next report of a company on they are missing in its file, and to their history nothing is added; what stands there stays. Lists,
     * scores and rules find them missing, so leave out only what none of them looks at. What monitoring events and persons tell does not
     * go by it, nor does the document: {@link #sectionsNotKept()} and {@link #keepDocuments()} are for that.
     */
    Set<KeyFigure> figuresNotKept();

    /**
     * {@return the sections of a report that are taken out before it is kept, by the agency's own names in any case, such as {@code directors};
     * by default (none) a report is kept byte for byte as it was received} All figures and the history are taken over first. What is taken
     * out is gone: to see it again the report has to be bought again. A report that can't be read is kept whole, and so is the PDF
     * document that came with one. An agency that can't take sections out ({@link CreditBureau#without}) keeps all of them.
     * A name that the agency does not know ({@link CreditBureau#sections}) is refused when the policy meets it.
     */
    Set<String> sectionsNotKept();

    /**
     * Refuses a name among {@link #sectionsNotKept()} that the agency does not know ({@link CreditBureau#sections}): what it means would
     * be kept in silence. Done where the two meet.
     *
     * @throws InvalidEntryException with each such name, and the one that was meant
     */
    default void requireSectionsOf(CreditBureau agency) {
        SectionNames.require(agency, this);
    }

    /** Refuses negative settings, and budgets of money that the prices tell nothing of. */
    @Value.Check
    default void check() {
        EntryCheck.of("policy of reports")
                .never("maxAge", () -> maxAge().isNegative(), "negative", "It can't be negative.")
                .never("maxAgeAfterEvent", () -> maxAgeAfterEvent().isNegative(), "negative", "It can't be negative.")
                .notNegative("perDay", perDay().orElse(0))
                .notNegative("perMonth", perMonth().orElse(0))
                .notNegative("costPerDay", costPerDay().map(Money::signum).orElse(0))
                .notNegative("costPerMonth", costPerMonth().map(Money::signum).orElse(0))
                .never("price", () -> prices().anyMatch(one -> one.signum() < 0), "negative", "It can't be negative.")
                .never(
                        "price",
                        () -> price().isEmpty() && budgetsOfMoney().findAny().isPresent(),
                        "required",
                        "A budget of money needs the price of a report.")
                .never(
                        "price",
                        () -> budgetsOfMoney().findAny().isPresent()
                                && Stream.concat(prices(), budgetsOfMoney())
                                                .map(Money::currency)
                                                .distinct()
                                                .count()
                                        > 1,
                        "other-currency",
                        "Prices and budgets of money are in one currency.")
                .never(
                        "keepDocuments",
                        () -> keepDocuments().filter(this::isShorterThanMaxAge).isPresent(),
                        "too-short",
                        "Documents are kept at least as long as a report may be used again.")
                .never("askAgainAfter", () -> askAgainAfter().isNegative(), "negative", "It can't be negative.")
                .never("meterMaxAge", () -> meterMaxAge().isNegative(), "negative", "It can't be negative.")
                .never("settleOrdersAfter", () -> settleOrdersAfter().isNegative(), "negative", "It can't be negative.")
                .refuse();
    }

    /** By what they differ at least, as which months they will be is not known. */
    @SuppressWarnings("JavaPeriodGetDays") // the months are counted beside them
    private boolean isShorterThanMaxAge(Period kept) {
        long months = kept.toTotalMonths() - maxAge().toTotalMonths();
        long days = (long) kept.getDays() - maxAge().getDays();
        return kept.isNegative() || (months < 0 ? -most(-months) : least(months)) + days < 0;
    }

    /** {@return the days that so many months have at least: February is the first to be among them} */
    private static long least(long months) {
        long ofYear = months % 12;
        return months / 12 * 365 + (ofYear == 0 ? 0 : 28 + (ofYear - 1) * 30);
    }

    private static long most(long months) {
        return months / 12 * 366 + months % 12 * 31;
    }

    private Stream<Money> prices() {
        return Stream.concat(price().stream(), pricesByCountry().values().stream());
    }

    private Stream<Money> budgetsOfMoney() {
        return Stream.of(
                        costPerDay(),
                        costPerMonth(),
                        acrossTenants().costPerDay(),
                        acrossTenants().costPerMonth())
                .flatMap(Optional::stream);
    }

    /** {@return the defaults} */
    static ReportPolicy standard() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReportPolicy}. */
    final class Builder extends ImmutableReportPolicy.Builder {
        Builder() {}
    }
}
