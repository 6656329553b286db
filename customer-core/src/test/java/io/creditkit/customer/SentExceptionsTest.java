package io.creditkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.quality.DuplicateCandidate;
import io.creditkit.customer.quality.DuplicateCheck;
import io.creditkit.customer.quality.DuplicateReason;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.storage.StorageSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A host may throw every exception over the wire, with all that it tells. */
class SentExceptionsTest {
    private static final EntryFault FAULT =
            new EntryFault("lines", "too-many", "There are more than 3.", Map.of("most", "3"));
    /** By the name of the type, as it stands in a constructor. */
    private static final Map<String, Object> SAMPLES = Map.ofEntries(
            Map.entry("long", 3L),
            Map.entry("int", 3),
            Map.entry("java.lang.String", "a text"),
            Map.entry("java.lang.Object", "an id"),
            Map.entry("java.lang.Throwable", new IllegalStateException("underneath")),
            Map.entry("java.time.Duration", Duration.ofMinutes(1)),
            Map.entry("java.time.LocalDate", LocalDate.of(2026, 3, 31)),
            Map.entry("java.util.Currency", Currency.getInstance("EUR")),
            Map.entry("java.util.Optional<java.lang.String>", Optional.of("a text")),
            Map.entry("java.util.List<java.lang.String>", List.of("a text")),
            Map.entry("java.util.List<io.creditkit.customer.EntryFault>", List.of(FAULT)),
            Map.entry("java.util.List<io.creditkit.customer.CustomerId>", List.of(CustomerId.of("c-1"))),
            Map.entry("java.util.Map<java.lang.String, ?>", Map.of("fault", FAULT.wording())),
            Map.entry(
                    "io.creditkit.customer.Wording",
                    Wording.of("outer", "It is {inner}.", Map.of("inner", Wording.of("inner", "so")))),
            Map.entry("io.creditkit.customer.AgencyCompanyId", StorageSamples.company("X-1")),
            Map.entry("io.creditkit.customer.Subject", Subject.of(CustomerId.of("c-1"))),
            Map.entry("io.creditkit.customer.onboarding.PreCustomerId", PreCustomerId.of("p-1")),
            Map.entry(
                    "io.creditkit.customer.quality.DuplicateCheck",
                    new DuplicateCheck(
                            List.of(new DuplicateCandidate(
                                    StorageSamples.fullCustomer("1"), 90, List.of(DuplicateReason.SAME_LEI))),
                            0)),
            Map.entry("io.creditkit.customer.report.OrderId", OrderId.of("o-1")),
            Map.entry("io.creditkit.customer.job.JobClaim", new JobClaim("ageing", "node 1", 3, Workbench.NOW)),
            Map.entry("io.creditkit.customer.segment.SavedSearch", search()),
            Map.entry("io.creditkit.customer.report.FieldSuggestion", suggestion()));

    @Test
    void every_exception_can_be_sent_with_all_that_it_tells() {
        List<RuntimeException> exceptions = types().flatMap(type -> Stream.of(type.getDeclaredConstructors()))
                .filter(constructor -> !constructor.isSynthetic())
                .map(SentExceptionsTest::made)
                .toList();

        assertThat(exceptions).hasSizeGreaterThan(50).allSatisfy(sent -> {
            RuntimeException received = received(sent);
            assertThat(received).isExactlyInstanceOf(sent.getClass()).hasMessage(sent.getMessage());
            assertThat(((CreditKitException) received).wording()).isEqualTo(((CreditKitException) sent).wording());
            for (Field field : sent.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    assertThat(field.get(received)).as(field.toString()).isEqualTo(field.get(sent));
                }
            }
        });
    }

    private static Stream<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.creditkit.customer")
                        .stream()
                        .filter(type -> type.isAssignableTo(CreditKitException.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::reflect);
    }

    private static RuntimeException made(Constructor<?> constructor) {
        Object[] arguments = Stream.of(constructor.getGenericParameterTypes())
                .map(SentExceptionsTest::sample)
                .toArray();
        try {
            constructor.setAccessible(true);
            return (RuntimeException) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("This can't be made of samples: " + constructor, e);
        }
    }

    private static Object sample(Type type) {
        return type instanceof Class<?> one && one.isEnum()
                ? one.getEnumConstants()[0]
                : Optional.ofNullable(SAMPLES.get(type.getTypeName()))
                        .orElseThrow(() -> new AssertionError("There is no sample of " + type.getTypeName()));
    }

    private static RuntimeException received(RuntimeException sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RuntimeException) in.readObject();
        }
    }

    private static SavedSearch search() {
        return StorageSamples.savedSearch("s-1", "joe", "Late payers");
    }

    private static FieldSuggestion suggestion() {
        return FieldSuggestion.builder()
                .customer(CustomerId.of("c-1"))
                .field(AgencyField.values()[0])
                .told("New")
                .company(StorageSamples.company("X-1"))
                .suggestedAt(StorageSamples.NOON)
                .build();
    }
}
