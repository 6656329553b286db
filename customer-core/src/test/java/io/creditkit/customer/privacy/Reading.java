package io.creditkit.customer.privacy;

import io.creditkit.customer.Workbench;
import io.creditkit.customer.storage.CommentStore;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.InvoiceStore;
import io.creditkit.customer.storage.OnboardingStore;
import io.creditkit.customer.storage.PeopleStore;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Looks into a storage, each question in a unit of work of its own. */
record Reading(Storage storage) {
    CustomerStore customers() {
        return asked(CustomerStore.class, UnitOfWork::customers);
    }

    PeopleStore people() {
        return asked(PeopleStore.class, UnitOfWork::people);
    }

    InvoiceStore invoices() {
        return asked(InvoiceStore.class, UnitOfWork::invoices);
    }

    CommentStore comments() {
        return asked(CommentStore.class, UnitOfWork::comments);
    }

    OnboardingStore preCustomers() {
        return asked(OnboardingStore.class, UnitOfWork::preCustomers);
    }

    private <S> S asked(Class<S> type, Function<UnitOfWork, S> store) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> Workbench.on(storage).inUnitOfWork(work -> {
                    try {
                        return method.invoke(store.apply(work), arguments);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })));
    }
}
