package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MergeField;
import io.creditkit.customer.merge.MergePreview;
import io.creditkit.customer.quality.DuplicateCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Customers that are one and the same. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Finds customers that are the same, and makes one of two. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit customers merge find C100001",
            "  creditkit customers merge preview C100001 C100044",
            "  creditkit customers merge run C100001 C100044 --take phone --reason \"twice\"",
            "  creditkit customers merge undo MERGE --reason \"they are two after all\""
        })
final class MergeCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "The customers that may be the same as one, the likeliest first.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers merge find C100001",
                "  creditkit customers merge find C100001 --json"
            })
    int find(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.with(work -> {
            DuplicateCheck check = work.quality().duplicatesOf(DataAccess.customer(work, number), any -> true);
            Listing.Table told = Listing.Table.of("customer", "name", "likeness", "alike in");
            check.candidates()
                    .forEach(candidate -> told.add(List.of(
                            cell(candidate.customer().number()),
                            cell(candidate.customer().name()),
                            cell(candidate.score()),
                            cell(candidate.reasons().stream()
                                    .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" "))))));
            return told;
        });
        if (listing.isForPeople() && table.rows().isEmpty()) {
            Replies.say(spec, "No other customer looks like " + number + ".");
            return ExitCode.OK.code();
        }
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description = "What a merge would come to: fields that differ, and how many records would be moved.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers merge preview C100001 C100044",
                "  creditkit customers merge preview C100001 C100044 --take phone --take address"
            })
    int preview(@Mixin DataAccess data, @Mixin Listing listing, @Mixin MergePair pair) {
        Listing.Table table = data.with(work -> {
            MergePreview preview = work.merges().preview(pair.in(work));
            Listing.Table told =
                    Listing.Table.of("what", "name", "of the one that stays", "of the duplicate", "result");
            preview.fields()
                    .forEach(field -> told.add(List.of(
                            cell("field"),
                            cell(field.field()),
                            field.survivor(),
                            field.duplicate(),
                            field.chosen() == MergeField.Side.SURVIVOR ? field.survivor() : field.duplicate())));
            preview.records().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(kind -> told.add(List.of(
                            cell("records"),
                            cell(kind.getKey()),
                            Optional.empty(),
                            cell(kind.getValue()),
                            cell("moved"))));
            return told;
        });
        if (listing.isForPeople() && table.rows().isEmpty()) {
            Replies.say(spec, "They differ in nothing but their numbers, and the duplicate has no records.");
            return ExitCode.OK.code();
        }
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Makes one customer of two. What the duplicate had goes to the one that stays.",
            footer = {
                "",
                "Examples:",
                "  creditkit customers merge run C100001 C100044 --reason \"entered twice\"",
                "  creditkit customers merge run C100001 C100044 --reason \"twice\" --json"
            })
    int run(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Mixin MergePair pair,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        CustomerMerge merge = data.because(reason, work -> work.merges().merge(pair.in(work)));
        if (!listing.isForPeople()) {
            return Replies.list(
                    spec,
                    listing,
                    Listing.Table.of("merge", "stays", "goes", "records")
                            .add(List.of(
                                    cell(merge.id()),
                                    cell(pair.stays()),
                                    cell(merge.duplicateNumber()),
                                    cell(merge.moved().size()))));
        }
        Replies.say(
                spec,
                "Customer " + merge.duplicateNumber() + " is part of " + pair.stays() + " from now on, with "
                        + merge.moved().size() + " records. creditkit customers merge undo " + merge.id()
                        + " takes it back, as long as nothing of it is changed.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes a merge back, if nothing of it was changed since.",
            footer = {"", "Examples:", "  creditkit customers merge undo MERGE --reason \"two\"   MERGE as run told it"
            })
    int undo(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "MERGE", description = "The merge, as run told it.") String id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        CustomerMerge undone = data.because(reason, work -> work.merges().undo(id));
        Replies.say(spec, "Customer " + undone.duplicateNumber() + " is a customer of its own again.");
        return ExitCode.OK.code();
    }
}
