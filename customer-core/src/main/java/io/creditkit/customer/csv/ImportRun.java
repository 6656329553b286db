package io.creditkit.customer.csv;

import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes one file in, some rows to a unit of work: a crash in the middle leaves whole rows behind, and the next import finds
 * them unchanged and goes on with the rest.
 *
 * @param <R> a row of that kind of file
 */
final class ImportRun<R> {
    private static final int ROWS_TO_A_UNIT_OF_WORK = 200;
    private static final int TRIES = 5;

    private record Line<R>(long number, R row) {}

    private record Key(String column, String text) {}

    private final WorkContext context;
    private final RowFormat<R> format;
    private final ImportOptions options;
    private final List<Line<R>> waiting = new ArrayList<>();
    private final Map<Key, Long> lineOfKey = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;

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
        return new ImportResult(file.name(), added, changed, unchanged, problems, file.notes());
    }

    private void take(CsvRow cells) {
        Optional<R> row = format.read(cells);
        if (!cells.isSound() || row.isEmpty()) {
            problems.addAll(cells.problems());
            return;
        }
        R sound = row.get();
        List<Key> keys = format.keys(sound).entrySet().stream()
                .map(key -> new Key(key.getKey(), key.getValue()))
                .sorted(Comparator.comparing(Key::column))
                .toList();
        Optional<Key> again = keys.stream().filter(lineOfKey::containsKey).findFirst();
        if (again.isPresent()) {
            problems.add(new RowProblem(
                    cells.line(),
                    again.get().column(),
                    "repeated",
                    "It is in line " + lineOfKey.get(again.get()) + " already; that line was taken.",
                    Map.of("line", String.valueOf(lineOfKey.get(again.get())))));
            return;
        }
        keys.forEach(key -> lineOfKey.put(key, cells.line()));
        waiting.add(new Line<>(cells.line(), sound));
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
                return context.inUnitOfWork(work -> lines.stream()
                        .map(line -> outcome(work, format.step(work, line.row())))
                        .toList());
            } catch (StaleVersionException | DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private RowFormat.Stored outcome(UnitOfWork work, RowFormat.Step step) {
        return switch (options.mode()) {
            case STORE -> step.take(work);
            case DRY_RUN -> step.outcome();
        };
    }

    private void count(Line<R> line, RowFormat.Stored outcome) {
        if (outcome instanceof RowFormat.Stored.Refused refused) {
            problems.add(new RowProblem(line.number(), refused.column(), refused.key(), refused.message(), Map.of()));
        } else if (outcome instanceof RowFormat.Stored.Added) {
            added++;
        } else if (outcome instanceof RowFormat.Stored.Changed) {
            changed++;
        } else {
            unchanged++;
        }
    }
}
