package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.SettingChange;
import io.creditkit.customer.storage.DuplicateKeyException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Customers that belong together. */
@Command(
        name = "groups",
        mixinStandardHelpOptions = true,
        description = "Lists customer groups and their members, and moves customers. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit groups list",
            "  creditkit groups create \"Key accounts\"",
            "  creditkit groups move C100001 C100002 --to \"Key accounts\" --dry-run",
            "  creditkit groups move C100001 --none",
            "  creditkit groups members \"Key accounts\" --csv"
        })
final class GroupsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Where customers go. */
    static final class Target {
        @Option(names = "--to", required = true, paramLabel = "GROUP", description = "The name of the group.")
        private String name = "";

        @Option(names = "--none", required = true, description = "Into no group.")
        private boolean none;

        Optional<GroupId> in(Workspace work) {
            return none ? Optional.empty() : Optional.of(group(work, name).id());
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The groups, by name.",
            footer = {"", "Examples:", "  creditkit groups list", "  creditkit groups list --json"})
    int list(@Mixin DataAccess data, @Mixin Listing listing) {
        Listing.Table table = data.with(work -> {
            Listing.Table told = Listing.Table.of("group", "members", "part of", "limit", "limit is")
                    .amounts("limit");
            for (CustomerGroup group : work.groups().all()) {
                told.add(List.of(
                        cell(group.name()),
                        cell(work.groups().members(group.id()).size()),
                        group.parentId().flatMap(work.groups()::find).map(CustomerGroup::name),
                        group.creditLimit(),
                        cell(group.limitMode())));
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "members",
            mixinStandardHelpOptions = true,
            description = "The customers of a group.",
            footer = {
                "",
                "Examples:",
                "  creditkit groups members \"Key accounts\"",
                "  creditkit groups members \"Key accounts\" --csv"
            })
    int members(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "GROUP", description = "The name of the group.") String name) {
        Listing.Table table = data.with(work -> {
            Listing.Table told = Listing.Table.of("number", "name", "country");
            work.groups().members(group(work, name).id()).stream()
                    .flatMap(id -> work.customers().find(id).stream())
                    .forEach(customer -> told.add(List.of(
                            cell(customer.number()),
                            cell(customer.name()),
                            cell(customer.address().country().value()))));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a group without members.",
            footer = {"", "Examples:", "  creditkit groups create \"Key accounts\""})
    int create(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "GROUP", description = "A name that no other group has.") String name) {
        data.with(work -> {
            try {
                return work.groups().create(name);
            } catch (DuplicateKeyException taken) {
                throw new WrongInputException("There is a group with the name " + name + " already.");
            } catch (IllegalArgumentException refused) {
                throw new WrongInputException(String.valueOf(refused.getMessage()));
            }
        });
        Replies.say(spec, "The group " + name + " is made.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Moves customers into a group or out of theirs, and tells which settings change by it.",
            footer = {
                "",
                "Examples:",
                "  creditkit groups move C100001 C100002 --to \"Key accounts\" --dry-run",
                "  creditkit groups move C100001 C100002 --to \"Key accounts\"",
                "  creditkit groups move C100001 --none --json"
            })
    int move(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "Customer numbers.") List<String> numbers,
            @ArgGroup(multiplicity = "1") Target target,
            @Option(names = "--dry-run", description = "Tells what would change, and changes nothing.")
                    boolean dryRun) {
        Listing.Table table = data.with(work -> {
            List<CustomerId> customers = numbers.stream()
                    .map(number -> DataAccess.customer(work, number).id())
                    .toList();
            List<SettingChange> changes = dryRun
                    ? work.groups().preview(customers, target.in(work))
                    : work.groups().move(customers, target.in(work));
            Listing.Table told =
                    Listing.Table.of("customer", "setting", "before", "after").amounts("before", "after");
            changes.forEach(change -> told.add(List.of(
                    work.customers().find(change.customer()).map(Customer::number),
                    cell(change.key()),
                    Listing.toldOfAnyKind(change.before().value()),
                    Listing.toldOfAnyKind(change.after().value()))));
            return told;
        });
        if (listing.isForPeople() && table.rows().isEmpty()) {
            Replies.say(spec, dryRun ? "No setting would change." : "Moved. No setting changed.");
        } else {
            listing.print(table, spec.commandLine().getOut());
        }
        return ExitCode.OK.code();
    }

    private static CustomerGroup group(Workspace work, String name) {
        return work.groups().all().stream()
                .filter(group -> group.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongInputException(
                        "There is no group with the name " + name + ". creditkit groups list tells them."));
    }
}
