package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.file.CustomerPatch;
import io.creditkit.customer.file.EditableField;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.ExportRequest;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.examples.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The customers of the data folder. */
@Command(
        name = "customers",
        subcommands = MergeCommand.class,
        mixinStandardHelpOptions = true,
        description = "Lists, shows, edits, merges and exports customers. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit customers list --where 'country = \"DE\"' --json",
            "  creditkit customers search fjeld",
            "  creditkit customers show C100001",
            "  creditkit customers edit C100001 --set city=Leeds --reason \"moved\"",
            "  creditkit customers merge find C100001",
            "  creditkit customers export book.csv --columns number,name,country"
        })
final class CustomersCommand {
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The customers for whom a condition holds.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers list",
                "  creditkit customers list --where 'country = \"DE\" and overdue > 1000 EUR'",
                "  creditkit customers list --where 'score < 40 or score is missing' --csv",
                "  creditkit customers list --as-of 2026-10-31 --json"
            })
    int list(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Mixin Listing listing,
            @Option(names = "--where", paramLabel = "CRITERIA", description = "Default: all of them.") @Nullable
                    String where) {
        return tell(data, day, listing, query(where));
    }

    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = "The customers with words like these.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers search fjeld",
                "  creditkit customers search \"alpquell linz\" --json"
            })
    int search(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Mixin Listing listing,
            @Parameters(paramLabel = "TEXT", description = "What you would type: a name, number, town.") String text) {
        return tell(data, day, listing, CustomerQuery.builder().text(text).build());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Every field that is known of a customer, as lists and conditions name it.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers show C100001",
                "  creditkit customers show C100001 --as-of 2026-10-31 --json"
            })
    int show(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.on(day, work -> {
            CustomerProfile profile = work.profiles().of(DataAccess.customer(work, number), work.today());
            return fields(work, profile, data.rates());
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "edit",
            mixinStandardHelpOptions = true,
            description = "Changes fields; all of them or none.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers edit C100001 --set city=Leeds --reason \"moved\"",
                "  creditkit customers edit C100001 --set phone= --reason \"no longer theirs\""
            })
    int edit(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Option(
                            names = "--set",
                            required = true,
                            paramLabel = "FIELD=VALUE",
                            description =
                                    "One of: ${COMPLETION-CANDIDATES}. An empty value clears the field; between two"
                                            + " trade names or tags stands ' / '.")
                    Map<EditableField, String> values,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        Customer stored = data.because(reason, work -> {
            Customer customer = DataAccess.customer(work, number);
            CustomerPatch patch = CustomerPatch.over(customer.version());
            for (Map.Entry<EditableField, String> value : values.entrySet()) {
                patch = patch.with(value.getKey(), value.getValue());
            }
            return work.files().edit(customer.id(), patch);
        });
        Replies.say(spec, "Customer " + stored.number() + " is stored as version " + stored.version() + ".");
        return ExitCode.OK.code();
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes customers to a CSV file.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers export book.csv",
                "  creditkit customers export late.csv --where 'overdue > 0 EUR' \\",
                "      --columns number,name,country,exposure,overdue,oldestOverdueDays"
            })
    int export(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Parameters(paramLabel = "FILE", description = "Replaced once everything is written.") Path file,
            @Option(names = "--where", paramLabel = "CRITERIA", description = "Default: all of them.") @Nullable
                    String where,
            @Option(names = "--columns", split = ",", paramLabel = "FIELD", defaultValue = "number,name,country")
                    List<String> columns) {
        List<Field> fields = columns.stream().map(FIELDS::get).toList();
        ExportRequest request = ExportRequest.of(query(where), fields, CsvTable.Dialect.MACHINE);
        long rows = data.on(
                day,
                work -> Terminal.counting(
                        "Export",
                        () -> work.list().count(request.query()),
                        task -> written(work, file, request, task)));
        Replies.say(spec, rows + " customers are in " + file + ".");
        return ExitCode.OK.code();
    }

    /** The library tells no count while it writes, but each row goes out as it is read. */
    private static long written(Workspace work, Path file, ExportRequest request, Progress.Task task) {
        long[] rows = {0};
        WrittenFile.write(
                file,
                out -> rows[0] =
                        work.export().write(new RowCounter(out, task), request).rows());
        return rows[0];
    }

    private int tell(DataAccess data, LedgerDay day, Listing listing, CustomerQuery query) {
        Listing.Table table = data.on(day, work -> rows(work, query));
        return Replies.list(spec, listing, table);
    }

    private static Listing.Table rows(Workspace work, CustomerQuery query) {
        Listing.Table table = Listing.Table.of("number", "name", "country", "agency", "risk", "exposure", "overdue")
                .amounts("exposure", "overdue");
        work.list().forEach(query, profile -> {
            Customer customer = profile.customer();
            table.add(List.of(
                    cell(customer.number()),
                    cell(customer.name()),
                    cell(customer.address().country().value()),
                    customer.agencyLink().map(link -> link.company().value()),
                    profile.assessment().map(RiskAssessment::riskClass).map(Enum::name),
                    profile.exposure().toOptional(),
                    profile.receivables().overdue().toOptional()));
        });
        return table;
    }

    /** Every field that a list can show and that is known, in the order of the catalogue. */
    private static Listing.Table fields(Workspace work, CustomerProfile profile, ExchangeRates rates) {
        Listing.Table table = Listing.Table.of("field", "value").amounts("value");
        for (Field field : work.attributes().catalogue().fields()) {
            FieldValue value = field.read(profile, rates);
            if (!(value instanceof FieldValue.Missing)) {
                table.add(List.of(cell(field.key()), cell(typed(field, value))));
            }
        }
        profile.assessment()
                .ifPresent(made -> table.add(List.of(cell("reasons"), cell(String.join("; ", made.reasons())))));
        return table;
    }

    /** A share is a fraction for scripts, and percent for people. */
    private static Object typed(Field field, FieldValue value) {
        if (value instanceof FieldValue.Numeric number) {
            return new Listing.Shown(number.value(), field.show(value));
        }
        if (value instanceof FieldValue.Amount amount) {
            return amount.value();
        }
        return value instanceof FieldValue.Flag flag ? (Object) flag.value() : field.show(value);
    }

    private static CustomerQuery query(@Nullable String where) {
        return where == null ? CustomerQuery.all() : CustomerQuery.where(Criteria.parse(where, FIELDS));
    }
}
