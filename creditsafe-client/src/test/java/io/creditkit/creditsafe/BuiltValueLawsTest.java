package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.RequestSenders.Sender;
import io.creditkit.creditsafe.access.SubscriptionLine;
import io.creditkit.creditsafe.company.ReportFinding;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.ClientMemory;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.ErrorReader;
import io.creditkit.creditsafe.internal.RetryWaits;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.people.PersonSearchRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The round trip of what callers build: from its parts and back, and out to the provider with nothing lost. */
class BuiltValueLawsTest {

    /** Built, and no part of any request. */
    private static final Set<Class<?>> SETTINGS = Set.of(CachePolicy.class, RetryPolicy.class);

    /** Records that this module makes and gives, or keys, which stand in the paths of calls. */
    private static final Set<Class<?>> GIVEN = Set.of(
            CallListener.Started.class,
            CallListener.Attempt.class,
            CallListener.Completed.class,
            PageRequest.class,
            ReportFinding.class,
            SubscriptionLine.class,
            Operation.class);

    /** Texts that say nothing about anybody: words and keys of the API, and the name that it shows for a file. */
    private static final Set<String> SHOWN =
            Set.of("language", "emailLanguage", "template", "fileName", "csUserId", "parameters", "transactionId");

    private final List<ApiCall> sent = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(
            call -> {
                sent.add(call);
                return new Answer(call.endpoint(), 200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), 1);
            },
            new ErrorReader(new RetryWaits(RetryPolicy.usual(), new TestClock(), () -> 0)),
            new ClientMemory(CachePolicy.usual(), new TestClock(), Locale.ENGLISH));

    private static List<Class<?>> types() {
        return Stream.concat(BuiltValue.builtTypes().stream(), BuiltValue.recordTypes().stream())
                .toList();
    }

    @Provide
    Arbitrary<BuiltValue> values() {
        return Arbitraries.of(types()).flatMap(type -> BuiltValues.any().of(type, List.of()));
    }

    /** One of the value and another of its type. */
    record Sending(Sender sender, BuiltValue value, BuiltValue other) {}

    @Provide
    Arbitrary<Sending> sendings() {
        return Arbitraries.of(RequestSenders.all()).flatMap(sender -> {
            Arbitrary<BuiltValue> full = BuiltValues.full().of(sender.type(), sender.leftOut());
            return Combinators.combine(full, full).as((value, other) -> new Sending(sender, value, other));
        });
    }

    @Provide
    Arbitrary<BuiltValue> markedValues() {
        // A search for a person takes the day or the month of birth, not both.
        return Arbitraries.of(types())
                .flatMap(type -> Arbitraries.of("dateOfBirth", "monthOfBirth")
                        .flatMap(birth -> BuiltValues.marked()
                                .of(type, type == PersonSearchRequest.class ? List.of(birth) : List.of())));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_value_is_what_its_parts_say(@ForAll("values") BuiltValue parts) {
        Object value = parts.value();
        BuiltValue read = BuiltValue.of(parts.type(), value);

        assertThat(read).isEqualTo(parts);
        assertThat(read.value()).isEqualTo(value).hasSameHashCodeAs(value);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void every_text_arrives_at_the_provider(@ForAll("sendings") Sending sending) {
        ApiCall call = call(sending.sender(), sending.value()).orElseThrow();

        String arrived = decoded(call.target()) + "\n" + body(call);
        assertThat(texts(sending.value(), Set.of()))
                .allSatisfy(text -> assertThat(arrived).contains(text));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_differs_is_sent_differently(@ForAll("sendings") Sending sending) {
        BuiltValue value = sending.value();
        ApiCall call = call(sending.sender(), value).orElseThrow();
        value.properties().forEach((name, part) -> {
            BuiltValue changed = value.with(name, sending.other().properties().get(name));
            if (!sent(sending.sender(), changed).equals(sent(sending.sender(), value))) {
                call(sending.sender(), changed)
                        .ifPresent(second -> assertThat(second.target() + body(second))
                                .as("with another %s", name)
                                .isNotEqualTo(call.target() + body(call)));
            }
        });
    }

    /** What the sender makes of a value: one that it does not send is nothing to it. */
    private static BuiltValue sent(Sender sender, BuiltValue value) {
        return sender.leftOut().contains("startDate") ? value.with("dateFilter", "of no use without dates") : value;
    }

    private Optional<ApiCall> call(Sender sender, BuiltValue value) {
        try {
            Object built = value.value();
            sent.clear();
            sender.sending().accept(dispatcher, built);
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        } catch (CreditsafeException answered) {
            return Optional.of(sent.get(0));
        }
        return Optional.of(sent.get(0));
    }

    private static String decoded(String target) {
        return Stream.of(target.split("[/?&=,]"))
                .map(piece -> URLDecoder.decode(piece, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /** The scalars of JSON with their places, or a form without the random line between its parts. */
    private static String body(ApiCall call) {
        return call.body()
                .map(payload -> payload.mediaType().startsWith("application/json")
                        ? scalars(OpenValue.parse(payload.text()))
                        : new String(payload.bytes(), StandardCharsets.UTF_8)
                                .replace(payload.mediaType().replaceAll(".*boundary=", ""), "boundary"))
                .orElse("");
    }

    private static String scalars(OpenValue json) {
        if (json.isObject()) {
            return json.names().stream()
                    .map(name -> name + ": " + scalars(json.get(name)))
                    .collect(Collectors.joining("\n", "{", "}"));
        }
        if (json.isList()) {
            return json.items().stream().map(BuiltValueLawsTest::scalars).collect(Collectors.joining("\n", "[", "]"));
        }
        return json.json().asText();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void no_text_of_a_caller_shows(@ForAll("markedValues") BuiltValue parts) {
        String shown = parts.value().toString();

        if (!GIVEN.contains(parts.type()) && !BuiltValue.isKey(parts.type())) {
            assertThat(texts(parts, SHOWN)).noneMatch(shown::contains);
        }
        parts.properties().forEach((name, value) -> {
            if (name.contains("Birth")) {
                ((Optional<?>) value).ifPresent(birth -> assertThat(shown).doesNotContain(birth.toString()));
            }
        });
    }

    private static List<String> texts(BuiltValue value, Set<String> leftOut) {
        List<String> texts = new ArrayList<>();
        value.properties().forEach((name, part) -> {
            if (!leftOut.contains(name)) {
                collect(part, leftOut, texts);
            }
        });
        return texts;
    }

    private static void collect(Object part, Set<String> leftOut, List<String> texts) {
        if (part instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(present, leftOut, texts));
        } else if (part instanceof Collection<?> items) {
            items.forEach(item -> collect(item, leftOut, texts));
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                texts.add((String) key);
                texts.add((String) value);
            });
        } else if (part instanceof String text) {
            texts.add(text);
        } else {
            for (Class<?> type : types()) {
                if (type.isInstance(part) && !BuiltValue.isKey(type)) {
                    texts.addAll(texts(BuiltValue.of(type, part), leftOut));
                }
            }
        }
    }

    @Example
    void every_built_value_is_sent_here_unless_it_is_no_part_of_a_request() {
        Set<Class<?>> wanted = types().stream()
                .filter(type -> !SETTINGS.contains(type) && !GIVEN.contains(type) && !BuiltValue.isKey(type))
                .collect(Collectors.toSet());

        Set<Class<?>> found = RequestSenders.all().stream().map(Sender::type).collect(Collectors.toSet());
        assertThat(found).isEqualTo(wanted);
    }
}
