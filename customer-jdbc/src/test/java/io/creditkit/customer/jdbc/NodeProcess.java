package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportPurpose;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One node of a host: waits for the word on its input, runs the daily job, says so on its output and ends. */
final class NodeProcess {
    /** Fewer than there are companies, so that the nodes compete for them. */
    static final int REPORTS_A_DAY = 45;

    private static final Duration LEASE = Duration.ofMinutes(10);

    private NodeProcess() {}

    public static void main(String[] arguments) throws IOException {
        DataSource dataSource = new SingleConnectionDataSource(arguments[0], true);
        int companies = Integer.parseInt(arguments[2]);
        SharedAgency agency = new SharedAgency(dataSource, arguments[1], companies);
        try (CreditKit kit = kit(dataSource, agency, Samples.NOW)) {
            say("ready");
            if (System.in.read() >= 0) {
                runDailyJob(kit.workspace(Samples.TENANT, Actor.of(arguments[1])), agency, companies);
                say("done");
            }
        }
    }

    static CreditKit kit(DataSource dataSource, SharedAgency agency, Instant now) {
        return CreditKit.builder()
                .storage(JdbcStorage.on(dataSource).build())
                .bureau(agency)
                .watchService(agency)
                .reportPolicy(ReportPolicy.builder().perDay(REPORTS_A_DAY).build())
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    static void runDailyJob(Workspace work, SharedAgency agency, int companies) {
        for (int number = 0; number < companies; number++) {
            AgencyCompanyId company = SharedAgency.company(number);
            work.reports()
                    .obtain(company, CountryCode.of("GB"), "Company", ReportPurpose.EXISTING_BUSINESS, "daily job");
            doOnce(work, agency, number);
        }
        work.monitoring().check("Customers");
        work.alerts().evaluateAll(work.profiles(), work.today());
    }

    /**
     * Something that nobody may do twice and nothing but the turn keeps from it: it is looked whether it was done, and then done.
     */
    static void doOnce(Workspace work, SharedAgency agency, int number) {
        String job = "job " + number;
        work.jobs().runAlone(job, LEASE, lease -> {
            if (!agency.wasDone(job)) {
                lease.renew();
                agency.done(job, lease.fence());
            }
            return true;
        });
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
