package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.examples.job.CompanyOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The agency's report of one customer as a PDF document. */
@Command(
        name = "pdf",
        mixinStandardHelpOptions = true,
        description = {
            "Sees to it that the agency's report is there as a PDF document, and writes it to a file if one is named.",
            "If it is ordered, it is billed as a report is, by the same budget, and kept in the ledger. One that is young"
                    + " enough is used again; a report that was ordered as data alone does not serve.",
            "Ends with 8 if the document is not there afterwards."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit report pdf C100001 --reason \"for the credit committee\"",
            "  creditkit report pdf C100001 report.pdf --reason \"for the credit committee\""
        })
final class ReportPdfCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Mixin
    private Listing listing = new Listing();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The customer's number.")
    private String number = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to write it; replaced. Without: it is kept with the other reports alone.")
    private @Nullable Path file;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            defaultValue = "EXISTING_BUSINESS",
            description = "What for, as the law of some countries asks: ${COMPLETION-CANDIDATES}.")
    private ReportPurpose purpose = ReportPurpose.EXISTING_BUSINESS;

    /** Over the data that it is given; only its options are read. */
    ReportPdfCommand(DataAccess data) {
        this.data = data;
    }

    @Mixin
    private OrderBudget budget = new OrderBudget();

    private record Told(Listing.Table table, Optional<byte[]> document) {}

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new WrongInputException("--reason is blank: say why, it is kept.");
        }
        requireFolder();
        CompanyOrder why = new CompanyOrder(purpose, reason.strip());
        Told told = data.withAgency(spec.commandLine().getErr(), budget, (work, agency) -> {
            work.reports().recover();
            agency.stop().check();
            Customer customer = DataAccess.customer(work, number);
            return customer.agencyLink()
                    .map(link -> obtained(work, customer, link, why))
                    .orElseGet(
                            () -> new Told(ReportCommand.outcome(ReportCommand.notLinked(customer)), Optional.empty()));
        });
        if (file != null && told.document().isPresent()) {
            WrittenFile.write(file, out -> out.write(told.document().get()));
        }
        listing.print(told.table(), spec.commandLine().getOut());
        return (told.document().isPresent() ? ExitCode.OK : ExitCode.DONE_IN_PART).code();
    }

    /** A document that is paid for and can't be written would be a pity. */
    private void requireFolder() {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
            throw new OutputFileException(
                    "The file " + file + " can't be written. Name another one. Nothing was ordered.",
                    new AccessDeniedException(file.toString()));
        }
    }

    private static Told obtained(Workspace work, Customer customer, AgencyLink link, CompanyOrder why) {
        ReportOutcome outcome = why.obtainPdf(work.reports(), link.company(), customer);
        ReportCommand.requireAnswer(outcome);
        Optional<KeptReport> kept = Optional.empty();
        if (outcome instanceof ReportOutcome.Delivered delivered) {
            kept = Optional.of(delivered.report());
        } else if (outcome instanceof ReportOutcome.Reused reused) {
            kept = Optional.of(reused.report());
        }
        Optional<byte[]> document = kept.flatMap(report -> work.reports().pdf(report.id()));
        List<Optional<?>> row = ReportCommand.row(customer, link, outcome);
        if (kept.isPresent() && document.isEmpty()) {
            row = List.of(
                    row.get(0),
                    row.get(1),
                    cell("NO_DOCUMENT"),
                    cell(
                            "the agency sent its report without a document; it is kept, and creditkit report show tells it"));
        }
        return new Told(ReportCommand.outcome(row), document);
    }
}
