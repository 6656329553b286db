package io.creditkit.examples.job;

import io.creditkit.customer.csv.CsvImports;
import io.creditkit.customer.csv.ImportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the files: customers first, because the others refer to them. */
final class ImportStep {
    private final CsvImports imports;

    ImportStep(CsvImports imports) {
        this.imports = imports;
    }

    /** {@return what came of each file, in the order they were read} */
    List<ImportResult> run(InputFiles files, Progress progress, StopSignal stop) {
        List<Supplier<ImportResult>> reads = new ArrayList<>();
        reads.add(() -> imports.customers(files.customers()));
        files.invoices().ifPresent(file -> reads.add(() -> imports.invoices(file)));
        files.contacts().ifPresent(file -> reads.add(() -> imports.contacts(file)));
        List<ImportResult> results = new ArrayList<>();
        try (Progress.Task task = progress.begin("Import", reads.size())) {
            for (Supplier<ImportResult> read : reads) {
                stop.check();
                results.add(read.get());
                task.step();
            }
        }
        return results;
    }
}
