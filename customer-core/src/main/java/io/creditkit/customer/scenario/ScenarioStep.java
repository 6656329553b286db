package io.creditkit.customer.scenario;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.receivables.Reminder;
import java.util.Optional;

/**
 * One step of a scenario.
 *
 * @param code what tells it from the other steps of its scenario, 1 to 64 characters
 * @param day how many days after the due date it is to be done; negative before it; -365 to 3650
 * @param channel how
 * @param template the host's key of the text, 1 to 100 characters
 * @param condition criteria that must hold for sure on the day, or it is left out that day; empty for none
 * @param stop criteria that, while they hold for sure, keep this and all later steps from being done; empty for none
 */
public record ScenarioStep(
        String code,
        int day,
        Reminder.Channel channel,
        String template,
        Optional<String> condition,
        Optional<String> stop) {
    public ScenarioStep {
        EntryCheck.of("step of a scenario", code)
                .must("code", code, 64)
                .must("template", template, 100)
                .within("day", day, -365, 3650)
                .refuse();
    }

    /** {@return a step without conditions} */
    public static ScenarioStep of(String code, int day, Reminder.Channel channel, String template) {
        return new ScenarioStep(code, day, channel, template, Optional.empty(), Optional.empty());
    }
}
