package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerSearchTest {
    private static final TenantId TENANT = TenantId.of("tenant");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final CreditKit kit = CreditKit.builder().storage(storage).build();

    @Test
    void theLegalNameIsFoundBehindTheName() {
        storage.inUnitOfWork(TENANT, work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(SampleProfiles.bareCustomer("8"))
                            .name("Corner Shop")
                            .legalName("Zenith Retail Ltd")
                            .build());
            return work.customers()
                    .save(Customer.builder()
                            .from(SampleProfiles.bareCustomer("9"))
                            .name("Zenith")
                            .build());
        });

        assertThat(kit.workspace(TENANT, Actor.of("jane"))
                        .search()
                        .suggest("zenith", 5)
                        .list())
                .extracting(found -> found.matches().get(0).field())
                .containsExactly(SearchField.NAME, SearchField.LEGAL_NAME);
    }

    @Test
    void tradeNamesAndLeiAreFoundAndSayWhereTheyMatched() {
        storage.inUnitOfWork(
                TENANT,
                work -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("9"))
                                .name("Holding 9")
                                .tradeNames(List.of("Corner Shop", "Café Zoë"))
                                .lei("5493000IBP32UQZ0KL24")
                                .build()));
        CustomerSearch search = kit.workspace(TENANT, Actor.of("jane")).search();

        assertThat(search.suggest("zoe corn", 5).list())
                .singleElement()
                .satisfies(found -> assertThat(found.matches()).singleElement().satisfies(match -> {
                    assertThat(match.field()).isEqualTo(SearchField.TRADE_NAME);
                    assertThat(match.text()).isEqualTo("Corner Shop / Café Zoë");
                }));
        assertThat(search.suggest("5493 000I", 5).list())
                .singleElement()
                .satisfies(found -> assertThat(found.matches().get(0).field()).isEqualTo(SearchField.LEI));
    }

    @Test
    void whoWasOpenedLastComesFirstOfThoseThatMatchAsWell_howeverManyDo() {
        storage.inUnitOfWork(TENANT, work -> {
            for (int i = 100; i < 400; i++) {
                work.customers().save(named(Integer.toString(i), "Martin " + i));
            }
            work.customers().save(named("500", "Acme Martin"));
            return work.customers().save(named("501", "Martinez"));
        });
        CustomerSearch search = kit.workspace(TENANT, Actor.of("jane")).search();
        List<CustomerId> recent = List.of(id("501"), id("nobody"), id("500"), id("399"), id("200"), id("399"));

        assertThat(numbers(search.suggest("martin", 4, List.of())))
                .isEqualTo(numbers(search.suggest("martin", 4)))
                .doesNotContain("399", "501");
        assertThat(numbers(search.suggest("martin", 4, recent)))
                .startsWith("399", "200")
                .hasSize(4);
        // A whole word at the beginning of the name is better than any that was opened.
        assertThat(numbers(search.suggest("martin", 50, recent))).doesNotContain("500", "501");
        assertThat(numbers(search.suggest("mart", 4, recent))).startsWith("501", "399", "200");
        assertThat(numbers(search.suggest("martim", 4, recent))).startsWith("501", "399", "200");
        assertThat(numbers(search.suggest("acme", 4, recent))).containsExactly("500");
        assertThat(numbers(search.suggest("zz", 4, recent))).isEmpty();
        assertThat(numbers(search.suggest(" ", 4, recent))).isEmpty();
    }

    @Test
    void whoWasErasedOrBelongsToAnotherTenantIsNotOfferedForHavingBeenOpened() {
        storage.inUnitOfWork(TenantId.of("other"), work -> work.customers().save(named("1", "Martin")));
        storage.inUnitOfWork(
                TENANT,
                work -> work.customers()
                        .save(Customer.builder()
                                .from(named("2", "Martin"))
                                .status(CustomerStatus.ERASED)
                                .build()));

        assertThat(numbers(kit.workspace(TENANT, Actor.of("jane"))
                        .search()
                        .suggest("martin", 4, List.of(id("1"), id("2")))))
                .isEmpty();
    }

    private static Customer named(String number, String name) {
        return Customer.builder()
                .from(SampleProfiles.bareCustomer(number))
                .id(id(number))
                .name(name)
                .build();
    }

    private static CustomerId id(String number) {
        return CustomerId.of("id-" + number);
    }

    private static List<String> numbers(Suggestions suggestions) {
        return suggestions.list().stream()
                .map(suggestion -> suggestion.customer().number())
                .toList();
    }

    @Test
    void theBandIsOfferedToThoseAloneWhoMaySeeCreditData() {
        storage.inUnitOfWork(TENANT, work -> {
            work.customers().save(SampleProfiles.linkedCustomer("7"));
            work.customers().save(SampleProfiles.bareCustomer("8"));
            return work.reports().saveFile(SampleProfiles.file(SampleProfiles.goodFigures()));
        });

        assertThat(kit.workspace(TENANT, Actor.of("jane"))
                        .search()
                        .suggest("generale", 10)
                        .list())
                .extracting(suggestion -> suggestion.customer().number(), suggestion -> suggestion.band())
                .containsExactlyInAnyOrder(tuple("7", Optional.of(RiskBand.A)), tuple("8", Optional.empty()));

        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        assertThat(kit.workspace(TENANT, clerk).search().suggest("generale", 10).list())
                .hasSize(2)
                .allSatisfy(suggestion -> assertThat(suggestion.band()).isEmpty());
    }
}
