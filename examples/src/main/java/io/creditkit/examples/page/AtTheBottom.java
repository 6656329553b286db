package io.creditkit.examples.page;

import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.Trend;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a trend from 0 to 0 means. By its direction it is stable; but a score or a limit of 0 can't fall any more, as of a company
 * that became insolvent, and to call that stable would be false.
 */
final class AtTheBottom {
    private AtTheBottom() {}

    /** {@return how it came to be 0, and what it was before; empty if it is not, or if it moves} */
    static Optional<String> of(Trend trend, CustomerDossier dossier) {
        Optional<Criterion> criterion = switch (trend.kind()) {
            case SCORE -> Optional.of(Criterion.SCORE);
            case LIMIT -> Optional.of(Criterion.LIMIT);
            default -> Optional.empty();
        };
        Optional<KeyFigures> figures = dossier.profile().company().map(CompanyFile::figures);
        if (criterion.isEmpty() || figures.isEmpty() || trend.direction() != Trend.Direction.STABLE) {
            return Optional.empty();
        }
        boolean zero = criterion.get() == Criterion.SCORE
                ? figures.get()
                        .score()
                        .filter(score -> score.value().orElse(-1) == 0)
                        .isPresent()
                : figures.get()
                        .limit()
                        .flatMap(ProviderLimit::amount)
                        .filter(amount -> amount.signum() == 0)
                        .isPresent();
        if (!zero) {
            return Optional.empty();
        }
        String why = figures.get().insolvent().orElse(false) ? " The company is insolvent." : "";
        return Optional.of(fall(dossier.history(), criterion.get()) + why);
    }

    /** {@return such as {@code 0 since 3 Nov 2026, 46 before.}} */
    private static String fall(List<HistoryPoint> history, Criterion criterion) {
        List<HistoryPoint> numbers = history.stream()
                .filter(point ->
                        point.criterion() == criterion && point.number().isPresent())
                .sorted(Comparator.comparing(HistoryPoint::observedOn).thenComparing(HistoryPoint::recordedAt))
                .toList();
        int last = numbers.size() - 1;
        int begin = last;
        while (begin > 0 && isZero(numbers.get(begin - 1))) {
            begin--;
        }
        if (last < 0 || !isZero(numbers.get(last))) {
            return "0 now.";
        }
        String since = "0 since " + Words.day(numbers.get(begin).observedOn());
        return begin == 0 ? since + " or before." : since + ", " + Told.value(numbers.get(begin - 1)) + " before.";
    }

    private static boolean isZero(HistoryPoint point) {
        return point.number().orElse(BigDecimal.ONE).signum() == 0;
    }
}
