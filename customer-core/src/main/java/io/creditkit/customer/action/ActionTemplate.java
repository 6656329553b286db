package io.creditkit.customer.action;

import io.creditkit.customer.internal.EntryCheck;
import java.util.Optional;

/**
 * The action that an alert makes when it fires.
 *
 * @param title what is to be done, 1 to 200 characters, without personal data
 * @param dueInDays in how many days it is due, 0 to 3660
 * @param priority how soon it matters
 * @param assignee the id of who is to do it; empty if somebody has to be found
 */
public record ActionTemplate(String title, int dueInDays, Priority priority, Optional<String> assignee) {
    public ActionTemplate {
        EntryCheck.of("action of an alert rule")
                .must("title", title, Action.MAX_TITLE)
                .mustIfThere("assignee", assignee, 64)
                .within("dueInDays", dueInDays, 0, 3660)
                .refuse();
    }
}
