package io.creditkit.examples.programs;

import com.zaxxer.hikari.HikariDataSource;
import io.creditkit.customer.*;
import io.creditkit.customer.jdbc.*;
import java.nio.file.Path;

class KeepInDatabase {
    public static void main(String[] given) { // the address of a database, a file of customers
        try (HikariDataSource pool = new HikariDataSource()) { // any DataSource, of PostgreSQL, MariaDB or H2
            pool.setJdbcUrl(given[0]);
            try (JdbcStorage storage = JdbcStorage.on(pool)
                            .schemaMode(SchemaMode.MIGRATE) // makes the tables, or brings them up to date
                            .build();
                    CreditKit kit = CreditKit.builder().storage(storage).build()) {
                Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
                work.imports().customers(Path.of(given[1]));
                System.out.println(work.customers().count() + " customers are kept");
            }
        }
    }
}
