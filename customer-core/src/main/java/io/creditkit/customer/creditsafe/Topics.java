package io.creditkit.customer.creditsafe;

import io.creditkit.customer.monitoring.EventTopic;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a monitoring rule is about. The numbers of the worldwide rules are documented; those of the countries are not, differ
 * and grow, so their names decide.
 */
final class Topics {
    /** The topics that we watch. */
    static final Set<EventTopic> WATCHED = EnumSet.of(
            EventTopic.BAND,
            EventTopic.SCORE,
            EventTopic.LIMIT,
            EventTopic.STATUS,
            EventTopic.NEGATIVE_RECORD,
            EventTopic.NAME,
            EventTopic.ADDRESS,
            EventTopic.DIRECTORS,
            EventTopic.ACCOUNTS);

    private record Words(EventTopic topic, List<String> words) {}

    /** In the order asked: "director's address" is about directors, "limit of the score" about the limit. */
    private static final List<Words> BY_NAME = List.of(
            new Words(EventTopic.DIRECTORS, List.of("director", "officer", "board", "management", "signator")),
            new Words(EventTopic.LIMIT, List.of("limit")),
            new Words(
                    EventTopic.BAND,
                    List.of("international rating", "international score", "common rating", "common score")),
            new Words(
                    EventTopic.STATUS,
                    List.of(
                            "insolv",
                            "liquidat",
                            "bankrupt",
                            "dissol",
                            "ceased",
                            "winding",
                            "administration",
                            "receiver",
                            "status",
                            "legal situation",
                            "struck",
                            "collective proc",
                            "konkurs")),
            new Words(
                    EventTopic.NEGATIVE_RECORD,
                    List.of(
                            "ccj",
                            "judg",
                            "court",
                            "payment remark",
                            "negative",
                            "default",
                            "protest",
                            "prejudic",
                            "privilege",
                            "lien",
                            "debt",
                            "non-payment",
                            "incident",
                            "unpaid",
                            "arrears",
                            "seizure",
                            "enforcement",
                            "mortgage",
                            "charge",
                            "writ",
                            "claim")),
            new Words(EventTopic.SCORE, List.of("score", "rating")),
            new Words(EventTopic.ADDRESS, List.of("address", "registered office")),
            new Words(EventTopic.ACCOUNTS, List.of("account", "financial", "balance", "annual", "filing")),
            new Words(EventTopic.NAME, List.of("name")));

    private Topics() {}

    /**
     * {@return what the rule is about}
     *
     * @param number the rule's number; only those below 200 are the same for all countries
     * @param name the rule in the agency's words
     */
    static EventTopic of(int number, String name) {
        return switch (number) {
            case 101 -> EventTopic.BAND;
            case 102 -> EventTopic.LIMIT;
            case 104 -> EventTopic.NAME;
            case 105 -> EventTopic.ADDRESS;
            case 107 -> EventTopic.DIRECTORS;
            default -> byName(name.toLowerCase(Locale.ROOT));
        };
    }

    private static EventTopic byName(String name) {
        return BY_NAME.stream()
                .filter(entry -> entry.words().stream().anyMatch(name::contains))
                .map(Words::topic)
                .findFirst()
                .orElse(EventTopic.OTHER);
    }
}
