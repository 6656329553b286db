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

    private static final List<Endpoint> ALL = find();

    private TypedEndpoints() {}

    /** {@return all of them, by path and method} */
    public static List<Endpoint> all() {
        return ALL;
    }

    private static List<Endpoint> find() {
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
        return List.copyOf(found);
    }

    /**
     * {@return the operation that a request is one of, by its method and its path below the base URL}
     *
     * <p>A word of the API is nearer than a place, so the operation with the fewest places is meant.
     */
    public static Endpoint sentTo(String method, String path) {
        return all().stream()
                .filter(endpoint -> endpoint.method().name().equals(method))
                .filter(endpoint -> path.matches(endpoint.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingLong(endpoint ->
                        endpoint.path().chars().filter(letter -> letter == '{').count()))
                .orElseThrow(() -> new AssertionError("No typed operation is " + method + " " + path));
    }

    /** {@return method and path} */
    public static String line(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path();
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
