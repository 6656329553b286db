package io.creditkit.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.Task;
import org.springframework.transaction.annotation.Transactional;

/** The program is started as it is, by its main method; only its day stands still, and its night never comes by itself. */
class SpringBootHostTest {
    private static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
    private static final String NIGHTLY = "0 15 3 29 2 *";

    private final ConfigurableApplicationContext application = SpringApplication.from(SpringBootHost::main)
            .with(HostsOwn.class)
            .run(
                    "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                    "--spring.main.banner-mode=off",
                    "--book.customers=" + Path.of("data", "customers.csv"),
                    "--book.invoices=" + Path.of("data", "invoices.csv"),
                    "--book.nightly=" + NIGHTLY)
            .getApplicationContext();
    private final Workspace work =
            application.getBean(CreditKit.class).workspace(TenantId.of("acme"), Actor.of("sales"));
    private final SalesDesk desk = application.getBean(SalesDesk.class);

    @BeforeEach
    void make_a_table_of_the_hosts_own() {
        application.getBean(JdbcTemplate.class).execute("CREATE TABLE won (number VARCHAR(20))");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void what_a_transaction_of_the_application_rolls_back_is_gone_and_what_it_commits_stays() {
        assertThatThrownBy(() -> desk.winAndFail("N-1")).hasMessage("The contract was not signed.");
        assertThat(work.customers().findByNumber("N-1")).isEmpty();
        assertThat(desk.won()).isZero();

        desk.win("N-2");
        assertThat(work.customers().findByNumber("N-2")).isPresent();
        assertThat(desk.won()).isOne();
    }

    @Test
    void the_nightly_work_is_registered_with_the_scheduler_and_does_its_work_when_its_time_comes() {
        assertThat(application
                        .getBean(ScheduledAnnotationBeanPostProcessor.class)
                        .getScheduledTasks())
                .singleElement()
                .satisfies(scheduled -> {
                    Task task = scheduled.getTask();
                    assertThat(((CronTask) task).getExpression()).isEqualTo(NIGHTLY);
                    task.getRunnable().run();
                });

        assertThat(work.customers().count()).isEqualTo(60);
        assertThat(work.alerts().all()).isNotEmpty();
    }

    @Test
    void everything_lives_in_the_applications_pool_and_is_closed_with_the_application() {
        HikariDataSource pool = application.getBean(HikariDataSource.class);
        Storage storage = application.getBean(Storage.class);
        desk.win("N-1");
        assertThat(application.getBean(JdbcTemplate.class).queryForList("SELECT * FROM ck_customer"))
                .hasSize(1);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();

        application.close();

        assertThatThrownBy(() -> storage.inUnitOfWork(
                        TenantId.of("acme"), unit -> unit.customers().count()))
                .hasMessageContaining("closed");
        assertThat(pool.isClosed()).isTrue();
    }

    /** What the application has beside CreditKit. */
    static class HostsOwn {
        @Bean
        @Primary
        Clock stillClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        SalesDesk salesDesk(CreditKit kit, JdbcTemplate database) {
            return new SalesDesk(kit, database);
        }
    }

    /** Writes a row of the host's own and a customer of CreditKit's: both or none. */
    static class SalesDesk {
        private final CreditKit kit;
        private final JdbcTemplate database;

        SalesDesk(CreditKit kit, JdbcTemplate database) {
            this.kit = kit;
            this.database = database;
        }

        @Transactional
        public void win(String number) {
            database.update("INSERT INTO won VALUES (?)", number);
            kit.workspace(TenantId.of("acme"), Actor.of("sales")).customers().save(customer(number));
        }

        @Transactional
        public void winAndFail(String number) {
            win(number);
            throw new IllegalStateException("The contract was not signed.");
        }

        @Transactional(readOnly = true)
        public int won() {
            return database.queryForList("SELECT number FROM won").size();
        }
    }

    private static Customer customer(String number) {
        return Customer.builder()
                .id(CustomerId.of(number))
                .number(number)
                .name("Brown & Sons")
                .address(Address.builder().country(CountryCode.of("GB")).build())
                .riskCurrency(Currency.getInstance("GBP"))
                .statusChangedAt(NOW)
                .onboardedAt(NOW)
                .createdAt(NOW)
                .updatedAt(NOW)
                .updatedBy(Actor.of("sales"))
                .build();
    }
}
