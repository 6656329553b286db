package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.AuditStore;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The trail of a file is written with its rows, and together. */
class ImportTrailTest {
    private static final String HEADER =
            "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,currency,"
                    + "internal_limit,onboarded_on\n";

    private final List<String> writes = new ArrayList<>();
    private final WorkContext context = Workbench.on(new ToldStorage());

    @Test
    void theEntriesOfAFileAreWrittenTogetherAndEachChangeHasItsOwn() {
        take("First");
        assertThat(writes).as("in parts, of two units of work").containsExactly("500", "500", "500");
        writes.clear();

        take("Second");

        assertThat(writes).containsExactly("500", "500", "500");
        List<Customer> customers = context.inUnitOfWork(work -> work.customers().page(Optional.empty(), 1000));
        assertThat(customers).hasSize(1000);
        for (Customer customer : customers) {
            List<AuditEntry> trail = context.inUnitOfWork(work -> work.audit().of(Subject.of(customer.id())));
            assertThat(trail)
                    .extracting(AuditEntry::action, AuditEntry::sequence, AuditEntry::source)
                    .containsExactly(
                            tuple(AuditEntry.Action.CREATED, 1L, ChangeSource.FILE),
                            tuple(AuditEntry.Action.CHANGED, 2L, ChangeSource.FILE));
        }
    }

    private void take(String name) {
        String rows = IntStream.range(0, 1500)
                .mapToObj(i -> i + "," + name + " " + i + ",,,,,,FR,,,EUR,,\n")
                .collect(Collectors.joining());
        assertThat(new CsvImports(context)
                        .customers(new StringReader(HEADER + rows), "customers.csv")
                        .accepted())
                .isEqualTo(1500);
    }

    /** Notes how many entries each write into the trail has. */
    private final class ToldStorage implements Storage {
        private final Storage storage = InMemoryStorage.create();

        @Override
        public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
            return storage.inUnitOfWork(tenant, unit -> work.apply(told(UnitOfWork.class, unit)));
        }

        @Override
        public void close() {
            storage.close();
        }

        private <S> S told(Class<S> type, S target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals("append")) {
                            writes.add("1");
                        } else if (method.getName().equals("appendAll")) {
                            writes.add(String.valueOf(((List<?>) arguments[0]).size()));
                        }
                        try {
                            Object answer = method.invoke(target, arguments);
                            return answer instanceof AuditStore trail ? told(AuditStore.class, trail) : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
