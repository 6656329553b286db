package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.rule.AlertRuleVersion;
import io.creditkit.customer.alert.rule.RulePack;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The alert rules of the data folder. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists alert rules, checks files with rules, and puts rules in force. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit alerts rules list",
            "  creditkit alerts rules pack standard > rules.json     rules to begin with",
            "  creditkit alerts rules check rules.json",
            "  creditkit alerts rules save rules.json --reason \"as agreed in May\"",
            "  creditkit alerts rules versions",
            "  creditkit alerts rules activate LATE_PAYER 1 --reason \"as agreed in May\"",
            "  creditkit alerts rules retire LATE_PAYER --reason \"replaced\""
        })
final class RulesCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The rules in force, in their order.",
            footer = {"", "Examples:", "  creditkit alerts rules list", "  creditkit alerts rules list --json"})
    int list(@Mixin DataAccess data, @Mixin Listing listing) {
        return Replies.list(spec, listing, data.with(work -> told(work.alerts().rules())));
    }

    @Command(
            name = "versions",
            mixinStandardHelpOptions = true,
            description = "The rules that were saved: drafts, those in force, and those that were.",
            footer = {"", "Examples:", "  creditkit alerts rules versions", "  creditkit alerts rules versions --csv"})
    int versions(@Mixin DataAccess data, @Mixin Listing listing) {
        Listing.Table table = data.with(work -> {
            Listing.Table told = Listing.Table.of("rule", "version", "state", "by", "at");
            for (AlertRuleVersion version : work.alertRules().versions()) {
                told.add(List.of(
                        cell(version.code()),
                        cell(version.ruleVersion()),
                        cell(version.state()),
                        cell(version.updatedBy().id()),
                        cell(version.updatedAt())));
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a file with a rule or a list of rules, and tells them. Stores nothing.",
            footer = {
                "",
                "Examples:",
                "  creditkit alerts rules check rules.json",
                "  creditkit alerts rules check rules.json --json"
            })
    int check(@Mixin DataAccess data, @Mixin Listing listing, @Parameters(paramLabel = "FILE") Path file) {
        String json = read(file);
        return Replies.list(
                spec,
                listing,
                data.with(work -> told(
                        isList(json)
                                ? work.alertRules().checkAll(json)
                                : List.of(work.alertRules().check(json)))));
    }

    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = "Saves a rule as a draft. It raises nothing until it is put in force.",
            footer = {"", "Examples:", "  creditkit alerts rules save rule.json --reason \"as agreed in May\""})
    int save(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "FILE", description = "A rule in JSON.") Path file,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        String json = read(file);
        if (isList(json)) {
            throw new WrongInputException("The file " + file + " holds a list. Save one rule at a time.");
        }
        AlertRuleVersion saved = data.because(reason, work -> work.alertRules().saveDraft(json));
        Replies.say(
                spec,
                "Version " + saved.ruleVersion() + " of " + saved.code()
                        + " is a draft. creditkit alerts rules activate " + saved.code() + " " + saved.ruleVersion()
                        + " puts it in force.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "activate",
            mixinStandardHelpOptions = true,
            description = "Puts a draft in force, in place of the version before it.",
            footer = {"", "Examples:", "  creditkit alerts rules activate LATE_PAYER 1 --reason \"as agreed in May\""})
    int activate(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "RULE", description = "The rule's code.") String code,
            @Parameters(paramLabel = "VERSION", description = "The draft's version.") int version,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        data.because(reason, work -> work.alertRules().activate(code, version));
        Replies.say(spec, "Version " + version + " of " + code + " is in force.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            description = "Takes a rule of your own out of force.",
            footer = {"", "Examples:", "  creditkit alerts rules retire LATE_PAYER --reason \"replaced\""})
    int retire(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "RULE", description = "The rule's code.") String code,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        data.because(reason, work -> work.alertRules().retire(code));
        Replies.say(spec, "The rule " + code + " of your own is out of force.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "pack",
            mixinStandardHelpOptions = true,
            description = "Writes the JSON of rules to begin with: ${COMPLETION-CANDIDATES}.",
            footer = {
                "",
                "Examples:",
                "  creditkit alerts rules pack standard > rules.json",
                "  creditkit alerts rules pack collection"
            })
    int pack(@Parameters(paramLabel = "PACK", description = "One of: ${COMPLETION-CANDIDATES}.") RulePack pack) {
        Replies.say(spec, pack.json());
        return ExitCode.OK.code();
    }

    /** {@return the text of a file} */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new WrongInputException("The file " + file + " is not UTF-8. Save it as UTF-8.");
        } catch (IOException e) {
            throw new WrongInputException("The file " + file + " can't be read. Name one that is there.");
        }
    }

    static boolean isList(String json) {
        return json.stripLeading().startsWith("[");
    }

    private static Listing.Table told(List<AlertRule> rules) {
        Listing.Table told = Listing.Table.of("rule", "title", "severity", "category", "criteria");
        for (AlertRule rule : rules) {
            told.add(List.of(
                    cell(rule.code()),
                    cell(rule.title()),
                    cell(rule.severity()),
                    cell(rule.category()),
                    cell(rule.criteria().text())));
        }
        return told;
    }
}
