package io.creditkit.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A law over everything that hangs from the workspace of a tenant: who may do nothing is refused by every public method of every
 * service. A new service or method is found by itself; one that asks for nothing stands here with its reason.
 */
class EveryServiceAsksTest {
    private static final Map<String, String> ASK_FOR_NOTHING = new HashMap<>();

    static {
        ASK_FOR_NOTHING.put("Workspace.tenant", "what the host said itself");
        ASK_FOR_NOTHING.put("Workspace.actor", "what the host said itself");
        ASK_FOR_NOTHING.put("Workspace.today", "the clock of the kit");
        for (String rules : List.of("check", "checkAll", "find", "inForce", "ofEverybody", "versions")) {
            ASK_FOR_NOTHING.put(
                    "AlertRuleBook." + rules, "rules are the house's own words and hold nothing of a customer");
        }
        ASK_FOR_NOTHING.put("Alerts.rules", "as of the book of rules");
        for (String cards : List.of("find", "inForce", "versions")) {
            ASK_FOR_NOTHING.put(
                    "ScoreCards." + cards, "cards are the house's own words and hold nothing of a customer");
        }
        for (String actions : List.of("addToPortfolio", "moveToGroup", "moveTo", "removeFromGroup")) {
            ASK_FOR_NOTHING.put("BulkActions." + actions, "names what is to be done; to plan and run it asks");
        }
        ASK_FOR_NOTHING.put("FieldSuggestions.acceptAll", "asks for each of them, and here there is none");
        ASK_FOR_NOTHING.put("FieldSuggestions.rejectAll", "asks for each of them, and here there is none");
        ASK_FOR_NOTHING.put("Invoicing.reminderLevel", "reckons with the invoice that it is given");
        ASK_FOR_NOTHING.put("AccessLog.note", "who looks by a way of the host's is noted, whatever else it may do");
        ASK_FOR_NOTHING.put(
                "Portal.confirm", "the token is the right to it: a person in the portal is no actor of the kit");
        ASK_FOR_NOTHING.put("Portal.login", "the portal itself says it of a person, who is no actor of the kit");
    }

    private final Workspace nobody =
            CreditKit.builder().build().tenant("acme").as(Actor.of("nobody", Role.of("nothing")));

    @Test
    void whoMayDoNothingIsRefusedByEveryMethodOfEveryService() {
        TreeMap<String, String> answered = new TreeMap<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Object> services = new ArrayDeque<>(List.of(nobody));
        int calls = 0;
        while (!services.isEmpty()) {
            Object service = services.pop();
            if (!seen.add(service.getClass())) {
                continue;
            }
            for (Method method : methods(service)) {
                String name = service.getClass().getSimpleName() + "." + method.getName();
                Object outcome = outcome(service, method);
                calls++;
                if (outcome != null && isService(outcome.getClass())) {
                    services.push(outcome);
                } else if (!(outcome instanceof PermissionDeniedException) && !ASK_FOR_NOTHING.containsKey(name)) {
                    answered.put(name + parameters(method), shortened(String.valueOf(outcome)));
                }
            }
        }

        assertThat(seen.size()).as("services found").isGreaterThan(50);
        assertThat(calls).as("methods called").isGreaterThan(250);
        assertThat(answered)
                .as("methods that answered who may do nothing: ask for a permission first, or say here why not")
                .isEmpty();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(70, text.length()));
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

    private static Object outcome(Object service, Method method) {
        Object[] given = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> sample(type, 0))
                .toArray();
        try {
            return method.invoke(service, given);
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
