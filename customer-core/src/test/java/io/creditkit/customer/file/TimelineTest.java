package io.creditkit.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.action.ActionEntry;
import io.creditkit.customer.action.Actions;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Invoicing;
import io.creditkit.customer.receivables.Payments;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Set<TimelineEntry.Kind> EVERYTHING = EnumSet.allOf(TimelineEntry.Kind.class);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final Message letter = new Message(
            "m-1", Workbench.NOW, Message.Direction.TO_CUSTOMER, "EMAIL", "About your invoice, Mr Smith", "mail/1");

    @BeforeEach
    void aCustomerWithALifeAndAnotherOne() throws IOException {
        context.inUnitOfWork(work -> {
            for (String number : List.of("1", "2")) {
                String customer = work.customers()
                        .save(StorageSamples.bareCustomer(number))
                        .id()
                        .value();
                work.invoices().save(StorageSamples.invoice("INV-" + number, customer, TODAY.minusDays(40)));
            }
            work.loans().save(StorageSamples.fullLoan("l-1", "c-1"));
            work.loans().putOffer(StorageSamples.creditOffer("o-1", "c-1"));
            work.ledger().addAdjustment(StorageSamples.adjustment("a-1", TODAY.minusDays(2)));
            work.limits().save(StorageSamples.bareLimit("d-1", "c-1"));
            work.assessments().add(StorageSamples.assessment("c-1", 71));
            work.privacy().addConsent(StorageSamples.consent("k-1", ConsentState.GIVEN));
            work.people().putAccount(StorageSamples.account("u-1", "jane@example.com", "c-1", "c-9"));
            work.portal()
                    .save(new PortalAccess(
                            "u-1",
                            PortalAccess.Status.ACTIVE,
                            Optional.empty(),
                            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                            Optional.of(Instant.parse("2026-01-02T00:00:00Z")),
                            Optional.of(Instant.parse("2026-01-03T00:00:00Z")),
                            0));
            return true;
        });
        Receivables receivables = new Receivables(context);
        Invoicing invoicing = receivables.invoicing();
        Payments payments = receivables.payments();
        invoicing.dispute("INV-1", "wrong goods");
        payments.allocateOldestFirst(payments.receive(
                        ONE,
                        invoicing.find("INV-1").map(Invoice::gross).orElseThrow(),
                        TODAY.minusDays(1),
                        Optional.empty())
                .id());
        Actions actions = new Actions(context);
        actions.complete(
                actions.add(new ActionEntry(
                                "Call them", Optional.of(ONE), Optional.empty(), Priority.NORMAL, Optional.empty()))
                        .id(),
                "They pay");
        new Comments(context).write(ONE, "A good customer", Comment.Place.BELOW);
        new Attachments(context, AttachmentSettings.standard())
                .add(Subject.of(ONE), "contract.txt", "text/plain", new ByteArrayInputStream(new byte[] {'a'}));
    }

    @Test
    void everythingThatHappenedIsInOneOrder() {
        List<TimelineEntry> all = files(context).timeline(ONE, EVERYTHING, 1000);

        assertThat(all).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(all)
                .extracting(entry -> entry.kind() + " " + entry.key())
                .contains(
                        "DOCUMENT issued",
                        "DOCUMENT disputed",
                        "PAYMENT received",
                        "PAYMENT paid",
                        "ADJUSTMENT made",
                        "LOAN offered",
                        "LOAN active",
                        "CREDIT_LIMIT requested",
                        "ASSESSMENT assessed",
                        "ACTION created",
                        "ACTION changed",
                        "CONSENT given",
                        "PORTAL invited",
                        "PORTAL confirmed",
                        "PORTAL used-last",
                        "MESSAGE to-customer",
                        "COMMENT written",
                        "FILE attached",
                        "CHANGE created");
        assertThat(all)
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.CONSENT)
                .extracting(TimelineEntry::detail)
                .containsExactly("MARKETING");
        assertThat(all)
                .extracting(TimelineEntry::detail)
                .noneMatch(detail -> detail.contains("INV-2"))
                .noneMatch(detail -> detail.contains("Smith") || detail.contains("jane") || detail.contains("good"));
    }

    @Test
    void whoMaySeeCustomersAloneSeesNoMoneyNoRatingAndNoFiles() {
        WorkContext clerk =
                Workbench.on(storage, Workbench.NOW, Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS)));

        assertThat(files(clerk).timeline(ONE, EVERYTHING, 1000))
                .extracting(TimelineEntry::kind)
                .contains(TimelineEntry.Kind.CHANGE, TimelineEntry.Kind.MESSAGE, TimelineEntry.Kind.ACTION)
                .doesNotContain(
                        TimelineEntry.Kind.DOCUMENT,
                        TimelineEntry.Kind.PAYMENT,
                        TimelineEntry.Kind.ADJUSTMENT,
                        TimelineEntry.Kind.LOAN,
                        TimelineEntry.Kind.CREDIT_LIMIT,
                        TimelineEntry.Kind.ASSESSMENT,
                        TimelineEntry.Kind.FILE);
    }

    @Test
    void pageBehindPageGivesTheWholeTimelineOnce() {
        List<TimelineEntry> all = files(context).timeline(ONE, EVERYTHING, 1000);
        for (int limit = 1; limit <= all.size(); limit += 3) {
            List<TimelineEntry> read = new ArrayList<>();
            Optional<TimelineQuery> query =
                    Optional.of(TimelineQuery.everything().limit(limit));
            while (query.isPresent()) {
                TimelinePage page = files(context).timeline(ONE, query.get());
                assertThat(page.entries()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
                read.addAll(page.entries());
                query = page.next().map(query.get()::after);
            }
            assertThat(read).isEqualTo(all);
        }
    }

    @Test
    void whatHappensMeanwhileIsNeitherRepeatedNorMovesThePlace() {
        context.inUnitOfWork(work -> {
            work.assessments().add(StorageSamples.assessment("c-1", 50));
            return true;
        });
        List<TimelineEntry> all = files(context).timeline(ONE, EVERYTHING, 1000);
        TimelinePage first =
                files(context).timeline(ONE, TimelineQuery.everything().limit(5));
        WorkContext later = Workbench.on(storage, Workbench.NOW.plusSeconds(60), Actor.of("later"));
        new Comments(later).write(ONE, "Meanwhile", Comment.Place.BELOW);

        TimelinePage second = files(context)
                .timeline(
                        ONE,
                        TimelineQuery.everything()
                                .limit(1000)
                                .after(first.next().orElseThrow()));

        assertThat(second.entries()).isEqualTo(all.subList(5, all.size()));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void theDaysAreWholeInTheZoneOfTheTenant() {
        List<TimelineEntry> day = files(context)
                .timeline(ONE, TimelineQuery.everything().in(DateRange.of(TODAY.minusDays(1), TODAY.minusDays(1))))
                .entries();

        assertThat(day)
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.at().atZone(context.zone()).toLocalDate())
                                .isEqualTo(TODAY.minusDays(1)));
        assertThat(day)
                .isEqualTo(files(context).timeline(ONE, EVERYTHING, 1000).stream()
                        .filter(entry ->
                                entry.at().atZone(context.zone()).toLocalDate().equals(TODAY.minusDays(1)))
                        .toList());
    }

    @Test
    void theLimitsAndOrdersOfItsCompanyAreToldAndOfNoOther() {
        context.inUnitOfWork(work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(work.customers().find(ONE).orElseThrow())
                            .agencyLink(StorageSamples.link("X-1"))
                            .build());
            work.limits()
                    .save(LimitDecision.builder()
                            .from(StorageSamples.bareLimit("d-2", "c-1"))
                            .subject(LimitSubject.of(StorageSamples.company("X-1")))
                            .build());
            work.reports().openOrder(StorageSamples.order("o-1", "X-1", Workbench.NOW));
            work.reports().openOrder(StorageSamples.order("o-2", "X-2", Workbench.NOW));
            return true;
        });

        List<TimelineEntry> told = files(context).timeline(ONE, EVERYTHING, 1000);

        assertThat(told)
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.CREDIT_LIMIT
                        && entry.key().equals("requested"))
                .extracting(TimelineEntry::detail)
                .containsExactlyInAnyOrder("d-1", "d-2");
        assertThat(told)
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.REPORT_ORDER)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).startsWith("o-1 "));
    }

    @Test
    void aPlaceThatNoTimelineNamedIsRefused() {
        TimelineQuery damaged = TimelineQuery.everything().after(new TimelineCursor("abc"));

        assertThatThrownBy(() -> files(context).timeline(ONE, damaged)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimelineCursor("no place")).isInstanceOf(IllegalArgumentException.class);
    }

    private CustomerFiles files(WorkContext by) {
        return new CustomerFiles(by, (tenant, customer) -> customer.equals(ONE) ? List.of(letter) : List.of());
    }
}
