package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Scores the whole book in one run. Customers come in the order of their numbers and a page at a time, so memory stays the
 * same however many there are, and the same inputs give the same report and the same bytes. Erased customers are left out.
 * Makes no call. Thread-safe.
 */
public final class BookScoring {
    private final WorkContext context;
    private final CustomerProfiles profiles;
    private final RiskAssessments assessments;
    private final CardInForce cards;

    /**
     * Made by the workspace.
     *
     * @param card scores where no version of it is kept that is in force; see {@link ScoreCards}
     */
    public BookScoring(WorkContext context, CustomerProfiles profiles, RiskAssessments assessments, ScoreCard card) {
        this.context = context;
        this.profiles = profiles;
        this.assessments = assessments;
        this.cards = new CardInForce(context, card);
    }

    /**
     * Assesses every customer by the card in force on that day. Each assessment that says something new is stored on its own: a run that is
     * broken off leaves what it came to, and the next one goes over the rest.
     *
     * @param asOf the day for the receivables
     * @param movers how many of the farthest movers the report keeps
     */
    public BookReport assess(LocalDate asOf, int movers) {
        ScoreCard card = cards.on(asOf);
        Scoring scoring = new Scoring(card, context.rates());
        return run(card, asOf, movers, (profile, at) -> assessments.assessOfBook(profile, scoring), row -> {});
    }

    /**
     * Scores every customer by the card in force on that day, writes one row for each, and stores nothing. The file holds no moment, so that
     * two runs over the same inputs give the same bytes; it is CSV for programs, with the column names in its first row.
     *
     * @param asOf the day for the receivables
     * @param movers how many of the farthest movers the report keeps
     * @param out is closed at the end
     * @throws UncheckedIOException if it can't be written; what it holds is then not whole
     */
    public BookReport write(LocalDate asOf, int movers, OutputStream out) {
        ScoreCard card = cards.on(asOf);
        Scoring scoring = new Scoring(card, context.rates());
        try (CsvTable table = CsvTable.to(out, CsvTable.Dialect.MACHINE, BookTable.HEADINGS)) {
            return run(
                    card,
                    asOf,
                    movers,
                    (profile, at) -> Optional.of(scoring.assess(profile, at)),
                    scored -> table.row(BookTable.row(scored)));
        }
    }

    /**
     * Scores every customer by the card in force on that day and by another, and stores nothing.
     *
     * @param challenger the other card, such as the next version or a draft
     * @param asOf the day for the receivables
     * @param movers how many of the farthest movers the comparison keeps
     */
    public CardComparison compare(ScoreCard challenger, LocalDate asOf, int movers) {
        ScoreCard card = cards.on(asOf);
        Scoring first = new Scoring(card, context.rates());
        Scoring second = new Scoring(challenger, context.rates());
        Instant at = context.now();
        BookMoves.Tally moves = new BookMoves.Tally(movers);
        ScoreDistribution.ScoreTally firstScores = new ScoreDistribution.ScoreTally(ScoreDistribution.tenths(card));
        ScoreDistribution.ScoreTally secondScores =
                new ScoreDistribution.ScoreTally(ScoreDistribution.tenths(challenger));
        forEach(asOf, profile -> {
            Standing from = Standing.of(first.assess(profile, at));
            Standing to = Standing.of(second.assess(profile, at));
            moves.add(profile.customer(), from, to);
            firstScores.add(from.score());
            secondScores.add(to.score());
        });
        return new CardComparison(
                card.toString(),
                challenger.toString(),
                asOf,
                moves.moves(),
                firstScores.distribution(),
                secondScores.distribution());
    }

    /**
     * {@return the book by risk of default and risk of delinquency, with what is owed in each cell} Counts with the newest stored
     * assessment of each customer, and stores nothing.
     *
     * @param asOf the day for the receivables and the exchange rates
     * @param currency the currency of all exposures
     */
    public RiskMatrix matrix(LocalDate asOf, Currency currency) {
        MatrixTally tally = new MatrixTally(asOf, currency, context.rates());
        forEach(asOf, tally::add);
        return tally.matrix();
    }

    private BookReport run(
            ScoreCard card,
            LocalDate asOf,
            int movers,
            BiFunction<CustomerProfile, Instant, Optional<RiskAssessment>> scoring,
            Consumer<BookTable.Scored> rows) {
        Instant at = context.now();
        BookMoves.Tally moves = new BookMoves.Tally(movers);
        ScoreDistribution.ScoreTally scores = new ScoreDistribution.ScoreTally(ScoreDistribution.tenths(card));
        Map<RiskClass, Long> classes = RiskClass.countsOfZero();
        long[] newcomers = {0};
        forEach(asOf, profile -> {
            Optional<Standing> before = profile.assessment().map(Standing::of);
            scoring.apply(profile, at).ifPresent(assessment -> {
                Standing now = Standing.of(assessment);
                scores.add(now.score());
                classes.merge(now.riskClass(), 1L, Long::sum);
                before.ifPresentOrElse(standing -> moves.add(profile.customer(), standing, now), () -> newcomers[0]++);
                rows.accept(new BookTable.Scored(profile.customer().number(), before, assessment));
            });
        });
        return new BookReport(
                card.toString(),
                asOf,
                classes.values().stream().mapToLong(Long::longValue).sum(),
                classes,
                scores.distribution(),
                newcomers[0],
                moves.moves());
    }

    private void forEach(LocalDate asOf, Consumer<CustomerProfile> consumer) {
        profiles.forEach(asOf, profile -> {
            if (profile.customer().status() != CustomerStatus.ERASED) {
                consumer.accept(profile);
            }
        });
    }
}
