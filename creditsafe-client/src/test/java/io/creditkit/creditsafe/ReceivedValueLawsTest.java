package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every value that is received, whatever the provider sends. */
class ReceivedValueLawsTest {

    private static final List<Constructor<?>> VALUES = values();

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

    private static List<Constructor<?>> values() {
        List<Constructor<?>> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.creditkit.creditsafe")) {
            if (type.isAssignableTo(ReceivedValue.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                try {
                    Constructor<?> constructor = type.reflect().getDeclaredConstructor(OpenValue.class);
                    constructor.setAccessible(true);
                    found.add(constructor);
                } catch (NoSuchMethodException othersAreMadeElsewhere) {
                    continue;
                }
            }
        }
        return found;
    }

    @Provide
    Arbitrary<OpenValue> anyJson() {
        return json(3).map(OpenValue::of);
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
            throws ReflectiveOperationException {
        for (Constructor<?> constructor : VALUES) {
            ReceivedValue value = (ReceivedValue) constructor.newInstance(content);
            for (Method accessor : value.getClass().getMethods()) {
                if (accessor.getParameterCount() == 0
                        && !Modifier.isStatic(accessor.getModifiers())
                        && !accessor.getDeclaringClass().equals(Object.class)) {
                    assertThat(read(value, accessor)).as(accessor.toString()).isNotNull();
                }
            }
            assertThat(value.open()).isEqualTo(content);
            assertThat(constructor.newInstance(OpenValue.of(content.json()))).isEqualTo(value);
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

    @Property(tries = 1)
    void all_values_are_looked_at() {
        assertThat(VALUES).hasSizeGreaterThan(60);
    }
}
