package io.creditkit.customer;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A storage that tells what its stores were given to keep by units of work that came through. Not thread-safe. */
final class RecordingStorage implements Storage {
    /** What is stored, changed or removed; turns and number series are no data. */
    private static final Pattern WRITING = Pattern.compile(
            "(add|append|assign|claim|decide|erase|forget|join|keep|leave|mark|move|note|publish|purge|put|remove|renew"
                    + "|restore|save|update|void)([A-Z].*)?|openOrder");

    /**
     * One value that a store was given.
     *
     * @param store such as {@code CommentStore.save}
     */
    record Write(String store, List<Object> given) {}

    private final Storage sound = InMemoryStorage.create();
    private final List<Write> writes = new ArrayList<>();

    /** {@return what was written since this was asked last, in order} */
    List<Write> written() {
        List<Write> since = List.copyOf(writes);
        writes.clear();
        return since;
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        List<Write> open = new ArrayList<>();
        T result = sound.inUnitOfWork(tenant, unit -> work.apply(unit(unit, open)));
        writes.addAll(open);
        return result;
    }

    @Override
    public void close() {
        sound.close();
    }

    private static UnitOfWork unit(UnitOfWork unit, List<Write> open) {
        return proxy(UnitOfWork.class, unit, (method, arguments, answer) -> {
            Class<?> store = method.getReturnType();
            return store.isInterface() ? store(store, answer, open) : answer;
        });
    }

    private static <S> Object store(Class<S> type, Object store, List<Write> open) {
        return proxy(type, type.cast(store), (method, arguments, answer) -> {
            if (WRITING.matcher(method.getName()).matches()) {
                open.add(new Write(
                        type.getSimpleName() + "." + method.getName(),
                        Arrays.stream(arguments)
                                .map(RecordingStorage::comparable)
                                .toList()));
            }
            return answer;
        });
    }

    private static Object comparable(Object given) {
        return given instanceof byte[] bytes ? Arrays.toString(bytes) : given;
    }

    @FunctionalInterface
    private interface After {
        Object answer(Method method, Object[] arguments, Object answer);
    }

    private static <S> S proxy(Class<S> type, S target, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                Object[] arguments = given == null ? new Object[0] : given;
                return after.answer(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
