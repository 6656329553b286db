package io.creditkit.customer.report;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.Predicate;

/** A storage in which every call of a store, and the moments before and after each commit, are steps of a {@link CrashPlan}. */
public final class BreakingStorage implements Storage {
    private final Storage delegate;
    private final CrashPlan plan;
    private final Predicate<String> steps;

    public BreakingStorage(Storage delegate, CrashPlan plan) {
        this(delegate, plan, method -> true);
    }

    private BreakingStorage(Storage delegate, CrashPlan plan, Predicate<String> steps) {
        this.delegate = delegate;
        this.plan = plan;
        this.steps = steps;
    }

    /** {@return one in which the calls of a method of that name are steps, and commits} */
    public static BreakingStorage atCallsOf(String method, Storage delegate, CrashPlan plan) {
        return new BreakingStorage(delegate, plan, method::equals);
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
                    boolean givesStores = target instanceof UnitOfWork;
                    if (!givesStores && method.getDeclaringClass() != Object.class && steps.test(method.getName())) {
                        plan.step();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return givesStores ? breakingStore(method.getReturnType(), answer) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private <S> S breakingStore(Class<S> type, Object store) {
        return breaking(type, type.cast(store));
    }
}
