package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.report.ReportPurpose;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One node of a host: waits for the word on its input, runs the daily job, says so on its output and ends. */
final class NodeProcess {
    private NodeProcess() {}

    public static void main(String[] arguments) throws IOException {
        DataSource dataSource = new SingleConnectionDataSource(arguments[0], true);
        int companies = Integer.parseInt(arguments[2]);
        try (CreditKit kit = kit(dataSource, arguments[1], companies)) {
            say("ready");
            if (System.in.read() >= 0) {
                runDailyJob(kit.workspace(Samples.TENANT, Actor.of(arguments[1])), companies);
                say("done");
            }
        }
    }

    static CreditKit kit(DataSource dataSource, String node, int companies) {
        SharedAgency agency = new SharedAgency(dataSource, node, companies);
        return CreditKit.builder()
                .storage(JdbcStorage.on(dataSource).build())
                .bureau(agency)
                .watchService(agency)
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build();
    }

    static void runDailyJob(Workspace work, int companies) {
        for (int number = 0; number < companies; number++) {
            AgencyCompanyId company = SharedAgency.company(number);
            work.reports()
                    .obtain(company, CountryCode.of("GB"), "Company", ReportPurpose.EXISTING_BUSINESS, "daily job");
        }
        work.monitoring().check("Customers");
        work.alerts().evaluateAll(work.profiles(), work.today());
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
