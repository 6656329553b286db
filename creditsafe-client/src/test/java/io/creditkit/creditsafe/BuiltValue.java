package io.creditkit.creditsafe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A value that callers make, taken apart by its accessors and put together again by its builder or constructor: a new property is
 * part of it without anybody's doing.
 *
 * @param type what it is
 * @param properties its properties by their names, in the order of the names, or of a record's components
 */
record BuiltValue(Class<?> type, Map<String, Object> properties) {

    private static final List<Class<?>> PUBLIC_TYPES = findPublicTypes();

    /** {@return the public types of this module outside its inside, also nested ones} */
    static List<Class<?>> publicTypes() {
        return PUBLIC_TYPES;
    }

    private static List<Class<?>> findPublicTypes() {
        List<Class<?>> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.creditkit.creditsafe")) {
            Class<?> reflected = type.getPackageName().endsWith(".internal") ? Object.class : type.reflect();
            if (reflected != Object.class && isVisible(reflected)) {
                found.add(reflected);
            }
        }
        found.sort(Comparator.comparing(Class::getName));
        return List.copyOf(found);
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    /** {@return the types with a builder that the annotation processor wrote} */
    static List<Class<?>> builtTypes() {
        return publicTypes().stream().filter(BuiltValue::isBuilt).toList();
    }

    /** {@return the records} */
    static List<Class<?>> recordTypes() {
        return publicTypes().stream().filter(Class::isRecord).toList();
    }

    /** {@return whether it is a key of the provider, which is told in messages so that its support can find what is meant} */
    static boolean isKey(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    static boolean isBuilt(Class<?> type) {
        return builder(type).isPresent();
    }

    private static Optional<Class<?>> builder(Class<?> type) {
        return Arrays.stream(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder")
                        && nested.getSuperclass().getName().contains("Immutable"))
                .findFirst();
    }

    static BuiltValue of(Class<?> type, Object value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        accessors(type).forEach(accessor -> properties.put(accessor.getName(), call(accessor, value)));
        return new BuiltValue(type, properties);
    }

    /** {@return the accessors of what a builder or constructor takes} */
    static List<Method> accessors(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.getRecordComponents())
                    .map(component -> component.getAccessor())
                    .toList();
        }
        Class<?> builder = builder(type).orElseThrow();
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class)
                .filter(method -> setter(builder, method).isPresent())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** The builder has two methods for what is optional, or a list; the one that takes the whole is meant. */
    private static Optional<Method> setter(Class<?> builder, Method accessor) {
        Class<?> wanted = accessor.getReturnType();
        Predicate<Class<?>> fits = Collection.class.isAssignableFrom(wanted)
                ? parameter -> parameter == Iterable.class
                : parameter -> parameter == wanted;
        return Stream.of(builder.getMethods())
                .filter(method -> method.getName().equals(accessor.getName()) && method.getParameterCount() == 1)
                .filter(method -> fits.test(method.getParameterTypes()[0]))
                .findFirst();
    }

    BuiltValue with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.put(name, value);
        return new BuiltValue(type, changed);
    }

    BuiltValue without(Collection<String> names) {
        Map<String, Object> fewer = new LinkedHashMap<>(properties);
        names.forEach(name -> fewer.put(name, Optional.empty()));
        return new BuiltValue(type, fewer);
    }

    /**
     * {@return the value itself}
     *
     * @throws IllegalArgumentException if the type refuses the properties
     */
    Object value() {
        try {
            if (type.isRecord()) {
                Constructor<?> constructor = type.getDeclaredConstructors()[0];
                return constructor.newInstance(properties.values().toArray());
            }
            Object builder = type.getMethod("builder").invoke(null);
            for (Method accessor : accessors(type)) {
                Method setter = setter(builder.getClass(), accessor).orElseThrow();
                setter.setAccessible(true);
                setter.invoke(builder, properties.get(accessor.getName()));
            }
            Method build = builder.getClass().getMethod("build");
            build.setAccessible(true);
            return build.invoke(builder);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                throw reason;
            }
            throw new AssertionError(type + " breaks over " + properties, refused.getCause());
        } catch (ReflectiveOperationException unreachable) {
            throw new LinkageError(type.toString(), unreachable);
        }
    }

    /** {@return the type of a property as declared} */
    static Type declared(Method accessor) {
        return accessor.getGenericReturnType();
    }

    private static Object call(Method accessor, Object value) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(accessor + " fails", failure);
        }
    }
}
