package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.Upload;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.freshinvestigation.AttachmentId;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigation;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationChange;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigations;
import io.creditkit.creditsafe.freshinvestigation.OrderContact;
import io.creditkit.creditsafe.freshinvestigation.OrderId;
import io.creditkit.creditsafe.freshinvestigation.OrderReceipt;
import io.creditkit.creditsafe.freshinvestigation.TargetCompany;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Every operation of a fresh investigation, by the client. */
final class InvestigationSteps {
    private static final CountryCode GB = CountryCode.of("GB");
    private static final byte[] FILE = "Firma;Straße\r\n--form\r\n".getBytes(StandardCharsets.UTF_8);

    private final Sandbox sandbox;
    private final CreditsafeClient client;
    private final FreshInvestigations investigations;

    InvestigationSteps(Sandbox sandbox, CreditsafeClient client) {
        this.sandbox = sandbox;
        this.client = client;
        this.investigations = client.freshInvestigations();
    }

    void all(ConnectId company) {
        String name = client.companies()
                .report(company, ReportRequest.usual())
                .keyFigures()
                .businessName()
                .orElseThrow();
        OrderId order = order(name);
        itsTalk(order);
        itsReport(order, company);
        anotherIsCancelled(order, name);
    }

    private OrderId order(String name) {
        OrderReceipt receipt = investigations.order(FreshInvestigationOrder.builder()
                .company(TargetCompany.builder()
                        .name(name)
                        .country(GB)
                        .city("London")
                        .build())
                .contact(OrderContact.builder()
                        .name("Jo Smith")
                        .emailAddress("jo@example.com")
                        .build())
                .chargeReference("case 7")
                .build());
        OrderId order = receipt.orderId().orElseThrow();
        assertThat(investigations.list(FreshInvestigationQuery.all()).toList(10))
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.id()).contains(order);
                    assertThat(listed.transactionId()).isEqualTo(receipt.transactionId());
                    assertThat(listed.consent()).contains(false);
                    assertThat(listed.created()
                                    .orElseThrow()
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate())
                            .isEqualTo(sandbox.date());
                    assertThat(listed.target().orElseThrow().country()).contains(GB);
                    assertThat(listed.target()
                                    .orElseThrow()
                                    .address()
                                    .orElseThrow()
                                    .city())
                            .contains("London");
                });
        return order;
    }

    private void itsTalk(OrderId order) {
        investigations.comments().add(order, "Please hurry");
        assertThat(investigations.comments().list(order))
                .singleElement()
                .satisfies(comment -> assertThat(comment.comment()).contains("Please hurry"));
        investigations.attachments().add(order, Upload.of("Anschrift \"neu\".csv", "text/csv", FILE), "where it is");
        AttachmentId file = investigations.attachments().list(order).get(0).id().orElseThrow();
        ReceivedFile received = investigations.attachments().get(order, file);
        assertThat(received.content()).isEqualTo(FILE);
        assertThat(investigations.attachments().list(order))
                .singleElement()
                .satisfies(listed -> assertThat(listed.description()).contains("where it is"));
        investigations.change(
                order,
                FreshInvestigationChange.builder().chargeReference("case 8").build());
    }

    private void itsReport(OrderId order, ConnectId company) {
        assertThatThrownBy(() -> investigations.report(order)).isInstanceOf(NotFoundException.class);
        sandbox.moveTo(sandbox.date().plusDays(6));
        FreshInvestigation delivered = investigations.get(order, Set.of("creditScore"));
        assertThat(delivered.statusDescription()).contains("Delivered");
        assertThat(delivered.chargeReference()).contains("case 8");
        assertThat(delivered.reportDate()).isEqualTo(delivered.lastStatusChange());
        assertThat(delivered.comments()).hasSize(1);
        assertThat(delivered.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.name()).contains("creditScore"));
        CompanyReport report = CompanyReport.parse(investigations.report(order).content());
        assertThat(report.companyId()).contains(company);
        assertThat(report.findings()).isEmpty();
    }

    private void anotherIsCancelled(OrderId first, String name) {
        OrderId second = anOrder(name);
        investigations.cancel(second);
        investigations.cancel(second);
        assertThat(investigations.get(second).statusDescription()).contains("Cancelled");
        assertThat(ids(FreshInvestigationQuery.builder()
                        .sortBy(FreshInvestigationQuery.SortBy.LAST_STATUS_CHANGE_DATE)
                        .direction(FreshInvestigationQuery.Direction.DESCENDING)
                        .pageSize(1)
                        .build()))
                .containsExactly(second, first);
        assertThat(ids(FreshInvestigationQuery.builder()
                        .lookUp(FreshInvestigationQuery.LookUp.COMPANY_DETAILS)
                        .country(GB)
                        .name(name)
                        .build()))
                .containsExactly(first);
        assertThat(sandbox.ledger().deliveries())
                .filteredOn(delivery -> delivery.service() == SandboxLedger.Service.FRESH_INVESTIGATION)
                .extracting(SandboxLedger.Delivery::id)
                .containsExactly(first.value(), second.value());
    }

    private OrderId anOrder(String name) {
        return investigations
                .order(FreshInvestigationOrder.builder()
                        .company(TargetCompany.builder().name(name).country(GB).build())
                        .build())
                .orderId()
                .orElseThrow();
    }

    private List<OrderId> ids(FreshInvestigationQuery query) {
        return investigations.list(query).stream()
                .map(order -> order.id().orElseThrow())
                .toList();
    }
}
