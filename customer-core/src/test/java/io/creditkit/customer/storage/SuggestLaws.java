package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.fullCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.search.SearchField;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.SuggestedCustomers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link CustomerStore#suggest}: what is found is what comparing every customer finds. */
abstract class SuggestLaws extends StorageLaws {
    private static final int FIRST_LETTERS = 300;
    private static final List<String> WORDS = List.of(
            "Martin",
            "Martinez",
            "Marten",
            "Müller",
            "Mueller",
            "Société",
            "Générale",
            "Groß",
            "Gross",
            "Søren",
            "Łódź",
            "Işık",
            "Αθήνα",
            "Москва",
            "Dupont",
            "Dupond",
            "Dumont",
            "Paris",
            "Pari",
            "Parma",
            "SA",
            "GmbH",
            "S.A.",
            "\uD835\uDC00lpha");
    private static final List<String> TYPED = List.of(
            "m",
            "ma",
            "mart",
            "martin",
            "martni",
            "amrtin",
            "martim",
            "nartin",
            "artin",
            "xmartin",
            "mxrtin",
            "mrtin",
            "mmartin",
            "носква",
            "мсква",
            "βθήνα",
            "artin gmbh",
            "nartin dup",
            "societe",
            "SOCIETE gen",
            "gros",
            "groß",
            "soren",
            "lodz",
            "isik",
            "αθη",
            "моск",
            "dupon",
            "dupomt",
            "par dup",
            "dup mar",
            "parsi",
            "martinx",
            "parism",
            "dupontx mar",
            "1",
            "00",
            "000007",
            "7",
            "fr 40 3",
            "40303",
            "01 23",
            "+33 1",
            "0033 1 23",
            "a.b@example.org",
            "example",
            "c-1",
            "zzzzz",
            "  ",
            "sa",
            "p m",
            "marte dup",
            "mullre generale");

