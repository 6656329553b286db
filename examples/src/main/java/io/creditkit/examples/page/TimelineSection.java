package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.UserAccount;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.file.Section;
import io.creditkit.customer.file.TimelineEntry;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.examples.page.Blocks.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that happened to a customer in one order: changes, assessments, alerts, orders, and what the agency told. */
final class TimelineSection {
    private static final int SHOWN = 15;
    private static final int MOST_FIELDS = 8;
    private static final List<Column> COLUMNS = List.of(
            new Column("When", "words unbroken"),
            Column.words("What"),
            Column.words("Of what"),
            new Column("Who", "words unbroken"));

    private final CustomerDossier dossier;

    private TimelineSection(CustomerDossier dossier) {
        this.dossier = dossier;
    }

    static Optional<Html> of(CustomerDossier dossier) {
        TimelineSection section = new TimelineSection(dossier);
        return dossier.timeline().isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.section(
                        "timeline",
                        "Timeline",
                        Blocks.longTable(
                                "What happened, the newest first",
                                COLUMNS,
                                dossier.timeline().stream().map(section::row).toList(),
                                SHOWN)));
    }

    private List<Html> row(TimelineEntry entry) {
        return List.of(
                text(when(entry.at())),
                text(what(entry)),
                text(detail(entry)),
                text(entry.by().map(by -> by.id()).orElse("")));
    }

    /** What the ledger knows by its day alone stands at the beginning of that day. */
    private static String when(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.DAYS)) ? Words.day(at) : Words.moment(at);
    }

    private static String what(TimelineEntry entry) {
        String key = entry.key().replace('_', ' ').replace('-', ' ');
        return switch (entry.kind()) {
            case CHANGE -> "Data " + key;
            case DOCUMENT -> key.equals("promised") ? "Payment promised" : "Document " + key;
            case PAYMENT ->
                switch (key) {
                    case "paid" -> "Document paid";
                    case "set off" -> "Document set off";
                    default -> "Payment " + key;
                };
            case ADJUSTMENT -> key.equals("made") ? "Balance adjusted" : "Adjustment " + key;
            case LOAN -> "Loan " + key;
            case CREDIT_LIMIT ->
                switch (key) {
                    case "requested" -> "Our limit asked for";
                    case "decided" -> "Our limit decided on";
                    default -> "Our limit " + key;
                };
            case ASSESSMENT -> "Risk assessed";
            case ALERT -> "Alert " + (key.equals("fired") ? "raised" : key);
            case REPORT_ORDER -> "Report ordered";
            case WATCH_EVENT -> "Agency: change of " + key;
            case ACTION -> "Action " + (key.equals("created") ? "planned" : key);
            case CONSENT -> "Consent " + key;
            case PORTAL -> "Portal account " + key;
            case MESSAGE -> "Message " + key.replace("customer", "the customer");
            case COMMENT -> "Comment " + key;
            case FILE -> "File " + key;
        };
    }

    /** What a kind tells only by an id that means nothing to a reader is looked up in the dossier, else left away. */
    private String detail(TimelineEntry entry) {
        String detail = entry.detail();
        return switch (entry.kind()) {
            case CHANGE -> fields(detail);
            case ASSESSMENT -> "Scorecard " + lastWordPlain(detail, ": ");
            case ALERT -> dossier.ruleTitles().getOrDefault(detail, Told.sentence(detail));
            case REPORT_ORDER -> capital(lastWord(detail));
            case CREDIT_LIMIT -> limit(detail);
            case PORTAL -> named(CustomerFile::portal, UserAccount::id, UserAccount::name, detail);
            case FILE -> named(CustomerFile::files, Attachment::id, Attachment::name, detail);
            case COMMENT, ACTION -> "";
            case CONSENT -> capital(detail.toLowerCase(Locale.ROOT).replace('_', ' '));
            case WATCH_EVENT -> observed(entry);
            case DOCUMENT, PAYMENT, ADJUSTMENT, LOAN, MESSAGE -> Told.sentence(detail);
        };
    }

    /** The rule of the agency without the pattern of its conditions, and what was observed by that event. */
    private String observed(TimelineEntry entry) {
        String rule = Told.sentence(entry.detail().split(" \\| ", 2)[0]);
        return value(entry).map(value -> rule + ": now " + value).orElse(rule);
    }

    /** The history knows the day alone: of several events of a topic on one day nobody can tell which value is whose. */
    private Optional<String> value(TimelineEntry entry) {
        LocalDate day = day(entry);
        List<HistoryPoint> points = dossier.history().stream()
                .filter(point -> point.source() == HistoryPoint.Source.EVENT
                        && point.observedOn().equals(day)
                        && criterion(entry.key())
                                .filter(point.criterion()::equals)
                                .isPresent())
                .toList();
        long events = dossier.timeline().stream()
                .filter(other -> other.kind() == TimelineEntry.Kind.WATCH_EVENT
                        && other.key().equals(entry.key())
                        && day(other).equals(day))
                .count();
        return points.size() == 1 && events == 1 ? Optional.of(Told.value(points.get(0))) : Optional.empty();
    }

    private static LocalDate day(TimelineEntry entry) {
        return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
    }

    /** {@return what the history calls the topic of an event} */
    private static Optional<Criterion> criterion(String topic) {
        return switch (topic) {
            case "band" -> Optional.of(Criterion.BAND);
            case "score" -> Optional.of(Criterion.SCORE);
            case "limit" -> Optional.of(Criterion.LIMIT);
            case "status" -> Optional.of(Criterion.COMPANY_STATUS);
            case "negative_record" -> Optional.of(Criterion.NEGATIVE_RECORD);
            case "name" -> Optional.of(Criterion.NAME);
            case "address" -> Optional.of(Criterion.ADDRESS);
            case "directors" -> Optional.of(Criterion.DIRECTORS);
            default -> Optional.empty();
        };
    }

    private String limit(String id) {
        return dossier.limitDecisions().stream()
                .filter(decision -> decision.id().equals(id))
                .map(decision -> OwnHistorySection.amount(decision.amount()))
                .findFirst()
                .orElse("");
    }

    private <T> String named(
            Function<CustomerFile, Section<List<T>>> section,
            Function<T, String> id,
            Function<T, String> name,
            String wanted) {
        return dossier.file().flatMap(file -> section.apply(file).content()).stream()
                .flatMap(List::stream)
                .filter(one -> id.apply(one).equals(wanted))
                .map(name)
                .findFirst()
                .orElse("");
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
