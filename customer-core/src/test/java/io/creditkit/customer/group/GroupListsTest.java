package io.creditkit.customer.group;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.SlowClock;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.csv.CsvTable.Dialect;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.ExportRecord;
import io.creditkit.customer.search.ExportTooLargeException;
import io.creditkit.customer.search.ExportTooSlowException;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.search.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class GroupListsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final CreditKit kit = CreditKit.builder()
            .clock(Clock.fixed(Instant.parse("2026-03-30T22:30:00Z"), PARIS))
            .zone(PARIS)
            .build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("jane"));
    private final GroupLists lists = work.groups().lists();
    private final GroupId trade;
    private final GroupId bakers;

    GroupListsTest() {
        trade = work.groups().create("Großhandel Österreich").id();
        bakers = store("Bäckereien", Optional.of(trade), Optional.of("Handwerk im Süden"), "500 EUR");
        store("=cmd", Optional.empty(), Optional.empty(), "");
        work.customers().save(bareCustomer("1"));
        work.groups().move(List.of(CustomerId.of("c-1")), Optional.of(bakers));
    }

    @Test
    void wordsInAnyOrderAccentsAndOneSlipAreForgivenAsForCustomers() {
        assertThat(suggested("osterr gross")).containsExactly("Großhandel Österreich");
        assertThat(suggested("backer")).containsExactly("Bäckereien");
        assertThat(suggested("grosshandle")).as("one slip").containsExactly("Großhandel Österreich");
        assertThat(suggested("suden")).as("of the description").containsExactly("Bäckereien");
        assertThat(suggested("")).isEmpty();
        GroupSuggestion found = lists.suggest("gross", 5).get(0);
        assertThat(found.spans()).containsExactly(new TextSpan(0, 4));
        assertThat(lists.suggest("backer", 5).get(0).row().members()).isEqualTo(1);
        assertThat(lists.suggest("backer", 5).get(0).row().parentName()).contains("Großhandel Österreich");
    }

    @Test
    void listsAreFilteredSortedAndPagedWithTotals() {
        assertThat(names(GroupQuery.all())).containsExactly("=cmd", "Bäckereien", "Großhandel Österreich");
        assertThat(names(GroupQuery.builder()
                        .addSort(new GroupQuery.Sort(GroupColumn.CREDIT_LIMIT, SortKey.Direction.DESCENDING))
                        .addSort(new GroupQuery.Sort(GroupColumn.NAME, SortKey.Direction.DESCENDING))
                        .build()))
                .containsExactly("Bäckereien", "Großhandel Österreich", "=cmd");
        assertThat(names(GroupQuery.builder()
                        .membership(GroupQuery.Membership.EMPTY)
                        .build()))
                .containsExactly("=cmd", "Großhandel Österreich");
        assertThat(names(GroupQuery.builder().addParents(trade).build())).containsExactly("Bäckereien");
        assertThat(names(GroupQuery.builder().text("handwerk back").build())).containsExactly("Bäckereien");
        assertThat(names(GroupQuery.builder()
                        .addDates(GroupQuery.Dates.in(GroupQuery.Moment.CREATED, Period.TODAY))
                        .build()))
                .hasSize(3);
        assertThat(names(GroupQuery.builder()
                        .addDates(GroupQuery.Dates.in(
                                GroupQuery.Moment.MODIFIED,
                                DateRange.of(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 30))))
                        .build()))
                .as("it is the 31st in Paris")
                .isEmpty();

        GroupPage page = lists.page(
                GroupQuery.builder().membership(GroupQuery.Membership.EMPTY).build(), 1, 1);
        assertThat(page.rows()).extracting(row -> row.group().name()).containsExactly("Großhandel Österreich");
        assertThat(page.skipped()).isEqualTo(1);
        assertThat(page.matching()).isEqualTo(2);
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void theFileHasTheRowsOfTheListAndIsOnRecord() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        lists.write(
                file,
                GroupQuery.all(),
                List.of(GroupColumn.NAME, GroupColumn.PARENT, GroupColumn.MEMBERS, GroupColumn.CREDIT_LIMIT),
                Dialect.MACHINE,
                10);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("name,parent,members,creditLimit,creditLimitCurrency\r\n\"'=cmd\",,0,,\r\n"
                        + "Bäckereien,Großhandel Österreich,1,500,EUR\r\nGroßhandel Österreich,,0,,\r\n");
        assertThat(work.accesses().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(AccessEntry.Kind.EXPORT);
                    assertThat(entry.detail()).contains("3 groups", "all groups");
                });
        assertThatThrownBy(() -> lists.write(
                        new ByteArrayOutputStream(), GroupQuery.all(), List.of(GroupColumn.NAME), Dialect.MACHINE, 2))
                .isInstanceOf(ExportTooLargeException.class);
    }

    @Test
    void aListThatTakesTooLongIsBrokenOff() {
        try (CreditKit slow = CreditKit.builder()
                .clock(new SlowClock(Instant.parse("2026-03-30T22:30:00Z"), Duration.ofSeconds(10)))
                .build()) {
            Workspace slowWork = slow.tenant("acme").as(Actor.of("jane"));
            slowWork.groups().create("One");
            slowWork.groups().create("Two");

            assertThatThrownBy(() -> written(slowWork, Duration.ofSeconds(5)))
                    .isInstanceOf(ExportTooSlowException.class);
            assertThat(written(slowWork, Duration.ofHours(1)).rows()).isEqualTo(2);
        }
    }

    private static ExportRecord written(Workspace work, Duration maxTime) {
        return work.groups()
                .lists()
                .write(
                        new ByteArrayOutputStream(),
                        GroupQuery.all(),
                        List.of(GroupColumn.NAME),
                        Dialect.MACHINE,
                        10,
                        Optional.empty(),
                        Optional.of(maxTime));
    }

    @Test
    void everyColumnTellsItsType() {
        assertThat(GroupColumn.CREDIT_LIMIT.type()).isEqualTo(FieldType.MONEY);
        assertThat(GroupColumn.MEMBERS.type()).isEqualTo(FieldType.NUMBER);
        assertThat(GroupColumn.UPDATED_AT.type()).isEqualTo(FieldType.DATE);
    }

    @Test
    void aFileForPeopleIsHeadedInTheirLanguage() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ResourceBundle german = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"creditLimit", "Limit"}, {"currency", "W\u00e4hrung"}};
            }
        };

        lists.write(
                file,
                GroupQuery.all(),
                List.of(GroupColumn.NAME, GroupColumn.CREDIT_LIMIT),
                Dialect.SPREADSHEET_EU,
                10,
                Optional.of(german));

        assertThat(file.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFName;Limit;Limit (W\u00e4hrung)\r\n");
    }

    @Test
    void aFileThatBreaksOffIsOnRecordToo() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("The reader has gone.");
            }
        };

        assertThatThrownBy(() -> lists.write(broken, GroupQuery.all(), List.of(GroupColumn.NAME), Dialect.MACHINE, 10))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(work.accesses().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("then it broke off; filter: "));
    }

    @Test
    void whoMayNotSeeCustomersSeesNoGroups() {
        GroupLists none = kit.tenant("acme")
                .as(Actor.of("joe", Role.of("none", Permission.EXPORT_LISTS)))
                .groups()
                .lists();
        assertThatThrownBy(() -> none.suggest("a", 1)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> none.page(GroupQuery.all(), 0, 1)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> none.write(
                        new ByteArrayOutputStream(), GroupQuery.all(), List.of(GroupColumn.NAME), Dialect.MACHINE, 2))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(kit.tenant("other")
                        .as(Actor.of("jane"))
                        .groups()
                        .lists()
                        .page(GroupQuery.all(), 0, 1)
                        .total())
                .isZero();
    }

    private List<String> suggested(String text) {
        return lists.suggest(text, 5).stream()
                .map(found -> found.row().group().name())
                .toList();
    }

    private List<String> names(GroupQuery query) {
        return lists.page(query, 0, 100).rows().stream()
                .map(row -> row.group().name())
                .toList();
    }

    private GroupId store(String name, Optional<GroupId> parent, Optional<String> description, String limit) {
        CustomerGroup made = work.groups().create(name);
        return work.groups()
                .save(CustomerGroup.builder()
                        .from(made)
                        .parentId(parent)
                        .description(description)
                        .creditLimit(
                                limit.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Money.of(limit.split(" ")[0], limit.split(" ")[1])))
                        .build())
                .id();
    }
}
