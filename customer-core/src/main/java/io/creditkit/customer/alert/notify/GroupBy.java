package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What alerts of a customer must share to stand in one message. Those of different customers never do. */
public enum GroupBy {
    /** What they are about, such as risk or collection. */
    CATEGORY {
        @Override
        String key(Alert alert) {
            return place(AlertRule.Category.values(), alert.category());
        }
    },
    /** How urgent they are. */
    SEVERITY {
        @Override
        String key(Alert alert) {
            return place(Severity.values(), alert.severity());
        }
    },
    /** The rule that raised them. */
    RULE {
        @Override
        String key(Alert alert) {
            return alert.rule();
        }
    };

    abstract String key(Alert alert);

    /** Messages go out in the order of the constants, and not of their names. */
    private static <T> String place(T[] all, T one) {
        return String.format(Locale.ROOT, "%02d", List.of(all).indexOf(one));
    }

    /** {@return the key of the message that an alert belongs into; messages go out in the order of their keys} */
    static String key(Set<GroupBy> parts, Alert alert) {
        StringBuilder key = new StringBuilder();
        for (GroupBy part : values()) {
            if (parts.contains(part)) {
                key.append(part.key(alert)).append('|');
            }
        }
        return key.toString();
    }
}
