package io.creditkit.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Workbench;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands before a store to write the audit trail. */
class AuditedStoresTest {
    @Test
    void everyQuestionReachesTheStoreAndNoneIsAnsweredByThePortItself() {
        List<String> answeredByThePort = new ArrayList<>();
        List<Object> audited = Workbench.on(InMemoryStorage.create())
                .inUnitOfWork(work -> Arrays.stream(UnitOfWork.class.getMethods())
                        .map(method -> store(method, work))
                        .filter(store -> store.getClass().getPackage().equals(AuditedWork.class.getPackage()))
                        .toList());
        for (Object store : audited) {
            for (Method method : store.getClass().getMethods()) {
                if (method.isDefault()) {
                    answeredByThePort.add(store.getClass().getSimpleName() + "." + method.getName());
                }
            }
        }

        assertThat(audited).hasSizeGreaterThan(10);
        assertThat(answeredByThePort).isEmpty();
    }

    private static Object store(Method method, UnitOfWork work) {
        try {
            return method.invoke(work);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
