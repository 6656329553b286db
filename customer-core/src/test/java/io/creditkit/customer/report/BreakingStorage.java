package io.creditkit.customer.report;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Function;

/** A storage in which every write, and the moments before and after each commit, are steps of a {@link CrashPlan}. */
public final class BreakingStorage implements Storage {
    private static final Set<String> WRITES = Set.of(
            "save",
            "saveFile",
            "savePortfolio",
            "putReview",
            "removeReview",
            "keep",
            "openOrder",
            "updateOrder",
            "append",
            "saveMember",
            "removeMember",
            "addEvent",
            "markProcessed",
            "removePortfolio",
            "moveEvents");

    private final Storage delegate;
    private final CrashPlan plan;

    public BreakingStorage(Storage delegate, CrashPlan plan) {
        this.delegate = delegate;
        this.plan = plan;
    }

    @Override
    public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
        T result = delegate.inUnitOfWork(tenant, stores -> {
            T done = work.apply(breaking(UnitOfWork.class, stores));
            plan.step();
            return done;
        });
        plan.step();
        return result;
    }

    @Override
    public void close() {
        delegate.close();
    }

    private <S> S breaking(Class<S> type, S target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName())) {
                        plan.step();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return target instanceof UnitOfWork ? breakingStore(method.getReturnType(), answer) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private <S> S breakingStore(Class<S> type, Object store) {
        return breaking(type, type.cast(store));
    }
}
