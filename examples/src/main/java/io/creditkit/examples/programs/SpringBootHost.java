package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.jdbc.HostTransactions;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.jdbc.SchemaMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A Spring Boot application that lends its DataSource, its transactions and its scheduler. Needs {@code spring-boot-starter-jdbc}
 * and {@code spring.datasource.url}; what is written within {@code @Transactional} stays or goes with the rest of it.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
class SpringBootHost {
    public static void main(String[] arguments) {
        SpringApplication.run(SpringBootHost.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Closed with the context, which closes the DataSource after it. */
    @Bean
    JdbcStorage storage(DataSource dataSource) {
        HostTransactions spring = () -> TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.of(DataSourceUtils.getConnection(dataSource))
                : Optional.empty();
        return JdbcStorage.on(dataSource)
                .schemaMode(SchemaMode.MIGRATE)
                .joining(spring)
                .build();
    }

    @Bean
    CreditKit creditKit(JdbcStorage storage, Clock clock) {
        return CreditKit.builder().storage(storage).clock(clock).build();
    }

    /** Not within a transaction: a night's work is many small ones, and of several nodes one does it. */
    @Component
    record NightlyWork(
            CreditKit kit,
            @Value("${book.customers}") Path customers,
            @Value("${book.invoices}") Path invoices) {
        @Scheduled(cron = "${book.nightly:0 30 2 * * *}")
        void run() {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
            work.jobs().runAlone("night", Duration.ofMinutes(30), lease -> {
                work.imports().customers(customers);
                work.imports().invoices(invoices);
                return work.alerts().evaluateAll(work.profiles(), work.today());
            });
        }
    }
}
