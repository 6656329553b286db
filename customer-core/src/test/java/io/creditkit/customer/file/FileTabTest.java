package io.creditkit.customer.file;

import static io.creditkit.customer.storage.StorageSamples.assessment;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.bareLoan;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileTabTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final CustomerId ONE = CustomerId.of("c-1");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);

    @BeforeEach
    void keepSomethingForThreeTabs() {
        new Customers(context).save(bareCustomer("1"));
        context.inUnitOfWork(work -> {
            work.people().putContact(contact("p-1", "c-1"));
            work.assessments().add(assessment("c-1", 71));
            return work.loans().save(bareLoan("l-1", "c-1"));
        });
    }

    @Test
    void tabsAndTheirSectionsComeInTheOrderOfTheirKeys() {
        List<FileTab> tabs = new CustomerFiles(context).load(ONE, TODAY).tabs();

        assertThat(tabs)
                .extracting(FileTab::key, FileTabTest::sections)
                .containsExactly(
                        tuple(FileTab.Key.CREDIT_OVERVIEW, List.of(Section.Key.ASSESSMENT)),
                        tuple(FileTab.Key.RECEIVABLES, List.of(Section.Key.LOANS)),
                        tuple(FileTab.Key.CUSTOMER_DETAILS, List.of(Section.Key.DETAILS, Section.Key.CONTACTS)));
    }

    @Test
    void aTabWhoseSectionsAreHiddenIsNotThere() {
        WorkContext clerk =
                Workbench.on(storage, Workbench.NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS)));

        assertThat(new CustomerFiles(clerk).load(ONE, TODAY).tabs())
                .extracting(FileTab::key)
                .doesNotContain(FileTab.Key.CREDIT_OVERVIEW)
                .contains(FileTab.Key.CUSTOMER_DETAILS);
    }

    @Test
    void everyTabHasSectionsOfItsOwn() {
        assertThat(Arrays.stream(Section.Key.values()).map(FileTab::of).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(FileTab.Key.values());
    }

    private static List<Section.Key> sections(FileTab tab) {
        return tab.sections().stream().<Section.Key>map(Section::key).toList();
    }
}
