package io.creditkit.examples;

import io.creditkit.customer.Customer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands out what is kept about a person. */
@Command(
        name = "export-person",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything that is kept about a customer into a ZIP file, as the person may ask for: data.json, and a CSV"
                    + " file for each kind of record. Calls no agency.",
            "Personal data leaves the house, so it asks first, and the access log keeps that it was done and for what."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit export-person C100001 C100001.zip --purpose \"request of 2 November\"",
            "  creditkit export-person C100001 C100001.zip --purpose \"request of May\" --yes"
        })
final class ExportPersonCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Parameters(paramLabel = "NUMBER", description = "The customer's number.")
    private String number = "";

    @Parameters(paramLabel = "FILE", description = "A ZIP file; replaced.")
    private Path file = Path.of("");

    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "TEXT",
            description = "What for, 1 to 100 characters; kept in the access log.")
    private String purpose = "";

    /** Over the data that it is given; only its options are read. */
    ExportPersonCommand(DataAccess data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        data.with(work -> DataAccess.customer(work, number));
        confirmation.require(
                "Everything about customer " + number + " is about to be written to " + file + ".",
                number,
                spec.commandLine().getErr());
        byte[] zip = data.forPurpose(purpose, work -> {
            Customer customer = DataAccess.customer(work, number);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                work.privacy().export(customer.id(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
        WrittenFile.write(file, out -> out.write(zip));
        spec.commandLine().getOut().println("Everything about customer " + number + " is in " + file + ".");
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }
}
