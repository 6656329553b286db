package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.junit.jupiter.api.Test;

/**
 * Whatever is personal in a value is marked {@link Value.Redacted}, so that it is not printed. Every value with such a mark must
 * be reached by erasure, or stand here with the reason why not.
 */
class CoverageTest {
    private static final Set<Class<?>> ASKED_AND_NOT_KEPT = Set.of(CustomerQuery.class);

    @Test
    void everyValueWithPersonalDataIsReachedByErasure() {
        Set<String> covered = StandardHolders.all(Workbench.on(InMemoryStorage.create())).stream()
                .flatMap(holder -> holder.covers().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        ASKED_AND_NOT_KEPT.forEach(type -> covered.add(type.getName()));

        Set<String> forgotten = new TreeSet<>(personal());
        forgotten.removeAll(covered);

        assertThat(forgotten)
                .as("values with personal data that erasure does not reach: write a holder in StandardHolders")
                .isEmpty();
    }

    @Test
    void theMarksAreFound() {
        assertThat(personal()).contains("io.creditkit.customer.Contact", "io.creditkit.customer.Customer");
    }

    private static Set<String> personal() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.creditkit.customer")
                        .stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Value.Redacted.class)))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
