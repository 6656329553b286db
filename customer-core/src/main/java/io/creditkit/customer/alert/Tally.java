package io.creditkit.customer.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gathers what came of rules, customer by customer. */
final class Tally {
    final List<Alert> raised = new ArrayList<>();
    final List<Alert> pending = new ArrayList<>();
    final List<Alert> stillOpen = new ArrayList<>();
    final List<Alert> resolved = new ArrayList<>();
    final List<AlertRun.Undecided> undecided = new ArrayList<>();
    final List<AlertRun.Failure> failures = new ArrayList<>();

    void add(AlertRun run) {
        raised.addAll(run.raised());
        pending.addAll(run.pending());
        stillOpen.addAll(run.stillOpen());
        resolved.addAll(run.resolved());
        undecided.addAll(run.undecided());
        failures.addAll(run.failures());
    }

    /** By rule; the sort is stable, so within a rule the order in which customers came stays. */
    AlertRun inOrderOf(List<AlertRule> rules) {
        Map<String, Integer> places = new HashMap<>();
        rules.forEach(rule -> places.put(rule.code(), places.size()));
        return new AlertRun(
                sorted(raised, Alert::rule, places),
                sorted(pending, Alert::rule, places),
                sorted(stillOpen, Alert::rule, places),
                sorted(resolved, Alert::rule, places),
                sorted(undecided, AlertRun.Undecided::rule, places),
                sorted(failures, AlertRun.Failure::rule, places));
    }

    private static <T> List<T> sorted(List<T> outcomes, Function<T, String> rule, Map<String, Integer> places) {
        return outcomes.stream()
                .sorted(Comparator.comparingInt(outcome -> places.getOrDefault(rule.apply(outcome), places.size())))
                .toList();
    }
}
