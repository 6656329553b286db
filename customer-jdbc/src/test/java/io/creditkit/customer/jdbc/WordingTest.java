package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.customer.CreditKitException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this module tells beyond customer-core stands in its own list. */
class WordingTest {
    private static final Pattern MADE = Pattern.compile("Wording\\.of\\(\\s*\"([^\"]+)\"");
    private static final ResourceBundle LISTED = ResourceBundle.getBundle("io.creditkit.customer.jdbc.wordings");

    @Test
    void the_list_has_every_key_and_every_exception_of_this_module() throws IOException {
        Set<String> keys = new TreeSet<>(Set.of(
                new CorruptStorageException("Broken.").wording().key(),
                new SchemaMismatchException("Foreign.").wording().key()));
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> MADE.matcher(read(file)).results())
                    .forEach(made -> keys.add(made.group(1)));
        }

        assertThat(LISTED.keySet()).isEqualTo(keys);
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.creditkit.customer")
                                .stream()
                                .filter(type ->
                                        type.getPackageName().equals(getClass().getPackageName()))
                                .filter(type -> type.isAssignableTo(CreditKitException.class))
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("CorruptStorageException", "SchemaMismatchException");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
