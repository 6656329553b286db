package io.creditkit.customer.access;

import io.creditkit.customer.Workspace;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Every public method of everything that hangs from a workspace, called once, each with the emptiest of values. A new service or method is
 * found by itself.
 */
public final class EveryService {
    /**
     * One call.
     *
     * @param name such as {@code Comments.write}
     * @param outcome what came of it: a value, also null, or what was thrown
     */
    public record Call(String name, Method method, Object outcome) {
        /** {@return the name with the types of the parameters} */
        public String signature() {
            return name + parameters(method);
        }
    }

    private EveryService() {}

    /** {@return the calls in any order, without those that lead to another service} */
    public static List<Call> calls(Workspace workspace) {
        return calls(workspace, Map.of());
    }

    /**
     * {@return the same}
     *
     * @param given what is given where a method takes something of that type itself
     */
    public static List<Call> calls(Workspace workspace, Map<Class<?>, Object> given) {
        List<Call> calls = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Object> services = new ArrayDeque<>(List.of(workspace));
        while (!services.isEmpty()) {
            Object service = services.pop();
            if (!seen.add(service.getClass())) {
                continue;
            }
            for (Method method : methods(service)) {
                Object outcome = outcome(service, method, given);
                if (outcome != null && isService(outcome.getClass())) {
                    services.push(outcome);
                } else {
                    calls.add(new Call(service.getClass().getSimpleName() + "." + method.getName(), method, outcome));
                }
            }
        }
        return List.copyOf(calls);
    }

    private static List<Method> methods(Object service) {
        return Arrays.stream(service.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList()
                .toString();
    }

    private static Object outcome(Object service, Method method, Map<Class<?>, Object> given) {
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type ->
                        type instanceof Class<?> plain && given.containsKey(plain) ? given.get(plain) : sample(type, 0))
                .toArray();
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A service holds the context it works in, or hangs from one that does and holds that. */
    private static boolean isService(Class<?> type) {
        return type.getName().startsWith("io.creditkit.customer")
                && !Throwable.class.isAssignableFrom(type)
                && !type.isRecord()
                && !type.isEnum()
                && Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> !Modifier.isStatic(field.getModifiers())
                                && (field.getType().getSimpleName().equals("WorkContext")
                                        || field.getType() != type && isService(field.getType())));
    }

    /** Something of that type, as empty as can be; null if there is no way to one. A method that asks first never looks at it. */
    private static Object sample(Type type, int depth) {
        Class<?> raw = type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
        Object simple = simple(raw);
        if (simple != null || depth > 6) {
            return simple;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return sample(raw.getPermittedSubclasses()[0], depth + 1);
        }
        Object known = fromFactory(raw, depth);
        if (known != null) {
            return known;
        }
        if (raw.isRecord()) {
            return record(raw, depth);
        }
        return raw.isInterface() ? proxy(raw, depth) : null;
    }

    private static Object simple(Class<?> raw) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(String.class, "x"),
                Map.entry(int.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(double.class, 1.0),
                Map.entry(boolean.class, false),
                Map.entry(BigDecimal.class, BigDecimal.ONE),
                Map.entry(LocalDate.class, LocalDate.of(2026, 3, 31)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(Duration.class, Duration.ofHours(2)),
                Map.entry(Period.class, Period.ofDays(1)),
                Map.entry(Currency.class, Currency.getInstance("EUR")),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(OptionalInt.class, OptionalInt.empty()),
                Map.entry(List.class, List.of()),
                Map.entry(Set.class, Set.of()),
                Map.entry(Map.class, Map.of()));
        return values.get(raw);
    }

    private static Object fromFactory(Class<?> raw, int depth) {
        for (Method factory : raw.getDeclaredMethods()) {
            if (Modifier.isStatic(factory.getModifiers())
                    && Modifier.isPublic(factory.getModifiers())
                    && factory.getReturnType() == raw) {
                try {
                    return factory.invoke(
                            null,
                            Arrays.stream(factory.getGenericParameterTypes())
                                    .map(type -> sample(type, depth + 1))
                                    .toArray());
                } catch (ReflectiveOperationException | RuntimeException notThisOne) {
                    // Another way may lead to one.
                }
            }
        }
        return null;
    }

    private static Object record(Class<?> raw, int depth) {
        try {
            Class<?>[] types = Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(raw.getRecordComponents())
                    .map(component -> sample(component.getGenericType(), depth + 1))
                    .toArray());
        } catch (ReflectiveOperationException | RuntimeException notLikeThis) {
            return null;
        }
    }

    private static Object proxy(Class<?> raw, int depth) {
        return Proxy.newProxyInstance(
                raw.getClassLoader(),
                new Class<?>[] {raw},
                (proxy, method, arguments) -> method.getName().equals("toString")
                        ? raw.getSimpleName()
                        : sample(method.getGenericReturnType(), depth + 1));
    }
}
