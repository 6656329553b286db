package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every value that is received, whatever the provider sends. */
class ReceivedValueLawsTest {

    private static final Map<Class<?>, Maker> MAKERS = makers();

    /** Names that the accessors ask for, so that what they find is strange and not merely missing. */
    private static final String[] NAMES = {
        "id",
        "name",
        "country",
        "status",
        "address",
        "value",
        "currency",
        "company",
        "companyId",
        "document",
        "report",
        "directorDetails",
        "directorships",
        "current",
        "directorSummary",
        "messages",
        "code",
        "text",
        "searchCriteria",
        "decisionOutcomes",
        "items",
        "response",
        "Audits",
        "fields",
        "fieldType",
        "GUID",
        "orderID",
        "creationDate",
        "entity",
        "supplierResponse",
        "supplierRequestData",
        "customData",
        "description",
        "languages",
        "countryAccess",
        "dateOfBirth",
        "imageId",
        "peopleId",
        "type",
        "primaryContact",
        "sections",
        "positions",
        "portfolioId",
        "score"
    };

    private static Map<Class<?>, Maker> makers() {
        Map<Class<?>, Maker> makers = new LinkedHashMap<>();
        for (Class<?> type : BuiltValue.publicTypes()) {
            if (ReceivedValue.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                makers.put(type, maker(type));
            }
        }
        return makers;
    }

    /** By the constructor, or by what is there in its place and may say that there is nothing to make a value of. */
    private static Maker maker(Class<?> type) {
        if (type == ProviderMessage.class) {
            return content -> ProviderMessage.listFrom(content).stream()
                    .filter(message -> message.open().equals(content))
                    .findFirst();
        }
        if (type == ReportedMoney.class) {
            return ReportedMoney::from;
        }
        if (type == Address.class) {
            return Address::from;
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(OpenValue.class);
            constructor.setAccessible(true);
            return content -> made(constructor, content);
        } catch (NoSuchMethodException otherwiseMade) {
            throw new AssertionError("Say above how a " + type + " is made of what is received", otherwiseMade);
        }
    }

    private static Optional<ReceivedValue> made(Constructor<?> constructor, OpenValue content) {
        try {
            return Optional.of((ReceivedValue) constructor.newInstance(content));
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(constructor + " fails over strange content", failure);
        }
    }

    /** Makes a value of what was received. */
    @FunctionalInterface
    private interface Maker {

        Optional<? extends ReceivedValue> of(OpenValue content);
    }

    @Provide
    Arbitrary<OpenValue> anyJson() {
        return json(3).map(OpenValue::of);
    }

    @Provide
    Arbitrary<OpenValue> someObject() {
        return json(0).filter(node -> !node.isNull())
                .map(node -> OpenValue.of(JsonNodeFactory.instance.objectNode().set("value", node)));
    }

    private static Arbitrary<JsonNode> json(int depth) {
        Arbitrary<JsonNode> plain = Arbitraries.oneOf(
                Arbitraries.of("", " ", "GB", "..", "2020-01-02", "0001-01-01", "7", "-1.5e9", "Not Rated", "true", "ö")
                        .map(TextNode::valueOf),
                Arbitraries.integers().map(IntNode::valueOf),
                Arbitraries.of(true, false).map(BooleanNode::valueOf),
                Arbitraries.just(NullNode.getInstance()));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<JsonNode> inner = Arbitraries.lazy(() -> json(depth - 1));
        Arbitrary<JsonNode> list = inner.list()
                .ofMaxSize(3)
                .map(items -> JsonNodeFactory.instance.arrayNode().addAll(items));
        Arbitrary<JsonNode> object = Arbitraries.maps(Arbitraries.of(NAMES), inner)
                .ofMaxSize(12)
                .map(members -> {
                    ObjectNode node = JsonNodeFactory.instance.objectNode();
                    members.forEach(node::set);
                    return node;
                });
        return Arbitraries.frequencyOf(Tuple.of(2, plain), Tuple.of(1, list), Tuple.of(4, object));
    }

    @Property(tries = 60)
    void no_accessor_of_any_value_fails_and_nothing_is_lost(@ForAll("anyJson") OpenValue content)
            throws IllegalAccessException {
        OpenValue keptAndReadAgain = OpenValue.parse(content.json().toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<Class<?>, Maker> type : MAKERS.entrySet()) {
            Optional<? extends ReceivedValue> made = type.getValue().of(content);
            if (made.isEmpty()) {
                continue;
            }
            ReceivedValue value = made.get();
            for (Method accessor : value.getClass().getMethods()) {
                if (accessor.getParameterCount() == 0
                        && !Modifier.isStatic(accessor.getModifiers())
                        && !accessor.getDeclaringClass().equals(Object.class)) {
                    assertThat(read(value, accessor)).as(accessor.toString()).isNotNull();
                }
            }
            assertThat(value.open()).isEqualTo(content);
            assertThat(type.getValue().of(keptAndReadAgain).orElseThrow())
                    .isEqualTo(value)
                    .hasSameHashCodeAs(value);
            assertThat(value.toString()).startsWith(value.getClass().getSimpleName() + "[");
        }
    }

    private static Object read(ReceivedValue value, Method accessor) throws IllegalAccessException {
        try {
            return accessor.invoke(value);
        } catch (InvocationTargetException failure) {
            throw new AssertionError(accessor + " fails over strange content", failure.getCause());
        }
    }

    @Property(tries = 20)
    void every_value_is_made_of_something(@ForAll("someObject") OpenValue content) {
        assertThat(MAKERS).hasSizeGreaterThan(60);
        MAKERS.forEach((type, maker) -> assertThat(maker.of(content))
                .as(type.getName())
                .hasValueSatisfying(value -> assertThat(value).isExactlyInstanceOf(type)));
    }
}
