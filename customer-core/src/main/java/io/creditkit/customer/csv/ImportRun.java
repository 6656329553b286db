package io.creditkit.customer.csv;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes one file in, some rows to a unit of work: a crash in the middle leaves whole rows behind, and the next import finds
 * them unchanged and goes on with the rest.
 *
 * @param <R> a row of that kind of file
 */
final class ImportRun<R> {
    private static final int ROWS_TO_A_UNIT_OF_WORK = 1000;
    private static final int TRIES = 5;

    /** So many problems are told; a file with more is no table of that kind. */
    static final int MOST_PROBLEMS = 10_000;

    private record Line<R>(long number, R row, List<RowProblem> warnings) {}

    private final WorkContext context;
    private final RowFormat<R> format;
    private final ImportOptions options;
    private final List<Line<R>> waiting = new ArrayList<>();
    private final SeenKeys seen = new SeenKeys();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;
    private long refused;

    ImportRun(WorkContext context, RowFormat<R> format, ImportOptions options) {
        this.context = context;
        this.format = format;
        this.options = options;
    }

    ImportResult take(CsvSource source) {
        CsvFile file = CsvFile.open(source, format.columns(), format.optionalColumns(), options);
        file.forEach(this::take);
        store();
        // A row that was refused when it was stored is told after later ones that could not even be read.
        problems.sort(Comparator.comparingLong(RowProblem::line));
        return new ImportResult(file.name(), added, changed, unchanged, refused, problems, warnings, file.notes());
    }

    private void take(CsvRow cells) {
        Optional<R> row = format.read(cells);
        if (!cells.isSound() || row.isEmpty()) {
            refuse(cells.problems());
            return;
        }
        R sound = row.get();
        Map<String, String> keys = new TreeMap<>(format.keys(sound));
        for (Map.Entry<String, String> key : keys.entrySet()) {
            OptionalLong again = seen.line(key.getKey(), key.getValue());
            if (again.isPresent()) {
                refuse(List.of(new RowProblem(
                        cells.line(),
                        key.getKey(),
                        "repeated",
                        "It is in line " + again.getAsLong() + " already.",
                        Map.of("line", String.valueOf(again.getAsLong())))));
                return;
            }
        }
        keys.forEach((column, text) -> seen.add(column, text, cells.line()));
        waiting.add(new Line<>(cells.line(), sound, cells.warnings()));
        if (waiting.size() == ROWS_TO_A_UNIT_OF_WORK) {
            store();
        }
    }

    private void store() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Line<R>> lines = List.copyOf(waiting);
        waiting.clear();
        List<RowFormat.Stored> outcomes = storeAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            count(lines.get(i), outcomes.get(i));
        }
    }

    /** Another writer may come between reading and writing. Everything is read anew then, so trying again is safe. */
    private List<RowFormat.Stored> storeAll(List<Line<R>> lines) {
        for (int tries = 1; ; tries++) {
            try {
                return context.inUnitOfWorkOfMany(work -> {
                    Function<R, RowFormat.Step> steps = format.steps(work);
                    return lines.stream()
                            .map(line -> outcome(work, steps, line.row()))
                            .toList();
                });
            } catch (StaleVersionException | DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** What is built of a row and of what is there, and what is stored, is looked at before anything is written of it. */
    private RowFormat.Stored outcome(UnitOfWork work, Function<R, RowFormat.Step> steps, R row) {
        try {
            RowFormat.Step step = steps.apply(row);
            return switch (options.mode()) {
                case STORE -> step.take(work);
                case DRY_RUN -> step.outcome();
            };
        } catch (InvalidEntryException invalid) {
            return new RowFormat.Stored.Faulty(invalid.faults());
        }
    }

    private void count(Line<R> line, RowFormat.Stored outcome) {
        if (outcome instanceof RowFormat.Stored.Refused refusal) {
            refuse(List.of(
                    new RowProblem(line.number(), refusal.column(), refusal.key(), refusal.message(), Map.of())));
            return;
        }
        if (outcome instanceof RowFormat.Stored.Faulty faulty) {
            refuse(faulty.faults().stream()
                    .map(fault -> new RowProblem(
                            line.number(), fault.field(), fault.key(), fault.message(), fault.parameters()))
                    .toList());
            return;
        }
        Stream<RowProblem> found = outcome.flags().stream()
                .map(flag -> new RowProblem(line.number(), flag.column(), flag.key(), flag.message(), Map.of()));
        Stream.concat(line.warnings().stream(), found)
                .limit(MOST_PROBLEMS - warnings.size())
                .forEach(warnings::add);
        if (outcome instanceof RowFormat.Stored.Added) {
            added++;
        } else if (outcome instanceof RowFormat.Stored.Changed) {
            changed++;
        } else {
            unchanged++;
        }
    }

    private void refuse(List<RowProblem> ofRow) {
        refused++;
        ofRow.stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
    }
}
