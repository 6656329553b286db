package io.creditkit.customer.storage.memory;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.search.Book;
import io.creditkit.customer.search.SearchTokens;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** Prints how many bytes of the heap a customer takes: in the index of autocomplete alone, and in the whole storage. */
public final class MemoryFootprint {
    private static final TenantId TENANT = TenantId.of("t");

    private MemoryFootprint() {}

    /**
     * Measures.
     *
     * @param args how many customers
     */
    public static void main(String[] args) {
        int customers = Integer.parseInt(args[0]);
        long empty = used();
        SuggestIndex index = new SuggestIndex(ordinal -> Optional.empty());
        Book book = new Book();
        for (int i = 0; i < customers; i++) {
            index.replace(i, List.of(), SearchTokens.of(book.customer(i)));
        }
        // What is printed is the result: nobody calls this for a value.
        System.out.printf("index: %d bytes a customer%n", (used() - empty) / customers);
        require(index.ceiling(0, "a").isPresent());

        long before = used();
        InMemoryStorage storage = InMemoryStorage.create();
        Book again = new Book();
        for (int first = 0; first < customers; first += 1000) {
            int from = first;
            storage.inUnitOfWork(TENANT, work -> {
                for (int i = from; i < Math.min(from + 1000, customers); i++) {
                    work.customers().save(again.customer(i));
                }
                return true;
            });
        }
        System.out.printf("whole storage: %d bytes a customer%n", (used() - before) / customers);
        require(storage.inUnitOfWork(TENANT, work -> work.customers().count()) == customers);
        require(index.ceiling(0, "a").isPresent());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The index or the storage is not filled.");
        }
    }
}
