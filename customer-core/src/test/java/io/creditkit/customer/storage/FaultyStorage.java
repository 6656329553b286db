package io.creditkit.customer.storage;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A sound storage with one fault put in. */
class FaultyStorage implements Storage {
    /** What takes the place of one method of a store. */
    @FunctionalInterface
    interface Fault<S> {
        Object instead(S store, Call call);
    }

    /** The arguments of one call. */
    record Call(Object... arguments) {
        <A> A argument(Class<A> type) {
            return Arrays.stream(arguments)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Storage sound = InMemoryStorage.create();
    private final UnaryOperator<UnitOfWork> spoil;

    FaultyStorage(UnaryOperator<UnitOfWork> spoil) {
        this.spoil = spoil;
    }

    /** A storage in which that one method of that one store does something else. */
    static <S> FaultyStorage with(Class<S> store, String method, Fault<S> fault) {
        return with(store, Set.of(method), fault);
    }

    /** The same for several methods. */
    static <S> FaultyStorage with(Class<S> store, Set<String> methods, Fault<S> fault) {
        return new FaultyStorage(unit -> replace(UnitOfWork.class, unit, (name, call, plain) -> {
            Object answer = plain.call();
            return store.isInstance(answer)
                    ? replace(
                            store,
                            store.cast(answer),
                            (inner, arguments, sound) -> methods.contains(inner)
                                    ? fault.instead(store.cast(answer), arguments)
                                    : sound.call())
                    : answer;
        }));
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        return sound.inUnitOfWork(tenant, unit -> work.apply(spoil.apply(unit)));
    }

    @Override
    public void close() {
        sound.close();
    }

    @FunctionalInterface
    private interface Sound {
        Object call() throws Throwable;
    }

    @FunctionalInterface
    private interface Replacement {
        Object answer(String method, Call call, Sound sound) throws Throwable;
    }

    private static <S> S replace(Class<S> type, S target, Replacement replacement) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            return replacement.answer(method.getName(), new Call(given), () -> {
                try {
                    return method.invoke(target, given);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
