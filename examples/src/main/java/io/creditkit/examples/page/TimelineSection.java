package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.file.TimelineEntry;
import io.creditkit.examples.page.Blocks.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that happened to a customer in one order: changes, assessments, alerts, orders, and what the agency told. */
final class TimelineSection {
    private static final int SHOWN = 15;
    private static final int MOST_FIELDS = 8;
    private static final List<Column> COLUMNS = List.of(
            new Column("When", "words day"), Column.words("What"), Column.words("Of what"), Column.words("Who"));

    private TimelineSection() {}

    static Optional<Html> of(CustomerDossier dossier) {
        return dossier.timeline().isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.section(
                        "timeline",
                        "Timeline",
                        Blocks.longTable(
                                "What happened, the newest first",
                                COLUMNS,
                                dossier.timeline().stream()
                                        .map(entry -> row(entry, dossier.ruleTitles()))
                                        .toList(),
                                SHOWN)));
    }

    private static List<Html> row(TimelineEntry entry, Map<String, String> titles) {
        return List.of(
                text(Words.moment(entry.at())),
                text(what(entry)),
                text(detail(entry, titles)),
                text(entry.by().map(by -> by.id()).orElse("")));
    }

    private static String what(TimelineEntry entry) {
        String key = entry.key().replace('_', ' ');
        return switch (entry.kind()) {
            case CHANGE -> "Data " + key;
            case ASSESSMENT -> "Risk assessed";
            case ALERT -> "Alert " + (key.equals("fired") ? "raised" : key);
            case REPORT_ORDER -> "Report ordered";
            case WATCH_EVENT -> "Agency: change of " + key;
        };
    }

    private static String detail(TimelineEntry entry, Map<String, String> titles) {
        String detail = entry.detail();
        return switch (entry.kind()) {
            case CHANGE -> fields(detail);
            case ASSESSMENT -> "Scorecard " + lastWordPlain(detail, ": ");
            case ALERT -> titles.getOrDefault(detail, Told.sentence(detail));
            case REPORT_ORDER -> capital(lastWord(detail));
            case WATCH_EVENT -> Told.sentence(detail);
        };
    }

    /** {@return the headings of fields, of many fields the first ones} */
    private static String fields(String keys) {
        List<String> all = Arrays.stream(keys.split(","))
                .filter(key -> !key.isBlank())
                .map(key -> Words.field(key.replaceFirst("^(attribute|address|agencyLink)\\.", "")))
                .distinct()
                .toList();
        String first = all.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "));
        return all.size() <= MOST_FIELDS ? first : first + " and " + (all.size() - MOST_FIELDS) + " more";
    }

    private static String lastWordPlain(String detail, String between) {
        int blank = detail.lastIndexOf(' ');
        return blank < 0 ? detail : detail.substring(0, blank) + between + lastWord(detail);
    }

    /** {@return the constant at the end, in words} */
    private static String lastWord(String detail) {
        return detail.substring(detail.lastIndexOf(' ') + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
