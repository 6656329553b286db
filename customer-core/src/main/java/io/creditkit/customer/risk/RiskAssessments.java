package io.creditkit.customer.risk;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EventDays;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ChartBucket;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.LevelAggregate;
import io.creditkit.customer.report.LevelValue;
import io.creditkit.customer.search.Assumptions;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Assesses customers and keeps each assessment that says something new. Makes no call. Each question needs
 * {@link Permission#VIEW_CREDIT_DATA}. Thread-safe.
 */
public final class RiskAssessments {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final CardInForce cards;
    private final ClassChange change;

    /**
     * Made by the workspace.
     *
     * @param card scores where no version of it is kept that is in force; see {@link ScoreCards}
     */
    public RiskAssessments(WorkContext context, ScoreCard card) {
        this(context, card, BlockPolicy.none());
    }

    /**
     * Made by the workspace.
     *
     * @param card scores where no version of it is kept that is in force; see {@link ScoreCards}
     * @param policy what a change of the class does to the customer
     */
    public RiskAssessments(WorkContext context, ScoreCard card, BlockPolicy policy) {
        this.context = context;
        this.cards = new CardInForce(context, card);
        this.change = new ClassChange(context, policy);
    }

    /**
     * Assesses a customer by the card in force on the profile's day. It is stored only if it differs from the newest stored one in more than its day and moment, so to
     * assess again what has not changed stores nothing. A change of the class is written into the audit trail of the customer and
     * told to the host as the event {@code customer.risk-class-changed}; if the kit's {@link BlockPolicy} disables the customer for
     * it, that is done in the same unit of work and told as {@code customer.disabled-by-risk}. Of one that was merged into another since the
     * profile was read nothing is stored.
     *
     * @return the newest stored assessment, made just now or before
     * @throws MoveRefusedException if the customer was erased
     */
    public RiskAssessment assess(CustomerProfile profile) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return assess(profile, new Scoring(cards.on(profile.asOf()), context.rates()));
    }

    /**
     * Assesses at once the customers that are linked to these companies, such as those that new events of the agency concern, as
     * {@link #assess} does. To do it again does no harm.
     *
     * @return the newest stored assessment of each, by company and then by customer number
     */
    public List<RiskAssessment> assessLinkedTo(
            Collection<AgencyCompanyId> companies, CustomerProfiles profiles, LocalDate asOf) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return assessed(companies, profiles, asOf).stream()
                .map(Assessed::newest)
                .toList();
    }

    /**
     * Assesses as {@link #assessLinkedTo}.
     *
     * @return those of the assessments that say something new and were stored just now, in the same order
     */
    public List<RiskAssessment> assessAnewLinkedTo(
            Collection<AgencyCompanyId> companies, CustomerProfiles profiles, LocalDate asOf) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return assessed(companies, profiles, asOf).stream()
                .filter(Assessed::isNew)
                .map(Assessed::newest)
                .toList();
    }

    private record Assessed(RiskAssessment newest, boolean isNew) {}

    private List<Assessed> assessed(Collection<AgencyCompanyId> companies, CustomerProfiles profiles, LocalDate asOf) {
        Scoring scoring = new Scoring(cards.on(asOf), context.rates());
        List<Customer> linked = context.inUnitOfWork(work -> companies.stream()
                .distinct()
                .sorted()
                .flatMap(company -> work.customers().linkedTo(company).stream())
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .toList());
        return linked.stream()
                .flatMap(customer -> assessedOfBook(profiles.of(customer, asOf), scoring).stream())
                .toList();
    }

    private RiskAssessment assess(CustomerProfile profile, Scoring scoring) {
        return assessed(profile, scoring).newest();
    }

    /** {@return what a card says of one of many customers; empty if it was erased since the others were read, which stops none of them} */
    Optional<RiskAssessment> assessOfBook(CustomerProfile profile, Scoring scoring) {
        return assessedOfBook(profile, scoring).map(Assessed::newest);
    }

    private Optional<Assessed> assessedOfBook(CustomerProfile profile, Scoring scoring) {
        try {
            return Optional.of(assessed(profile, scoring));
        } catch (MoveRefusedException erasedMeanwhile) {
            return Optional.empty();
        }
    }

    private Assessed assessed(CustomerProfile profile, Scoring scoring) {
        RiskAssessment fresh = scoring.assess(dated(profile), context.now());
        return context.inRepeatedUnitOfWork(work -> {
            refuseErased(work, fresh.customerId());
            Optional<RiskAssessment> latest = work.assessments().latest(fresh.customerId());
            if (latest.isPresent() && latest.get().saysTheSameAs(fresh)) {
                return new Assessed(latest.get(), false);
            }
            // A merge and an erasure take the same turn, so neither comes between.
            if (!Turns.present(work, fresh.customerId()).equals(fresh.customerId())) {
                return new Assessed(latest.orElse(fresh), false);
            }
            // Whoever erased it while this waited is through only now.
            refuseErased(work, fresh.customerId());
            work.assessments().add(fresh);
            change.follow(work, latest, fresh);
            return new Assessed(fresh, true);
        });
    }

    /** One that was erased since it was read: what it came to would be a profile of the person. */
    private static void refuseErased(UnitOfWork work, CustomerId customer) {
        work.customers().find(customer).ifPresent(LivingCustomer::refuseErased);
    }

    /** {@return what a card would say of that customer} Any card may be tried: nothing is stored, and no call is made. */
    public RiskAssessment simulate(ScoreCard any, CustomerProfile profile) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return new Scoring(any, context.rates()).assess(dated(profile), context.now());
    }

    private CustomerProfile dated(CustomerProfile profile) {
        return EventDays.mayBe(profile) ? context.inUnitOfWork(work -> EventDays.into(work, profile)) : profile;
    }

    /** {@return what a card would say of that customer if all of that were so} Nothing is stored, and no call is made. */
    public RiskAssessment simulate(ScoreCard any, CustomerProfile profile, Assumptions assumptions) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return simulate(any, assumptions.applyTo(profile));
    }

    /** {@return the newest stored assessment of a customer; empty before the first} */
    public Optional<RiskAssessment> latest(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.assessments().latest(customer));
    }

    /** {@return the stored assessments of a customer, oldest first} */
    public List<RiskAssessment> history(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.assessments().all(customer));
    }

    /** {@return where score and class of a customer stand, since when, and what they were before; empty before the first assessment} */
    public Optional<AssessmentChange> latestChange(CustomerId customer) {
        return AssessmentChange.of(history(customer));
    }

    /** {@return the newest assessment that there was at a moment; empty if there was none then} */
    public Optional<RiskAssessment> knownAt(CustomerId customer, Instant moment) {
        return history(customer).stream()
                .filter(assessment -> !assessment.assessedAt().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /** {@return the scores of our own assessments of a customer by month, the last one standing for each} */
    public ChartSeries chart(CustomerId customer) {
        return chart(customer, ChartBucket.MONTH, LevelAggregate.LAST);
    }

    /**
     * {@return the scores of our own assessments of a customer over time, to be set beside the agency's} By the day each is for. Scores of
     * a former scorecard, or a former version of it, are left out: they can't be set beside those of the newest.
     */
    public ChartSeries chart(CustomerId customer, ChartBucket bucket, LevelAggregate aggregate) {
        List<RiskAssessment> history = history(customer);
        List<LevelValue> scores = history.stream()
                .sorted(Comparator.comparing(RiskAssessment::asOf).thenComparing(RiskAssessment::assessedAt))
                .map(RiskAssessments::level)
                .toList();
        ScoreCard card = cards.on(context.today());
        int highest = history.stream()
                .filter(one -> one.scoreCard().equals(card.code()) && one.scoreCardVersion() == card.version())
                .findAny()
                .map(one -> card.highestScore())
                .orElseGet(() -> highestOf(scores));
        return ChartSeries.ofOwnScores(highest, scores, bucket, aggregate);
    }

    /** Of scores by cards that are not in force any more: 100, unless the newest lie above. */
    private static int highestOf(List<LevelValue> scores) {
        return scores.stream()
                .flatMap(score -> score.number().stream())
                .map(BigDecimal::intValue)
                .reduce(Characteristic.BEST.intValue(), Math::max);
    }

    private static LevelValue level(RiskAssessment assessment) {
        OptionalInt score = assessment.score();
        return new LevelValue(
                assessment.asOf(),
                score.isPresent() ? Optional.of(BigDecimal.valueOf(score.getAsInt())) : Optional.empty(),
                Optional.empty(),
                score.isPresent() ? Integer.toString(score.getAsInt()) : "no score",
                Optional.of("the scorecard " + assessment.scoreCard() + ", version " + assessment.scoreCardVersion()));
    }

    /**
     * {@return how the scores of the whole book were spread at the end of that day} Two of them show how far the book has moved:
     * {@link PopulationStability#between}. A customer whose newest assessment by then was made by another card than that in force on the day, or another version of it, counts
     * as one without a score, as the scores of two cards can't be set beside each other. Reads every customer, a page at a time.
     *
     * @param lowest where the bins begin, from 0 upwards, such as {@link ScoreDistribution#TENS}
     */
    public ScoreDistribution distribution(LocalDate day, List<Integer> lowest) {
        context.require(Permission.VIEW_CREDIT_DATA);
        ScoreCard card = cards.on(day);
        ScoreDistribution.ScoreTally tally = new ScoreDistribution.ScoreTally(lowest);
        Optional<String> after = Optional.empty();
        List<Customer> page;
        do {
            page = tallyPage(card, day, after, tally);
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).number());
            }
        } while (page.size() == PAGE);
        return tally.distribution();
    }

    private List<Customer> tallyPage(
            ScoreCard card, LocalDate day, Optional<String> after, ScoreDistribution.ScoreTally tally) {
        record Page(List<Customer> customers, List<OptionalInt> scores) {}
        Page page = context.inUnitOfWork(work -> {
            List<Customer> customers = work.customers().page(after, PAGE);
            return new Page(
                    customers,
                    customers.stream()
                            .map(customer ->
                                    scoreAt(card, day, work.assessments().all(customer.id())))
                            .toList());
        });
        page.scores().forEach(tally::add);
        return page.customers();
    }

    private OptionalInt scoreAt(ScoreCard card, LocalDate day, List<RiskAssessment> oldestFirst) {
        Optional<RiskAssessment> newest = oldestFirst.stream()
                .filter(assessment -> !LocalDate.ofInstant(assessment.assessedAt(), context.zone())
                        .isAfter(day))
                .reduce((earlier, later) -> later);
        return newest.filter(assessment ->
                        assessment.scoreCard().equals(card.code()) && assessment.scoreCardVersion() == card.version())
                .map(RiskAssessment::score)
                .orElse(OptionalInt.empty());
    }
}