    @Test
    void whatIsSuggestedIsWhatComparingEveryCustomerFinds() {
        List<Customer> all = new ArrayList<>();
        Random random = new Random(42);
        run(work -> {
            for (int i = 0; i < 120; i++) {
                all.add(work.customers().save(someone(i, random)));
            }
        });

        for (String typed : TYPED) {
            for (int limit : new int[] {3, 50}) {
                SuggestQuery query = SuggestQuery.of(typed, limit);
                SuggestedCustomers found = in(work -> work.customers().suggest(query));

                assertThat(found.extent()).isEqualTo(SuggestedCustomers.Extent.WHOLE);
                assertThat(ranks(query, found.customers())).as(typed).isEqualTo(best(query, all));
                assertThat(found.customers()).as(typed).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void customersOfEqualRankComeByNameThenById() {
        run(work -> {
            for (String number : List.of("5", "3", "4", "1", "2")) {
                String name = number.equals("4") ? "Équipe Alpha" : "Équipe Beta";
                work.customers().save(named(bareCustomer(number), name));
            }
        });

        assertThat(suggested("equipe"))
                .extracting(customer -> customer.id().value())
                .containsExactly("c-4", "c-1", "c-2", "c-3", "c-5");
    }

    @Test
    void wordsThatSomebodyHasElsewhereAreNotFoundInTheName() {
        run(work -> {
            for (int i = 0; i < 90; i++) {
                Customer named = named(bareCustomer("" + i), i % 2 == 0 ? "Martin GmbH" : "Dupont SARL");
                work.customers()
                        .save(Customer.builder()
                                .from(named)
                                .email(i % 2 == 0 ? "dupont@example.org" : "martin@example.org")
                                .build());
            }
        });

        SuggestQuery inNames = SuggestQuery.in(Set.of(SearchField.NAME), "martin dup", 10);
        assertThat(in(work -> work.customers().suggest(inNames)).customers()).isEmpty();
        assertThat(suggested("martin dup")).hasSize(10);
    }

    @Test
    void aChangedCustomerIsFoundByWhatItIsNowAndNotByWhatItWas() {
        Customer first = in(work -> work.customers().save(named(bareCustomer("1"), "Former Name")));
        run(work -> work.customers().save(named(first, "Present Name")));

        assertThat(suggested("former")).isEmpty();
        assertThat(suggested("present")).extracting(Customer::name).containsExactly("Present Name");
    }

    @Test
    void whatAFailedUnitOfWorkWroteIsNotSuggested() {
        Customer first = in(work -> work.customers().save(named(bareCustomer("1"), "Former Name")));

        assertThatThrownBy(() -> run(work -> {
                    work.customers().save(named(first, "Present Name"));
                    work.customers().save(named(bareCustomer("2"), "Present Too"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(suggested("present")).isEmpty();
        assertThat(suggested("former")).containsExactly(first);
    }

    @Test
    void aUnitOfWorkFindsWhatItWrote() {
        run(work -> {
            Customer saved = work.customers().save(named(bareCustomer("1"), "Fresh"));
            assertThat(work.customers().suggest(SuggestQuery.of("fre", 5)).customers())
                    .containsExactly(saved);
        });
    }

    @Test
    void anErasedCustomerIsNeverSuggested() {
        Customer first = in(work -> work.customers().save(named(fullCustomer("1"), "Gone")));
        run(work -> work.customers()
                .save(Customer.builder()
                        .from(first)
                        .status(CustomerStatus.ERASED)
                        .build()));

        assertThat(suggested("gone")).isEmpty();
        assertThat(suggested(first.number())).isEmpty();
    }

    @Test
    void anotherTenantsCustomersAreNotSuggested() {
        run(work -> work.customers().save(named(bareCustomer("1"), "Secret")));

        SuggestedCustomers found =
                storage().inUnitOfWork(OTHER_TENANT, work -> work.customers().suggest(SuggestQuery.of("secr", 5)));

        assertThat(found.customers()).isEmpty();
    }

    /** More first letters than any alphabet has, half of them before the same second one. */
    @Test
    void anErrorInTheFirstLetterIsForgivenWhicheverLetterIsMeant() {
        List<Customer> all = IntStream.range(0, FIRST_LETTERS)
                .mapToObj(i -> named(bareCustomer(Integer.toString(i)), ofManyLetters(i)))
                .toList();
        run(work -> work.customers().addAll(all.subList(0, FIRST_LETTERS / 2)));
        run(work -> all.subList(FIRST_LETTERS / 2, FIRST_LETTERS).forEach(work.customers()::save));

        for (int i : List.of(0, 1, 149, 150, 298, 299)) {
            String name = ofManyLetters(i);
            String rest = name.substring(1);
            for (String typed : List.of(
                    "\u9F98" + rest, rest, "\u9F98" + name, "" + name.charAt(1) + name.charAt(0) + name.substring(2))) {
                assertThat(suggested(typed))
                        .as("%d by %s", i, typed)
                        .extracting(Customer::name)
                        .containsExactly(name);
            }
        }
    }

    private static String ofManyLetters(int i) {
        return Character.toString(0x4E00 + i) + Character.toString(i % 2 == 0 ? 0x6000 : 0x6001 + i)
                + Character.toString(0x7000 + i) + "\u8CBF\u6613\u516C\u53F8";
    }

    private List<Customer> suggested(String typed) {
        return in(work -> work.customers().suggest(SuggestQuery.of(typed, 10))).customers();
    }

    /** As the query describes it: to the letter first, and with errors forgiven if that gives too few. */
    private static List<SuggestRank> best(SuggestQuery query, List<Customer> all) {
        List<SuggestRank> ranks = ranks(query, all);
        return ranks.size() <= query.limit() ? ranks : ranks.subList(0, query.limit());
    }

    private static List<SuggestRank> ranks(SuggestQuery query, List<Customer> customers) {
        return customers.stream()
                .flatMap(customer -> query.rank(customer).or(() -> query.forgivingRank(customer)).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Customer someone(int i, Random random) {
        String number = String.format("%06d", i);
        return Customer.builder()
                .from(named(
                        bareCustomer(number),
                        word(random) + " " + word(random) + (i % 3 == 0 ? " " + word(random) : "")))
                .email(i % 2 == 0 ? Optional.of("a.b" + i % 5 + "@example.org") : Optional.empty())
                .phone(i % 4 == 0 ? Optional.of("+33 (0)1 23 45 " + (10 + i % 90)) : Optional.of("01.23." + i))
                .vatNumber(i % 5 == 0 ? Optional.of("FR 40 303265" + i) : Optional.empty())
                .build();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Customer named(Customer customer, String name) {
        return Customer.builder().from(customer).name(name).build();
    }
}
