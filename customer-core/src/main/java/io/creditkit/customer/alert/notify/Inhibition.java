package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import java.util.Set;

/**
 * An alert that hushes lesser ones of the same company in law: once it is insolvent, nobody needs to hear that it pays late.
 *
 * @param sources the codes of the rules whose open alerts hush
 * @param targets of which categories alerts are hushed, if they are less urgent
 */
public record Inhibition(Set<String> sources, Set<AlertRule.Category> targets) {
    public Inhibition {
        sources = Set.copyOf(sources);
        targets = Set.copyOf(targets);
    }

    boolean hushes(Alert source, Alert target) {
        return sources.contains(source.rule())
                && source.isOpen()
                && targets.contains(target.category())
                && target.severity().compareTo(source.severity()) < 0;
    }
}
