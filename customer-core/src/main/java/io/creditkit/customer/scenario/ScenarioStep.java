package io.creditkit.customer.scenario;

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
        if (code.isBlank() || code.length() > 64 || template.isBlank() || template.length() > 100) {
            throw new IllegalArgumentException(
                    "A step has a code of 1 to 64 and a template of 1 to 100 characters, neither blank.");
        }
        if (day < -365 || day > 3650) {
            throw new IllegalArgumentException(
                    "A step is done 365 days before to 3650 days after the due date, not " + day + " days after.");
        }
    }

    /** {@return a step without conditions} */
    public static ScenarioStep of(String code, int day, Reminder.Channel channel, String template) {
        return new ScenarioStep(code, day, channel, template, Optional.empty(), Optional.empty());
    }
}
