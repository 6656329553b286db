package io.creditkit.creditsafe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.creditsafe.internal.Endpoint;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The endpoint constants of the code, wherever they stand: what this client has a method for. */
public final class TypedEndpoints {

    private TypedEndpoints() {}

    public static List<Endpoint> all() {
        List<Endpoint> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.creditkit.creditsafe")) {
            for (JavaField field : type.getFields()) {
                boolean constant = field.getModifiers().containsAll(List.of(JavaModifier.STATIC, JavaModifier.FINAL));
                if (constant && field.getRawType().isEquivalentTo(Endpoint.class)) {
                    Endpoint endpoint = value(field.reflect());
                    if (!endpoint.path().equals("/")) { // reads a kept document; nothing is called
                        found.add(endpoint);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return found;
    }

    private static Endpoint value(Field field) {
        try {
            field.setAccessible(true);
            return (Endpoint) field.get(null);
        } catch (ReflectiveOperationException unreachable) {
            throw new LinkageError("Constant " + field, unreachable);
        }
    }
}
