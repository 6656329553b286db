package io.creditkit.examples.programs;

import static io.creditkit.customer.report.ReportPurpose.CREDIT_DECISION;

import io.creditkit.creditsafe.*;
import io.creditkit.customer.*;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.linking.LinkResult;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

class ConnectCreditsafe {
    public static void main(String[] given) { // address, user, password, a file of customers
        CreditsafeClient.Builder account = CreditsafeClient.builder()
                .environment(Environment.of(URI.create(given[0]))) // with an account: Environment.PRODUCTION
                .credentials(Credentials.ofPassword(given[1], given[2]));
        try (CreditsafeClient client = account.build()) {
            CreditsafeBureau bureau = CreditsafeBureau.over(client, Clock.systemUTC());
            try (CreditKit kit =
                    CreditKit.builder().bureau(bureau).watchService(bureau).build()) {
                rate(kit.workspace(TenantId.of("acme"), Actor.of("credit-desk")), Path.of(given[3]));
            }
        }
    }

    private static void rate(Workspace work, Path file) {
        work.imports().customers(file);
        Customer customer = work.customers().findByNumber("C100001").orElseThrow();
        if (work.linking().link(customer.id()) instanceof LinkResult.Linked found) { // costs nothing
            AgencyLink link = found.link();
            var country = customer.address().country();
            // Billed, and then good for six months.
            work.reports().obtain(link.company(), country, link.agencyName(), CREDIT_DECISION, "A first order");
        }
        Customer linked = work.customers().find(customer.id()).orElseThrow();
        var risk = work.risk().assess(work.profiles().of(linked, work.today()));
        System.out.println(linked.name() + ": " + risk.riskClass() + " " + risk.reasons());
    }
}
