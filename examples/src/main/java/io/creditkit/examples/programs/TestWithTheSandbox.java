package io.creditkit.examples.programs;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.linking.LinkResult;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;

/** What a host's own test does: the real client and the real library, against a sandbox that costs nothing. */
final class TestWithTheSandbox {
    private TestWithTheSandbox() {}

    public static void main(String[] files) {
        SandboxOptions options = SandboxOptions.builder().build();
        try (Sandbox sandbox = Sandbox.start(options);
                CreditsafeClient client = CreditsafeClient.builder()
                        .credentials(Credentials.ofPassword(options.username(), options.password()))
                        .environment(Environment.of(sandbox.baseUri()))
                        .build();
                CreditKit kit = CreditKit.builder()
                        .bureau(CreditsafeBureau.over(client, Clock.systemUTC()))
                        .build()) {
            Workspace work = kit.workspace(TenantId.of("test"), Actor.of("test"));
            work.imports().customers(Path.of(files[0]));
            Customer customer = work.customers().findByNumber("C100001").orElseThrow();

            LinkResult result = work.linking().link(customer.id());
            AgencyLink link = ((LinkResult.Linked) result).link();
            ReportOutcome outcome = work.reports()
                    .obtain(
                            link.company(),
                            customer.address().country(),
                            link.agencyName(),
                            ReportPurpose.CREDIT_DECISION,
                            "A test");

            System.out.println(link.agencyName() + ": " + outcome.getClass().getSimpleName() + ", score "
                    + work.reports()
                            .latest(link.company())
                            .orElseThrow()
                            .figures()
                            .score()
                            .orElseThrow()
                            .text()
                    + ", " + sandbox.ledger().billableCalls() + " billed");
        }
    }
}
