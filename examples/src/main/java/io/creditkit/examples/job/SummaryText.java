package io.creditkit.examples.job;

import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.csv.ImportResult;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Recovery;
import io.creditkit.examples.page.PlainReason;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a person what a run did: a section for each step, what needs a person line by line, and the bill at the end. */
final class SummaryText {
    private static final int EVENTS_SHOWN = 12;
    private static final int PROBLEMS_SHOWN = 20;

    private final PrintWriter out;

    SummaryText(PrintWriter out) {
        this.out = out;
    }

    void print(JobResult result) {
        imported(result.imports());
        linked(result.links());
        reports(result.reports());
        watched(result.watched());
        risk(result.output());
        alerts(result.assessed(), result.output());
        written(result.output());
        bill(result);
        out.flush();
    }

    private void imported(List<ImportResult> imports) {
        heading("Imported");
        for (ImportResult file : imports) {
            line(
                    file.source(),
                    file.added() + " new, " + file.changed() + " changed, " + file.unchanged() + " unchanged, "
                            + file.refused() + " rejected");
            file.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> detail(problem.toString()));
            if (file.problems().size() > PROBLEMS_SHOWN) {
                detail("and " + (file.problems().size() - PROBLEMS_SHOWN) + " more; mend these and run it again");
            }
            file.warnings().stream().limit(PROBLEMS_SHOWN).forEach(warning -> detail(warning.toString()));
            if (file.warnings().size() > PROBLEMS_SHOWN) {
                detail("and " + (file.warnings().size() - PROBLEMS_SHOWN) + " more such rows, which went in");
            }
            file.notes().forEach(this::detail);
        }
    }

    private void linked(LinkStep.Outcome links) {
        heading("Companies");
        line("linked", links.linked() + " in this run, " + links.linkedBefore() + " before");
        waiting(links, LinkReview.Outcome.CANDIDATES, "several candidates", "wait for a person");
        waiting(links, LinkReview.Outcome.NOT_FOUND, "not found", "unknown to the agency");
        waiting(links, LinkReview.Outcome.FORBIDDEN, "not covered", "outside of the contract");
        waiting(links, LinkReview.Outcome.UNLINKED, "unlinked", "taken away by a person");
        if (!links.notPossible().isEmpty()) {
            line("not looked for", Integer.toString(links.notPossible().size()));
            links.notPossible()
                    .forEach(not -> detail(
                            not.customer().number() + " " + not.customer().name() + ": " + not.why()));
        }
    }

    private void waiting(LinkStep.Outcome links, LinkReview.Outcome outcome, String name, String words) {
        List<LinkStep.Waiting> found = links.waiting().stream()
                .filter(waiting -> waiting.review().outcome() == outcome)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        line(name, found.size() + " " + words);
        for (LinkStep.Waiting waiting : found) {
            String customer =
                    waiting.customer().number() + " " + waiting.customer().name();
            if (waiting.review().candidates().isEmpty()) {
                detail(customer + ": " + waiting.review().note());
            } else {
                detail(customer);
                waiting.review().candidates().forEach(this::candidate);
            }
        }
    }

    private void candidate(Candidate candidate) {
        detail(String.format(
                Locale.ROOT,
                "  %3d  %s (%s): %s",
                candidate.confidence(),
                candidate.hit().name(),
                candidate.hit().company().value(),
                String.join("; ", candidate.reasons())));
    }

    private void reports(ReportStep.Outcome reports) {
        heading("Credit reports");
        for (Recovery recovery : reports.recovered()) {
            line("taken up", recovery.order().company().value() + ": " + recovery.why());
        }
        line("ordered", Integer.toString(reports.delivered()));
        line("used again", Integer.toString(reports.reused()));
        missing("not delivered", reports.failed());
        missing("not ordered", reports.refused());
        missing("lost", reports.lost());
        if (!reports.lost().isEmpty()) {
            detail("A lost order may have been billed. Ask the agency, then: --write-off ORDER --reason TEXT");
        }
    }

    private void missing(String name, List<ReportStep.Missing> companies) {
        if (!companies.isEmpty()) {
            line(name, Integer.toString(companies.size()));
            companies.forEach(company -> detail(company.company().value() + ": " + PlainReason.of(company.why())));
        }
    }

    private void watched(JobResult.Watched watched) {
        heading("Monitoring");
        line(
                "watched",
                watched.added() + " companies added, " + watched.notWatchable() + " can't be watched, "
                        + watched.rulesOn() + " rules on");
        line("events", watched.events().size() + " taken over");
        watched.events().stream().limit(EVENTS_SHOWN).forEach(event -> detail(event(event)));
        if (watched.events().size() > EVENTS_SHOWN) {
            detail("and " + (watched.events().size() - EVENTS_SHOWN) + " more, in the pages of the customers");
        }
        watched.warnings().forEach(warning -> detail(PlainReason.of(warning)));
    }

    /** A rule's name may go on behind a bar with its parameters, in braces and without their values. */
    private static String event(WatchEvent event) {
        String rule = event.ruleName().split("\\s*\\|", 2)[0];
        return LocalDate.ofInstant(event.happenedAt(), ZoneOffset.UTC) + "  "
                + event.company().value() + "  " + rule + ": "
                + event.oldValue().orElse("?") + " -> " + event.newValue().orElse("?");
    }

    private void risk(JobResult.Output output) {
        heading("Risk on " + output.asOf());
        output.classes().forEach((riskClass, count) -> line(lower(riskClass), Integer.toString(count)));
    }

    private void alerts(AssessStep.Outcome assessed, JobResult.Output output) {
        heading("Alerts");
        line("raised", assessed.raised() + " in this run, " + assessed.resolved() + " resolved");
        line("open", output.open().isEmpty() ? "none" : bySeverity(output.open()));
        line("undecided", assessed.undecided() + " for want of data");
        if (assessed.failed() > 0) {
            line("broken", assessed.failed() + " rules failed");
        }
    }

    private static String bySeverity(Map<Severity, Integer> open) {
        return Arrays.stream(Severity.values())
                .sorted(Collections.reverseOrder())
                .filter(open::containsKey)
                .map(severity -> open.get(severity) + " " + lower(severity))
                .collect(Collectors.joining(", "));
    }

    private void written(JobResult.Output output) {
        heading("Written");
        line("pages", output.pages() + " in customers/");
        line("files", String.join(", ", output.files()));
    }

    private void bill(JobResult result) {
        out.println();
        if (result.billable() == 0) {
            out.println(
                    result.assessed().raised() == 0
                            ? "No report was ordered; nothing new was raised."
                            : "No report was ordered.");
        }
        out.println("Billable calls: " + result.billable() + " in this run");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void heading(String words) {
        out.println();
        out.println(words);
    }

    private void line(String name, String value) {
        out.println(String.format(Locale.ROOT, "  %-20s %s", name, value));
    }

    private void detail(String words) {
        out.println("      " + words);
    }
}
