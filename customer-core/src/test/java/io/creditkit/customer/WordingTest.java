package io.creditkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.rule.AlertRuleJson;
import io.creditkit.customer.csv.CsvFormatException;
import io.creditkit.customer.csv.RowProblem;
import io.creditkit.customer.internal.LinkReason;
import io.creditkit.customer.limit.LimitCriterion;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.risk.ScoreReason;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageSamples;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person is told has a key and values, so that a host can tell it in another language. */
class WordingTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path LIST =
            Path.of("src", "main", "resources", "io", "creditkit", "customer", "wordings.properties");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String TEXTS = "(" + TEXT + "(?:\\s*\\+\\s*" + TEXT + ")*)";
    private static final Pattern MADE = Pattern.compile("Wording\\.of\\(\\s*\"([^\"]+)\",\\s*" + TEXTS + "(?=(\\)|,))");
    private static final Pattern LED = Pattern.compile("\\.after\\(\\s*" + TEXTS);
    private static final Pattern VALUES = Pattern.compile("\\A,\\s*Map\\.of\\(");
    private static final Pattern NAMED = Pattern.compile("\\A,\\s*(\\w+)\\)");
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.-]+)\\}");
    private static final Pattern FAULT = Pattern.compile(
            "(?<!Wording\\.of\\(\\s{0,99})\"([a-z]+(?:-[a-z]+)*)\",\\s*\"[A-Z'][^\"]*(?:\\.\"|\"\\s*\\+)");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)?");
    /** Makers of wordings whose keys are names of constants, or of what a host wrote. */
    private static final Set<String> MADE_OF_NAMES = Set.of(
            "Wording.java",
            "EntryFault.java",
            "csv/RowProblem.java",
            "csv/CsvFormatException.java",
            "alert/Alert.java",
            "internal/LinkReason.java",
            "search/CriteriaExplainer.java");
    /** Adapters make them and know no keys, or what they say is for an operator: their type is what can be translated. */
    private static final Set<String> BY_TYPE_ALONE = Set.of(
            "StorageException",
            "StorageUnavailableException",
            "DuplicateKeyException",
            "UnreadableReportException",
            "UnsupportedQueryException");

    /** Told when a translation has no text of the exact key. */
    private static final Set<String> KINDS = Set.of(
            "company-is-customer",
            "invalid-alert-rule",
            "invalid-score-card",
            "known-customer",
            "move-refused",
            "not-known",
            "stale-version",
            "unknown-field",
            "unknown-reference");

    private static final Map<String, String> LISTED = read(LIST);

    @Test
    void every_text_stands_in_the_list_under_its_key() {
        Map<String, String> exact = new TreeMap<>();
        Map<String, String> leads = leads();
        sources()
                .forEach((file, source) -> MADE.matcher(source).results().forEach(made -> {
                    String lead = leads.getOrDefault(kind(made.group(1)), "");
                    String text = texts(made.group(2));
                    // Of a refused move only the condition has something before it.
                    boolean whole = lead.isEmpty() || text.startsWith("The {entity} is ");
                    assertThat(exact.put(made.group(1), whole ? text : lead + text))
                            .as("the key %s is made once only, also in %s", made.group(1), file)
                            .isNull();
                }));

        assertThat(exact).hasSizeGreaterThan(150);
        assertThat(LISTED).containsAllEntriesOf(exact);
        Set<String> others = new TreeSet<>(LISTED.keySet());
        others.removeAll(exact.keySet());
        others.removeIf(key -> Set.of("fault", "explained", "link-reason").contains(kind(key)));
        assertThat(others).containsExactlyInAnyOrderElementsOf(ofConstants());
    }

    private static Set<String> ofConstants() {
        Set<String> keys = Stream.of(CsvFormatException.Kind.values())
                .map(kind -> "csv-format." + spelled(kind))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(BureauException.Kind.values())
                .map(kind -> "bureau." + spelled(kind))
                .forEach(keys::add);
        BY_TYPE_ALONE.stream().map(WordingTest::keyOfType).forEach(keys::add);
        Stream.of(UnknownReason.values())
                .map(reason -> "not-known." + spelled(reason))
                .forEach(keys::add);
        Stream.of("invalid-alert-rule", "invalid-score-card")
                .flatMap(kind -> Stream.of(kind + ".at", kind + ".whole"))
                .forEach(keys::add);
        keys.add("criteria-syntax");
        keys.addAll(KINDS);
        return keys;
    }

    @Test
    void the_values_of_a_text_are_those_that_it_names() {
        sources()
                .forEach((file, source) -> MADE.matcher(source).results().forEach(made -> {
                    Set<String> named = places(texts(made.group(2)));
                    assertThat(valuesAfter(source, made))
                            .as("values of %s in %s", made.group(1), file)
                            .isEqualTo(named);
                }));
    }

    @Test
    void keys_are_unique_and_spelled_alike() throws IOException {
        List<String> keys = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .allMatch(key -> KEY.matcher(key).matches());
    }

    /** A text put together elsewhere would have a key that is in no list. */
    @Test
    void only_few_places_make_a_wording_of_a_name() {
        assertThat(sources().entrySet().stream()
                        .filter(source -> source.getValue().contains("new Wording("))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(MADE_OF_NAMES);
    }

    @Test
    void every_public_exception_has_a_key() {
        Set<String> kinds = LISTED.keySet().stream().map(WordingTest::kind).collect(Collectors.toSet());
        List<JavaClass> exceptions = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.creditkit.customer")
                        .stream()
                        .filter(type -> type.isAssignableTo(CreditKitException.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .toList();

        assertThat(exceptions).hasSizeGreaterThan(40);
        assertThat(exceptions).extracting(JavaClass::getSimpleName).allMatch(name -> kinds.contains(keyOfType(name)));
        assertThat(exceptions.stream()
                        .filter(type -> type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(CreditKitException.class)
                                        && !call.getTargetOwner().equals(type)
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .findFirst()
                                                .filter(first -> first.isEquivalentTo(String.class))
                                                .isPresent()))
                        .map(JavaClass::getSimpleName))
                .as("exceptions that tell a text without a key of its own")
                .containsExactlyInAnyOrderElementsOf(BY_TYPE_ALONE);
    }

    @Test
    void every_fault_of_an_entry_or_a_row_stands_in_the_list() {
        Set<String> faults = sources().values().stream()
                .flatMap(source -> FAULT.matcher(source).results())
                .map(fault -> "fault." + fault.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(faults).hasSizeGreaterThan(45);
        assertThat(LISTED).containsKeys(faults.toArray(String[]::new));
    }

    /** A text that the list has with values is made nowhere without them. */
    @Test
    void every_fault_has_the_values_that_its_listed_text_names() {
        Set<String> seen = new TreeSet<>();
        sources()
                .forEach((file, source) -> FAULT.matcher(source).results().forEach(fault -> {
                    Set<String> places = places(LISTED.getOrDefault("fault." + fault.group(1), ""));
                    String statement = source.substring(fault.end(), source.indexOf(';', fault.end()));
                    int end = statement.indexOf(".never(");
                    String made = end < 0 ? statement : statement.substring(0, end);
                    assertThat(places)
                            .as("values of %s in %s", fault.group(1), file)
                            .allSatisfy(place -> assertThat(made).contains('"' + place + '"'));
                    places.forEach(place -> seen.add(fault.group(1)));
                }));

        assertThat(seen).contains("too-small", "other-count", "too-many");
    }

    @Test
    void faults_and_row_problems_are_told_in_the_same_way() {
        assertThat(new EntryFault("name", "too-many", "There are more than 3.", Map.of("most", "3")).wording())
                .isEqualTo(new Wording("fault.too-many", "There are more than 3.", Map.of("most", "3")));
        assertThat(new RowProblem(2, "number", "required", "It is empty, but needed.", Map.of()).wording())
                .isEqualTo(new Wording("fault.required", "It is empty, but needed.", Map.of()));
    }

    @Test
    void a_reason_of_a_link_is_known_by_its_sentence() {
        for (LinkReason reason : LinkReason.values()) {
            assertThat(LISTED).containsEntry(reason.key(), reason.template());
        }
        assertThat(LinkReason.read(List.of(
                        "The VAT number is the same.",
                        "The name is similar (87 of 100).",
                        "Chosen by hand: called them",
                        "Somebody said so.")))
                .containsExactly(
                        Wording.of("link-reason.same-vat-number", "The VAT number is the same."),
                        Wording.of(
                                "link-reason.similar-name",
                                "The name is similar ({likeness} of 100).",
                                Map.of("likeness", 87)),
                        Wording.of(
                                "link-reason.chosen-by-hand",
                                "Chosen by hand: {reason}",
                                Map.of("reason", "called them")),
                        Wording.of("link-reason", "Somebody said so."));
    }

    @Test
    void a_reason_of_a_score_is_told_in_the_terms_of_its_parts() {
        assertThat(new ScoreReason("dbt", "45 days", Optional.of("under 30 days"), new BigDecimal("12.5")).wording())
                .isEqualTo(new Wording(
                        "score-reason.better",
                        "dbt is 45 days, which costs 12.5 points; better would be under 30 days.",
                        Map.of("field", "dbt", "value", "45 days", "points", "12.5", "better", "under 30 days")));
        assertThat(new ScoreReason("dbt", "200 days", Optional.empty(), BigDecimal.TEN).wording())
                .extracting(Wording::key, Wording::english)
                .containsExactly("score-reason.cost", "dbt is 200 days, which costs 10 points.");
        assertThat(new ScoreReason(ScoreReason.KNOCK_OUT, "It is insolvent.", Optional.empty(), BigDecimal.ZERO)
                        .wording())
                .extracting(Wording::key, Wording::english)
                .containsExactly("score-reason.knock-out", "It is insolvent.");
    }

    @Test
    void a_criterion_of_a_limit_tells_what_it_allows_and_from_what() {
        Optional<Money> base = Optional.of(Money.of("1000", "EUR"));
        Measure<Money> allowed = Measure.known(Money.of("100", "EUR"));
        assertThat(Stream.of(
                                new LimitCriterion(
                                        "TURNOVER",
                                        base,
                                        Optional.of(new BigDecimal("0.1")),
                                        allowed,
                                        Optional.empty()),
                                new LimitCriterion("NEED", base, Optional.empty(), allowed, Optional.empty()),
                                new LimitCriterion(
                                        "NEED",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Measure.unknown(UnknownReason.MISSING_INPUT, "Nobody said."),
                                        Optional.empty()))
                        .map(LimitCriterion::wording))
                .extracting(Wording::key, Wording::english)
                .containsExactly(
                        tuple("limit-criterion.share", "TURNOVER allows 100.00 EUR, by the share 0.1 of 1000.00 EUR."),
                        tuple("limit-criterion.whole", "NEED allows 100.00 EUR."),
                        tuple("limit-criterion.unknown", "What NEED allows is not known: Nobody said."));
    }

    @Test
    void why_a_measure_is_not_known_is_translated_within_what_is_told_of_it() {
        ResourceBundle german = bundle("""
                limit-criterion.unknown={criterion}: unbekannt. {why}
                not-known.no-rates=Kein Kurs von {from} nach {to}.
                not-known.missing-input=Es fehlt etwas.
                """);
        Function<String, Optional<String>> texts =
                key -> german.containsKey(key) ? Optional.of(german.getString(key)) : Optional.empty();
        Measure<Money> unconverted = ExchangeRates.none()
                .convert(
                        Money.of("5", "USD"),
                        Money.of("1", "EUR").currency(),
                        Workbench.NOW.atZone(ZoneOffset.UTC).toLocalDate());

        assertThat(Stream.of(unconverted, Measure.<Money>unknown(UnknownReason.MISSING_INPUT, "A host says so."))
                        .map(why ->
                                new LimitCriterion("NEED", Optional.empty(), Optional.empty(), why, Optional.empty()))
                        .map(criterion -> criterion.wording().translated(texts)))
                .containsExactly("NEED: unbekannt. Kein Kurs von USD nach EUR.", "NEED: unbekannt. Es fehlt etwas.");
    }

    @Test
    void a_fault_of_a_card_or_a_rule_is_translated_with_its_place() {
        ResourceBundle german = bundle("""
                invalid-score-card.at=Bei {path}: {problem}
                invalid-alert-rule.whole=Regel: {problem}
                json-fault.not-between=Von {low} bis {high}.
                json-fault.missing={name} fehlt.
                """);

        assertThat(shown(
                        catchThrowableOfType(
                                CreditKitException.class,
                                () -> ScoreCard.read("{\"code\": \"c\", \"version\": 0}", FieldCatalogue.standard())),
                        german))
                .isEqualTo("Bei /version: Von 1 bis 2147483647.");
        assertThat(shown(
                        catchThrowableOfType(
                                CreditKitException.class,
                                () -> AlertRuleJson.read("{\"title\": \"t\"}", FieldCatalogue.standard())),
                        german))
                .isEqualTo("Regel: code fehlt.");
    }

    @Test
    void an_alert_has_the_key_of_its_rule_and_the_values_that_made_it_true() {
        Wording wording =
                StorageSamples.alert("a-1", "c-1", Severity.HIGH, Workbench.NOW).wording();

        assertThat(wording.key()).isEqualTo("alert.overdue");
        assertThat(wording.english()).isEqualTo("Overdue for 45 days, which is more than 30.");
        assertThat(wording.fill("Seit {receivables.oldestOverdueDays} Tagen")).isEqualTo("Seit 45 Tagen");
    }

    // What the Javadoc of Wording shows.
    private static String shown(CreditKitException refused, ResourceBundle german) {
        Function<String, Optional<String>> texts =
                key -> german.containsKey(key) ? Optional.of(german.getString(key)) : Optional.empty();
        return refused.wording().translated(texts);
    }

    @Test
    void a_host_translates_by_the_key_or_by_the_kind_of_message() {
        ResourceBundle german = bundle("""
                move-refused.not-listed=Der Wechsel nach {asked} ist nicht erlaubt, nur nach {allowed}.
                stale-version=Jemand hat {what} inzwischen ge\\u00e4ndert.
                """);

        assertThat(shown(new MoveRefusedException("action a-1", "DONE", "OPEN", List.of("SNOOZED")), german))
                .isEqualTo("Der Wechsel nach OPEN ist nicht erlaubt, nur nach SNOOZED.");
        assertThat(shown(new StaleVersionException("customer c-1", 3, 0), german))
                .as("less exact, but in the language of the person")
                .isEqualTo("Jemand hat customer c-1 inzwischen geändert.");
        assertThat(shown(new UnknownReferenceException("loan", "l-1"), german))
                .isEqualTo("There is no loan l-1. It may have been removed, or belong to another tenant.");
    }

    @Test
    void a_translation_that_names_values_of_another_message_is_passed_over() {
        ResourceBundle german = bundle("""
                move-refused=Der Wechsel nach {asked} ist nicht erlaubt, nur nach {allowed}.
                stale-version.gone={what} ist in Version {stored} gespeichert.
                stale-version={what} ist nicht mehr, was gelesen wurde.
                """);

        assertThat(shown(new MoveRefusedException("action a-1", "DONE", "OPEN", List.of("SNOOZED")), german))
                .isEqualTo("Der Wechsel nach OPEN ist nicht erlaubt, nur nach SNOOZED.");
        assertThat(shown(new MoveRefusedException("action a-1", "DONE", "OPEN", List.of()), german))
                .isEqualTo("The action a-1 is DONE and can't become OPEN. That state is final.");
        assertThat(shown(new StaleVersionException("customer c-1", 3, 0), german))
                .isEqualTo("customer c-1 ist nicht mehr, was gelesen wurde.");
    }

    @Test
    void the_text_of_a_kind_of_message_has_no_value_that_another_of_the_kind_lacks() {
        List<String> ofOthers = LISTED.keySet().stream()
                .filter(key -> key.contains(".") && LISTED.containsKey(kind(key)))
                .toList();

        assertThat(ofOthers)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        key -> assertThat(places(LISTED.get(key))).as(key).containsAll(places(LISTED.get(kind(key)))));
    }

    @Test
    void faults_within_a_text_are_translated_with_it() {
        InvalidEntryException refused = new InvalidEntryException(
                "invoice",
                List.of(
                        new EntryFault("number", "required", "It must not be empty."),
                        new EntryFault("lines", "too-many", "There are more than 3.", Map.of("most", "3")),
                        new EntryFault("note", "odd", "It is odd.")));
        ResourceBundle german = bundle("""
                invalid-entry=Das geht so nicht: {faults}
                field-fault=[{field}] {fault}
                fault.required=Pflichtfeld.
                fault.too-many=H\\u00f6chstens {most}.
                """);

        assertThat(refused)
                .hasMessage("The invoice can't be taken. number: It must not be empty. "
                        + "lines: There are more than 3. note: It is odd.");
        assertThat(shown(refused, german))
                .as("what has no translation stays English")
                .isEqualTo("Das geht so nicht: [number] Pflichtfeld. [lines] Höchstens 3. [note] It is odd.");
        assertThat(shown(refused, bundle("fault.required=Pflichtfeld.")))
                .as("half a text is none")
                .isEqualTo(refused.getMessage());
        assertThat(refused.wording().inner().get("faults"))
                .extracting(Wording::key)
                .containsExactly("field-fault", "field-fault", "field-fault");
        assertThat(new InvalidEntryException("invoice", List.of())).hasMessage("The invoice can't be taken. ");
    }

    @Test
    void a_text_with_another_before_it_keeps_the_wordings_within() {
        Wording reason = Wording.of("r", "late");

        assertThat(Wording.of("k", "it is {reason}.", Map.of("reason", reason))
                        .after("The {what} stays: ", Map.of("what", "block"))
                        .translated(key -> Optional.of(key.equals("r") ? "zu sp\u00e4t" : "{what} bleibt, {reason}")))
                .isEqualTo("block bleibt, zu sp\u00e4t");
    }

    @Test
    void a_condition_of_a_move_is_told_after_what_was_refused() {
        MoveRefusedException refused = new MoveRefusedException(
                "loan l-1",
                "OPEN",
                "PAID",
                List.of(),
                Wording.of("move-refused.test", "it owes {sum}.", Map.of("sum", "5 EUR")));

        assertThat(refused).hasMessage("The loan l-1 is OPEN and can't become PAID now: it owes 5 EUR.");
        assertThat(refused.wording().key()).isEqualTo("move-refused.test");
        assertThat(refused.wording().parameters())
                .isEqualTo(Map.of("entity", "loan l-1", "state", "OPEN", "asked", "PAID", "sum", "5 EUR"));
    }

    @Test
    void a_fault_of_criteria_has_its_place_among_the_values() {
        CriteriaSyntaxException refused = catchThrowableOfType(
                CriteriaSyntaxException.class, () -> Criteria.parse("scor < 40", FieldCatalogue.standard()));

        assertThat(refused)
                .hasMessage(
                        "The criteria can't be read at line 1, column 1: There is no field 'scor'. Did you mean 'score'?");
        assertThat(refused.problem()).isEqualTo("There is no field 'scor'. Did you mean 'score'?");
        assertThat(refused.wording().key()).isEqualTo("criteria-syntax.unknown-field");
        assertThat(refused.wording().parameters())
                .isEqualTo(Map.of("line", "1", "column", "1", "field", "scor", "near", "score"));
    }

    @Test
    void what_no_feature_gave_a_key_has_that_of_its_type() {
        assertThat(new StorageException("The disk is full.").wording())
                .isEqualTo(Wording.of("storage", "The disk is full."));
    }

    @Test
    void a_value_that_looks_like_a_place_stays_as_it_is() {
        Wording wording = Wording.of("k", "{one} and {two} and {three}", Map.of("one", "{two}", "two", "$1\\"));

        assertThat(wording.english()).isEqualTo("{two} and $1\\ and {three}");
        assertThat(wording.fill("{two}: {one}")).isEqualTo("$1\\: {two}");
        assertThat(wording.keys()).containsExactly("k");
        assertThat(Wording.of("a.b", "c").keys()).containsExactly("a.b", "a");
    }

    private static Map<String, String> leads() {
        Map<String, String> leads = new TreeMap<>();
        sources().forEach((file, source) -> {
            if (file.endsWith("Exception.java")) {
                String type = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
                LED.matcher(source).results().forEach(led -> leads.put(keyOfType(type), texts(led.group(1))));
            }
        });
        return leads;
    }

    /**
     * Of a text that is made of values: their names, one after the other within the round brackets of {@code Map.of}, which may stand
     * before the text under a name.
     */
    private static Set<String> valuesAfter(String source, MatchResult made) {
        String rest = source.substring(made.end());
        Matcher named = NAMED.matcher(rest);
        if (named.find()) {
            rest = source.substring(source.lastIndexOf(named.group(1) + " =", made.start()));
        } else if (!VALUES.matcher(rest).find()) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>();
        int depth = 0;
        boolean name = false;
        for (int i = rest.indexOf("Map.of(") + "Map.of".length(); i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '"') {
                int end = rest.indexOf('"', i + 1);
                if (name && depth == 1) {
                    names.add(rest.substring(i + 1, end));
                }
                i = end;
            } else if (c == '(') {
                depth++;
                name |= depth == 1;
            } else if (c == ')') {
                depth--;
                if (depth == 0) {
                    break;
                }
            } else if (c == ',' && depth == 1) {
                name = !name;
            }
        }
        return names;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String texts(String literals) {
        return Pattern.compile(TEXT)
                .matcher(literals)
                .results()
                .map(MatchResult::group)
                .map(literal -> literal.substring(1, literal.length() - 1).translateEscapes())
                .collect(Collectors.joining());
    }

    private static String keyOfType(String type) {
        return type.replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static String kind(String key) {
        return key.split("\\.", 2)[0];
    }

    /** By the path below the root package. */
    private static Map<String, String> sources() {
        Path root = SOURCES.resolve(Path.of("io", "creditkit", "customer"));
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path list) {
        try {
            ResourceBundle bundle = bundle(Files.readString(list));
            return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundle bundle(String text) {
        try {
            return new PropertyResourceBundle(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
