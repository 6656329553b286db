package io.creditkit.customer.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the newest kept report of a company tells beyond its key figures: the yearly statement and the trends. It is read when it is
 * first asked for, and once, as reading takes the whole document; no call. Ask outside of any unit of work. Whoever is to be shown the
 * report itself gets it of {@link CreditReports#latest}, which notes the view. Thread-safe.
 */
public final class ReportContent {
    private static final ReportContent NONE = of(List.of(), List.of());

    private record Told(Optional<Statement> statement, List<Trend> trends) {}

    private final Supplier<Told> reading;
    private Optional<Told> told = Optional.empty();

    private ReportContent(Supplier<Told> reading) {
        this.reading = reading;
    }

    /** {@return the content of no report} */
    public static ReportContent none() {
        return NONE;
    }

    /** {@return content that is known already} */
    public static ReportContent of(List<Statement> statements, List<Trend> trends) {
        Told known = new Told(newest(statements), List.copyOf(trends));
        return new ReportContent(() -> known);
    }

    /** {@return the content of a report that is read once somebody asks} */
    static ReportContent read(Supplier<Optional<CreditReport>> report, CompanyTrends trends) {
        return new ReportContent(() -> {
            Optional<CreditReport> read = report.get();
            return new Told(newest(read.map(CreditReport::statements).orElse(List.of())), trends.of(read));
        });
    }

    /** Where a company is heading, once its report is read. */
    interface CompanyTrends {
        List<Trend> of(Optional<CreditReport> report);
    }

    /**
     * {@return the statement of the newest year; of two of the same day the one of the company alone before that of its group, as it is
     * the company that owes}
     */
    public Optional<Statement> statement() {
        return told().statement();
    }

    /** {@return where the company is heading, as {@link CompanyHistory#trends} tells} */
    public List<Trend> trends() {
        return told().trends();
    }

    /** {@return where one thing is heading; empty if nothing tells it} */
    public Optional<Trend> trend(Trend.Kind kind) {
        return trends().stream().filter(trend -> trend.kind() == kind).findFirst();
    }

    private synchronized Told told() {
        if (told.isEmpty()) {
            told = Optional.of(reading.get());
        }
        return told.get();
    }

    private static Optional<Statement> newest(List<Statement> statements) {
        return statements.stream()
                .min(Comparator.comparing(Statement::yearEnd)
                        .reversed()
                        .thenComparing(statement -> statement.consolidated().orElse(false)));
    }
}
