package io.creditkit.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.linking.LinkResult;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.examples.sandbox.Fault;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.StringReader;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host's own test, to copy: the real client and the real library, against a sandbox that costs nothing and fails on demand. */
class TestWithTheSandbox {
    private final SandboxOptions options = SandboxOptions.builder().build();
    private final Sandbox sandbox = Sandbox.start(options);
    private final CreditsafeClient client = CreditsafeClient.builder()
            .credentials(Credentials.ofPassword(options.username(), options.password()))
            .environment(Environment.of(sandbox.baseUri()))
            .build();
    private final CreditKit kit = CreditKit.builder()
            .bureau(CreditsafeBureau.over(client, Clock.systemUTC()))
            .build();
    private final Workspace work = kit.workspace(TenantId.of("test"), Actor.of("test"));

    @AfterEach
    void stop() {
        kit.close();
        client.close();
        sandbox.close();
    }

    @Test
    void a_report_is_ordered_and_paid_once() {
        AgencyLink company = linkedCompany();
        assertThat(order(company)).isInstanceOf(ReportOutcome.Delivered.class);
        assertThat(order(company)).isInstanceOf(ReportOutcome.Reused.class);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
    }

    @Test
    void a_report_that_was_billed_and_never_came_is_not_paid_again_before_somebody_looked() {
        AgencyLink company = linkedCompany();
        sandbox.inject(Fault.droppedAfter().on("/v1/companies/"));
        assertThat(order(company)).isInstanceOf(ReportOutcome.Lost.class);
        assertThat(order(company)).isInstanceOf(ReportOutcome.Refused.class);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
    }

    private AgencyLink linkedCompany() {
        String file =
                "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,currency,"
                        + "internal_limit,onboarded_on\nC1,Torremolinar Construcciones S.L.,B13985940,,,,,ES,,,EUR,,2026-01-01\n";
        work.imports().customers(new StringReader(file), "test");
        CustomerId customer = work.customers().findByNumber("C1").orElseThrow().id();
        return ((LinkResult.Linked) work.linking().link(customer)).link();
    }

    private ReportOutcome order(AgencyLink link) {
        CountryCode spain = CountryCode.of("ES");
        return work.reports().obtain(link.company(), spain, link.agencyName(), ReportPurpose.CREDIT_DECISION, "A test");
    }
}
