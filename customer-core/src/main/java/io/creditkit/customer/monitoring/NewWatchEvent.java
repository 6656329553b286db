package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event that was not known before, and what is wanted of it.
 *
 * @param portfolio the portfolio that told of it first
 * @param event the event
 * @param actionKey the key of the one action it asks for: equal for all events that ask for the same action, whatever portfolio
 *     tells of them; empty if none is wanted
 * @param responsible the id of the user who is to do it; empty if nobody is responsible
 */
public record NewWatchEvent(
        String portfolio, WatchEvent event, Optional<String> actionKey, Optional<String> responsible) {
    /** The type of the event that goes out to the host. */
    public static final String TYPE = "monitoring.event";

    static NewWatchEvent of(Portfolio portfolio, WatchEvent event, LocalDate day) {
        Optional<String> key = switch (portfolio.actionOnEvent()) {
            case NONE -> Optional.empty();
            case PER_EVENT -> Optional.of("event:" + event.key());
            case PER_COMPANY_AND_DAY -> Optional.of("event-day:" + event.company() + ":" + day);
        };
        return new NewWatchEvent(portfolio.name(), event, key, portfolio.responsible());
    }

    /** {@return what the host is told; without the values, which may name a person} */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("portfolio", portfolio);
        facts.put("agency", event.agency());
        facts.put("notification", event.notificationId());
        facts.put("event", event.key());
        facts.put("topic", event.topic().name());
        facts.put("rule", event.ruleCode());
        actionKey.ifPresent(key -> facts.put("actionKey", key));
        responsible.ifPresent(user -> facts.put("responsible", user));
        return facts;
    }

    static Subject subject(AgencyCompanyId company) {
        return Subject.of(Subject.Kind.COMPANY, company.agency() + ":" + company.value());
    }
}
