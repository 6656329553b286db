package io.creditkit.examples.job;

import io.creditkit.customer.csv.CsvImports;
import io.creditkit.customer.csv.ImportResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the three files: customers first, because the others refer to them. */
final class ImportStep {
    private final CsvImports imports;

    ImportStep(CsvImports imports) {
        this.imports = imports;
    }

    /** {@return what came of each file, in the order they were read} */
    List<ImportResult> run(InputFiles files, Progress progress, StopSignal stop) {
        List<ImportResult> results = new ArrayList<>();
        try (Progress.Task task = progress.begin("Import", 3)) {
            results.add(read(imports::customers, files.customers(), task, stop));
            results.add(read(imports::invoices, files.invoices(), task, stop));
            results.add(read(imports::contacts, files.contacts(), task, stop));
        }
        return results;
    }

    private static ImportResult read(
            Function<Path, ImportResult> reader, Path file, Progress.Task task, StopSignal stop) {
        stop.check();
        ImportResult result = reader.apply(file);
        task.step();
        return result;
    }
}
