package io.creditkit.customer.alert;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A storage whose process ends at the n-th call of a store, and at the n-th commit, counted together from 1. */
public final class CrashingStorage implements Storage {
    /** The end of the process: no code of ours may catch it. */
    @SuppressWarnings("serial")
    public static final class Crash extends Error {
        Crash() {
            super("The process ends here.", null, false, false);
        }
    }

    private final Storage sound;
    private final int crashAt;
    private int calls;

    public CrashingStorage(Storage sound, int crashAt) {
        this.sound = sound;
        this.crashAt = crashAt;
    }

    /** {@return how many calls there were} */
    public int calls() {
        return calls;
    }

    private void step() {
        if (++calls == crashAt) {
            throw new Crash();
        }
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        T answer = sound.inUnitOfWork(tenant, unit -> {
            T result = work.apply(watched(UnitOfWork.class, unit));
            // Right before the commit.
            step();
            return result;
        });
        // Right after it: written, and nobody heard.
        step();
        return answer;
    }

    @Override
    public void close() {
        sound.close();
    }

    private <S> S watched(Class<S> type, S target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean isStore = method.getReturnType().getSimpleName().endsWith("Store");
                    if (!isStore) {
                        step();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return isStore ? store(method.getReturnType(), answer) : answer;
                }));
    }

    private <S> S store(Class<S> type, Object answer) {
        return watched(type, type.cast(answer));
    }
}
