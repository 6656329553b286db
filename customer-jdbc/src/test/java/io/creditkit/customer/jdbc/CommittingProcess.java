package io.creditkit.customer.jdbc;

import java.nio.file.Path;

/** A process that commits one customer after the other, says so on its output, and never ends by itself. */
final class CommittingProcess {
    private CommittingProcess() {}

    public static void main(String[] arguments) {
        JdbcStorage storage = JdbcStorage.embedded(Path.of(arguments[0])).build();
        for (int i = 1; ; i++) {
            Samples.save(storage, Samples.customer("c-" + i));
            System.out.println("committed c-" + i);
            System.out.flush();
        }
    }
}
