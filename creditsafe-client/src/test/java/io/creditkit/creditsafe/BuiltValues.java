package io.creditkit.creditsafe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Makes values that callers build, with anything in them that their types take.
 *
 * @param texts what stands where any text may
 * @param absent how many of a hundred optional properties are left out
 */
record BuiltValues(Arbitrary<String> texts, int absent) {

    /** Texts of all kinds, and every second optional property left out. */
    static BuiltValues any() {
        return new BuiltValues(strangeTexts(), 50);
    }

    /** Texts of all kinds, and nothing left out. */
    static BuiltValues full() {
        return new BuiltValues(strangeTexts(), 0);
    }

    /** Texts that are found again wherever they stand, and nothing left out. */
    static BuiltValues marked() {
        return new BuiltValues(
                Arbitraries.integers()
                        .between(100_000_000, 999_999_999)
                        .withDistribution(RandomDistribution.uniform())
                        .map(number -> "Zq" + number),
                0);
    }

    private static Arbitrary<String> strangeTexts() {
        return Arbitraries.strings()
                .withChars(" a&=?/#%+:;,\"\\'{}<>öß€\n\t")
                .withCharRange('0', 'z')
                .ofMaxLength(12)
                .map(text -> "x" + text + "x");
    }

    /** {@return values of this type with these optional properties left out; what the type refuses is not made} */
    Arbitrary<BuiltValue> of(Class<?> type, List<String> leftOut) {
        if (BuiltValue.isKey(type)) {
            return key(type).map(value -> BuiltValue.of(type, value));
        }
        return properties(type)
                .map(properties -> new BuiltValue(type, properties).without(leftOut))
                .filter(BuiltValues::isTaken);
    }

    private static boolean isTaken(BuiltValue value) {
        try {
            value.value();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private Arbitrary<Map<String, Object>> properties(Class<?> type) {
        List<Method> accessors = BuiltValue.accessors(type);
        List<Arbitrary<Object>> values = new ArrayList<>();
        for (Method accessor : accessors) {
            values.add(property(accessor.getName(), BuiltValue.declared(accessor)));
        }
        return Combinators.combine(values).as(made -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (int i = 0; i < accessors.size(); i++) {
                properties.put(accessors.get(i).getName(), made.get(i));
            }
            return properties;
        });
    }

    private Arbitrary<Object> property(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return Arbitraries.frequencyOf(
                        Tuple.of(absent, Arbitraries.just(Optional.empty())),
                        Tuple.of(100 - absent, property(name, inner).map(Optional::of)));
            }
            int least = absent == 0 ? 1 : 0;
            if (raw == Map.class) {
                return Arbitraries.maps(texts, texts)
                        .ofMinSize(least)
                        .ofMaxSize(3)
                        .asGeneric();
            }
            Arbitrary<Object> item = property(name, inner);
            return raw == List.class
                    ? item.list()
                            .ofMinSize(least)
                            .ofMaxSize(3)
                            .map(List::copyOf)
                            .asGeneric()
                    : item.set().ofMinSize(1).ofMaxSize(3).asGeneric();
        }
        return single(name, (Class<?>) type);
    }

    private Arbitrary<Object> single(String name, Class<?> type) {
        if (type == String.class) {
            return text(name).asGeneric();
        }
        if (type == int.class || type == long.class) {
            Arbitrary<Integer> numbers = name.equals("threshold")
                    ? Arbitraries.integers().between(893, 999)
                    : Arbitraries.integers().between(1, 1000);
            return type == int.class
                    ? numbers.asGeneric()
                    : numbers.map(Integer::longValue).asGeneric();
        }
        if (type == OptionalInt.class) {
            return Arbitraries.integers().between(100, 599).map(OptionalInt::of).asGeneric();
        }
        if (type == Instant.class) {
            return seconds().map(Instant::ofEpochSecond).asGeneric();
        }
        if (type == LocalDate.class) {
            return days().map(LocalDate::ofEpochDay).asGeneric();
        }
        if (type == YearMonth.class) {
            return days().map(day -> YearMonth.from(LocalDate.ofEpochDay(day))).asGeneric();
        }
        if (type == Duration.class) {
            return seconds()
                    .map(second -> Duration.ofMillis(second % 100_000 + 1))
                    .asGeneric();
        }
        if (type == OpenValue.class) {
            return texts.map(text ->
                            OpenValue.of(JsonNodeFactory.instance.objectNode().put("name", text)))
                    .asGeneric();
        }
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        if (OpenTerm.class.isAssignableFrom(type)) {
            return Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.of(constants(type))), Tuple.of(1, texts.map(text -> called(type, text))));
        }
        if (BuiltValue.isKey(type)) {
            return key(type);
        }
        return of(type, List.of()).map(BuiltValue::value);
    }

    private static Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(0, 4_000_000_000L);
    }

    private static Arbitrary<Long> days() {
        return Arbitraries.longs().between(-30_000, 30_000);
    }

    private Arbitrary<String> text(String name) {
        return switch (name) {
            case "language", "emailLanguage" ->
                Arbitraries.strings().withCharRange('a', 'z').ofLength(2);
            case "fileName" ->
                Arbitraries.strings().withCharRange('a', 'z').ofLength(8).map(word -> word + ".csv");
            case "emailAddress" -> texts.map(text -> text + "@example.com");
            case "csv" -> texts.list().ofSize(2).map(lines -> String.join("\n", lines));
            case "csUserId" -> Arbitraries.integers().between(1, 99_999_999).map(number -> Integer.toString(number));
            case "path" ->
                Arbitraries.strings().withCharRange('a', 'z').ofLength(8).map(word -> "/" + word);
            default -> texts;
        };
    }

    private static Arbitrary<Object> key(Class<?> type) {
        Arbitrary<String> keys = type == CountryCode.class
                ? Arbitraries.of("GB", "DE", "FR", "XX", "PLC")
                : Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withCharRange('0', '9')
                        .ofMinLength(6)
                        .ofMaxLength(9)
                        .map(text -> "GB-0-" + text);
        return keys.map(text -> called(type, text));
    }

    /** {@return the terms that a type names itself} */
    static List<Object> constants(Class<?> type) {
        List<Object> constants = new ArrayList<>();
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    constants.add(field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new LinkageError(field.toString(), impossible);
                }
            }
        }
        return constants;
    }

    /** {@return what the type makes of a text} */
    static Object called(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(type + " refuses " + text, refused.getCause());
        } catch (ReflectiveOperationException unreachable) {
            throw new LinkageError(type.toString(), unreachable);
        }
    }
}
