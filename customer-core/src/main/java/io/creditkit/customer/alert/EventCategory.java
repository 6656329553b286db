package io.creditkit.customer.alert;

import io.creditkit.customer.monitoring.WatchEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a monitoring event means to whoever decides, whichever agency tells it. */
public enum EventCategory {
    /** An insolvency, a dissolution, or another change of the company's status. */
    INSOLVENCY,
    /** A court judgment, a bill that was protested, or another negative record. */
    JUDGMENTS,
    /** New accounts. */
    FINANCIALS,
    /** Directors, owners, shareholders. */
    PRINCIPALS,
    /** The name or the address. */
    NAME_LOCATION,
    /** Charges, mortgages, privileges: what is borrowed against security. */
    SECURED_BORROWING,
    /** The score, the band or the recommended limit. */
    RATING,
    /** Anything else. */
    OTHER;

    /** The codes that mean the same in every country, by agency; those of the countries are used twice, so words decide. */
    private static final Map<String, Map<String, EventCategory>> BY_CODE = Map.of(
            "creditsafe",
            Map.of("101", RATING, "102", RATING, "104", NAME_LOCATION, "105", NAME_LOCATION, "107", PRINCIPALS));

    private record Words(EventCategory category, List<String> words) {}

    /** In the order asked, for what a topic does not tell apart. */
    private static final List<Words> BY_NAME = List.of(
            new Words(SECURED_BORROWING, List.of("mortgage", "charge", "privilege", "lien", "pledge")),
            new Words(PRINCIPALS, List.of("shareholder", "owner", "significant control")));

    /** {@return the category: by the agency's code, else by the words of its rule, else by the topic} */
    public static EventCategory of(WatchEvent event) {
        Map<String, EventCategory> codes = BY_CODE.getOrDefault(event.agency().toLowerCase(Locale.ROOT), Map.of());
        return Optional.ofNullable(codes.get(event.ruleCode())).orElseGet(() -> byTopic(event));
    }

    private static EventCategory byTopic(WatchEvent event) {
        return switch (event.topic()) {
            case STATUS -> INSOLVENCY;
            case NEGATIVE_RECORD -> byWords(event, JUDGMENTS);
            case ACCOUNTS -> FINANCIALS;
            case DIRECTORS -> PRINCIPALS;
            case NAME, ADDRESS -> NAME_LOCATION;
            case BAND, SCORE, LIMIT -> RATING;
            case OTHER -> byWords(event, OTHER);
        };
    }

    private static EventCategory byWords(WatchEvent event, EventCategory otherwise) {
        String name = event.ruleName().toLowerCase(Locale.ROOT);
        return BY_NAME.stream()
                .filter(entry -> entry.words().stream().anyMatch(name::contains))
                .map(Words::category)
                .findFirst()
                .orElse(otherwise);
    }
}
