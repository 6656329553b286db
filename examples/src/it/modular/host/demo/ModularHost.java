package host.demo;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.storage.Storage;
import io.creditkit.graph.Network;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uses each of the four libraries as a named module; fails if one of them came by the class path. */
public final class ModularHost {
    private ModularHost() {}

    /** Takes the file of a database that need not be there. */
    public static void main(String[] arguments) {
        try (Storage storage = JdbcStorage.embedded(Path.of(arguments[0])).build();
                CreditKit kit = CreditKit.builder().storage(storage).build()) {
            var work = kit.workspace(TenantId.of("acme"), Actor.of("host"));
            work.groups().create("Key accounts");
            System.out.println(work.groups().all().size() + " group");
        }
        Set<String> modules = Stream.of(CreditsafeClient.class, CreditKit.class, JdbcStorage.class, Network.class)
                .map(type -> type.getModule().getName())
                .collect(Collectors.toSet());
        if (!modules.equals(Set.of(
                "io.creditkit.creditsafe", "io.creditkit.customer", "io.creditkit.customer.jdbc", "io.creditkit.graph"))) {
            throw new IllegalStateException("These modules were used: " + modules);
        }
        System.out.println("modules " + modules.stream().sorted().collect(Collectors.joining(" ")));
    }
}
