package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everything that the typed methods of a report tell, by asking all of them: from the chain of methods, such as
 * {@code creditScore.current.score}, to the value. A new method is part of it without anybody's doing.
 */
final class TypedReading {

    /** These repeat the rest, or read members of any name. */
    private static final Set<String> LEFT_OUT =
            Set.of("open", "document", "findings", "keyFigures", "figures", "negativeRecords");

    private static final Map<Class<?>, List<Question>> QUESTIONS = new ConcurrentHashMap<>();

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Set<String> speaking = new HashSet<>();

    private TypedReading() {}

    static TypedReading of(CompanyReport report) {
        TypedReading reading = new TypedReading();
        reading.ask(report, "");
        return reading;
    }

    Map<String, String> values() {
        return values;
    }

    /** {@return the methods, as class and name, that gave nothing somewhere in this report} */
    Set<String> silent() {
        return silent;
    }

    /** {@return the methods that gave something somewhere in it} */
    Set<String> speaking() {
        return speaking;
    }

    private void ask(Object holder, String path) {
        for (Question question : QUESTIONS.computeIfAbsent(holder.getClass(), TypedReading::questions)) {
            Object answer = call(question.method(), holder);
            (isSilent(answer) ? silent : speaking).add(question.label());
            take(answer, path.isEmpty() ? question.name() : path + "." + question.name());
        }
    }

    private static List<Question> questions(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.creditkit"))
                .filter(method -> method.getReturnType() != String.class && method.getReturnType() != int.class)
                .filter(method -> !LEFT_OUT.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .map(Question::of)
                .toList();
    }

    /** A method with its names, which are asked for many thousand times. */
    private record Question(Method method, String name, String label) {

        static Question of(Method method) {
            return new Question(
                    method, method.getName(), method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
    }

    private static Object call(Method method, Object holder) {
        try {
            return method.invoke(holder);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(method + " must not throw", thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isSilent(Object answer) {
        return answer instanceof Optional<?> optional && optional.isEmpty()
                || answer instanceof OptionalInt number && number.isEmpty()
                || answer instanceof OptionalLong whole && whole.isEmpty()
                || answer instanceof List<?> list && list.isEmpty()
                || answer instanceof Map<?, ?> map && map.isEmpty()
                || answer instanceof OpenValue open && !open.isPresent();
    }

    private void take(Object answer, String path) {
        if (isSilent(answer) || answer instanceof OpenValue) {
            return;
        }
        if (answer instanceof Optional<?> optional) {
            take(optional.get(), path);
        } else if (answer instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                take(list.get(i), path + "[" + i + "]");
            }
        } else if (answer instanceof Map<?, ?> map) {
            map.forEach((key, value) -> take(value, path + "{" + key + "}"));
        } else if (answer instanceof ReceivedValue
                || answer instanceof ReportView
                || answer instanceof CreditEvidence) {
            ask(answer, path);
        } else {
            values.put(path, answer.toString());
        }
    }
}
