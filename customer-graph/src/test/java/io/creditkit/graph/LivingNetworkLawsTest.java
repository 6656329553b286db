package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.MOMENT;
import static io.creditkit.graph.Facts.contact;
import static io.creditkit.graph.Facts.customer;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.group;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.link;
import static io.creditkit.graph.Facts.personHolder;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A network kept up to date equals one that is made of the same sources at once, whatever happened on the way. */
class LivingNetworkLawsTest {
    private static final int COMPANIES = 6;
    private static final List<String> LEIS =
            List.of("5493001KJTIIGC8Y1R12", "54930084UKLVMY22DS16", "213800WSGIIZCXF1P572");
    private static final List<String> NAMES = List.of("Holding Ltd", "HOLDING LIMITED", "Holding, Ltd.", "Unknown");

    /** What the sources are, kept as plainly as can be. */
    private static final class Ledger {
        private final List<CreditReport> reports = new ArrayList<>();
        private final Map<String, Customer> customers = new TreeMap<>();
        private final Map<String, UserAccount> users = new TreeMap<>();
        private final Map<String, Contact> contacts = new TreeMap<>();
        private final Map<String, Map.Entry<CustomerGroup, List<CustomerId>>> groups = new TreeMap<>();
        private final Map<String, IdentityDecision> decisions = new TreeMap<>();
        private long versions = 1;

        private NetworkBuilder builder() {
            NetworkBuilder builder = NetworkBuilder.asOf(DAY);
            reports.forEach(builder::report);
            customers.values().forEach(builder::customer);
            users.values().forEach(builder::userAccount);
            contacts.values().forEach(builder::contact);
            groups.values().forEach(entry -> builder.group(entry.getKey(), entry.getValue()));
            decisions.values().forEach(builder::decision);
            return builder;
        }
    }

    @Property(tries = 10_000)
    void after_any_changes_the_network_is_as_if_built_of_what_is_left(@ForAll Random random) {
        Ledger ledger = new Ledger();
        for (int i = random.nextInt(3); i > 0; i--) {
            ledger.reports.add(randomReport(random));
        }
        LivingNetwork living = ledger.builder().living();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            change(living, ledger, random);
            if (random.nextInt(3) == 0) {
                assertSame(living, ledger);
            }
        }
        assertSame(living, ledger);
    }

    private static void assertSame(LivingNetwork living, Ledger ledger) {
        Network rebuilt = ledger.builder().build();
        assertThat(living.network()).isEqualTo(rebuilt);
        for (Node node : rebuilt.nodes()) {
            assertThat(living.network().edgesTo(node.key())).isEqualTo(rebuilt.edgesTo(node.key()));
        }
        for (int company = 0; company < COMPANIES; company++) {
            assertThat(living.network().company(Facts.id("C" + company)))
                    .isEqualTo(rebuilt.company(Facts.id("C" + company)));
        }
        ledger.decisions.values().forEach(decision -> assertFollowed(decision, rebuilt));
    }

    private static void assertFollowed(IdentityDecision decision, Network network) {
        List<Node> about = network.nodes().stream()
                .filter(node -> node.decisions().contains(decision))
                .toList();
        boolean inConflict =
                network.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.DECISION_CONFLICT);
        if (decision.ruling().joins()) {
            assertThat(about.size() <= 1 || inConflict).isTrue();
        } else {
            assertThat(about)
                    .noneSatisfy(node -> assertThat(node.identifiers()).contains(decision.one(), decision.other()));
        }
    }

    private static void change(LivingNetwork living, Ledger ledger, Random random) {
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> {
                CreditReport report = randomReport(random);
                ledger.reports.add(report);
                living.apply(report);
            }
            case 3, 4 -> {
                CreditReport report = randomReport(random);
                ledger.reports.removeIf(other -> other.company().equals(report.company()));
                ledger.reports.add(report);
                living.replace(report);
            }
            case 5, 6 -> {
                if (!ledger.reports.isEmpty()) {
                    CreditReport report = ledger.reports.get(random.nextInt(ledger.reports.size()));
                    ledger.reports.removeIf(report::equals);
                    living.withdraw(report);
                }
            }
            case 7 -> {
                String company = "C" + random.nextInt(COMPANIES);
                ledger.reports.removeIf(report -> report.company().equals(Facts.id(company)));
                living.withdrawReportsAbout(Facts.id(company));
            }
            case 8 -> changeCustomer(living, ledger, random);
            case 9, 10 -> changeDecision(living, ledger, random);
            case 11 -> changeGroup(living, ledger, random);
            default -> changeUserOrContact(living, ledger, random);
        }
    }

    private static void changeCustomer(LivingNetwork living, Ledger ledger, Random random) {
        String id = String.valueOf(random.nextInt(3));
        if (random.nextInt(3) == 0) {
            ledger.customers.remove(id);
            living.withdraw(CustomerId.of(id));
        } else {
            Optional<AgencyLink> link =
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(link("C" + random.nextInt(COMPANIES), "L"));
            Customer customer = customer(id)
                    .number("K-" + random.nextInt(3))
                    .version(ledger.versions++)
                    .agencyLink(link)
                    .build();
            ledger.customers.put(id, customer);
            living.apply(customer);
        }
    }

    private static void changeDecision(LivingNetwork living, Ledger ledger, Random random) {
        if (random.nextInt(2) == 0) {
            changeDecisionAboutPersons(living, ledger, random);
            return;
        }
        int one = random.nextInt(COMPANIES - 1);
        int other = one + 1 + random.nextInt(COMPANIES - one - 1);
        String pair = one + " " + other;
        if (random.nextInt(3) == 0) {
            ledger.decisions.remove(pair);
            living.withdrawDecision(Facts.id("C" + other), Facts.id("C" + one));
        } else {
            Instant now = MOMENT.plusSeconds(ledger.versions++);
            IdentityDecision decision = random.nextInt(2) == 0
                    ? IdentityDecision.oneCompany(Facts.id("C" + one), Facts.id("C" + other), "Looked at", "u-1", now)
                    : IdentityDecision.twoCompanies(
                            Facts.id("C" + one), Facts.id("C" + other), "Looked at", "u-1", now);
            ledger.decisions.put(pair, decision);
            living.apply(decision);
        }
    }

    private static void changeDecisionAboutPersons(LivingNetwork living, Ledger ledger, Random random) {
        NodeKey one = somePerson(living.network(), random);
        NodeKey other = somePerson(living.network(), random);
        if (one.equals(other)) {
            return;
        }
        String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
        if (ledger.decisions.containsKey(pair) && random.nextInt(2) == 0) {
            ledger.decisions.remove(pair);
            living.withdrawDecision(other, one);
        } else {
            Instant now = MOMENT.plusSeconds(ledger.versions++);
            IdentityDecision decision = random.nextInt(2) == 0
                    ? IdentityDecision.onePerson(one, other, "Looked at", "u-1", now)
                    : IdentityDecision.twoPersons(one, other, "Looked at", "u-1", now);
            ledger.decisions.put(pair, decision);
            living.apply(decision);
        }
    }

    /** One of the records that are here, or of one that may come. */
    private static NodeKey somePerson(Network network, Random random) {
        List<NodeKey> records = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (node.kind() == NodeKind.PERSON) {
                records.add(node.key());
                node.identifiers().forEach(record -> records.add(NodeKey.of(record.value())));
            }
        }
        return records.isEmpty() || random.nextInt(4) == 0
                ? NodeKey.ofDirector("creditsafe", "D" + random.nextInt(3))
                : records.get(random.nextInt(records.size()));
    }

    private static void changeUserOrContact(LivingNetwork living, Ledger ledger, Random random) {
        String id = String.valueOf(random.nextInt(2));
        switch (random.nextInt(4)) {
            case 0 -> {
                ledger.users.remove(id);
                living.withdrawUserAccount(id);
            }
            case 1 -> {
                ledger.contacts.remove(id);
                living.withdrawContact(id);
            }
            case 2 -> {
                UserAccount user = user(id, "0", "1");
                ledger.users.put(id, user);
                living.apply(user);
            }
            default -> {
                Contact contact = contact(id, "" + id);
                ledger.contacts.put(id, contact);
                living.apply(contact);
            }
        }
    }

    private static void changeGroup(LivingNetwork living, Ledger ledger, Random random) {
        String id = String.valueOf(random.nextInt(3));
        if (random.nextInt(3) == 0) {
            ledger.groups.remove(id);
            living.withdraw(GroupId.of(id));
        } else {
            Map.Entry<CustomerGroup, List<CustomerId>> known = ledger.groups.get(id);
            // Members come and go without a new version of the group.
            CustomerGroup group = known != null && random.nextInt(2) == 0
                    ? known.getKey()
                    : group(id)
                            .version(ledger.versions++)
                            .parentId(some(random, GroupId.of(String.valueOf(random.nextInt(3)))))
                            .build();
            List<CustomerId> members = List.of(
                    CustomerId.of(String.valueOf(random.nextInt(3))), CustomerId.of(String.valueOf(random.nextInt(3))));
            ledger.groups.put(id, Map.entry(group, members));
            living.apply(group, members);
        }
    }

    private static CreditReport randomReport(Random random) {
        int company = random.nextInt(COMPANIES);
        CreditReport.Builder report = report("C" + company, NAMES.get(random.nextInt(3)))
                .orderedAt(MOMENT.minus(Duration.ofDays(random.nextInt(4))))
                .registrationNumber(some(random, "9" + random.nextInt(4)))
                .lei(some(random, LEIS.get(random.nextInt(LEIS.size()))));
        for (int i = random.nextInt(3); i > 0; i--) {
            Shareholder.Builder dated = Shareholder.builder();
            report.addShareholders(
                    dated.from(holder("Owner", "C" + random.nextInt(COMPANIES), "" + (1 + random.nextInt(60))))
                            .shareClass(some(random, "Class " + random.nextInt(2)))
                            .since(some(random, DAY.plusDays(random.nextInt(3) - 1)))
                            .until(some(random, DAY.plusDays(random.nextInt(3))))
                            .build());
        }
        if (random.nextInt(2) == 0) {
            report.addShareholders(Shareholder.builder()
                    .kind(PartyKind.COMPANY)
                    .name(NAMES.get(random.nextInt(NAMES.size())))
                    .country(some(random, CountryCode.of(random.nextInt(2) == 0 ? "GB" : "DE")))
                    .build());
        }
        if (random.nextInt(3) == 0) {
            report.addShareholders(personHolder(random.nextInt(2) == 0 ? "Unknown" : "Jo Doe", "5"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            report.addDirectors(director(random.nextInt(2) == 0 ? "Jo Doe" : "Al Roe")
                    .agencyId(some(random, "D" + random.nextInt(3)))
                    .bornOn(LocalDate.of(1970, 1 + random.nextInt(2), 1))
                    .position("Director " + random.nextInt(2))
                    .build());
        }
        if (random.nextInt(3) == 0) {
            report.addBeneficialOwners(BeneficialOwner.builder()
                    .kind(random.nextInt(2) == 0 ? PartyKind.COMPANY : PartyKind.PERSON)
                    .name(NAMES.get(random.nextInt(NAMES.size())))
                    .shareBand(some(random, "25-33"))
                    .build());
        }
        if (random.nextInt(2) == 0) {
            report.addBeneficialOwners(BeneficialOwner.builder()
                    .kind(PartyKind.PERSON)
                    .name(random.nextInt(2) == 0 ? "Jo Doe" : "Al Roe")
                    .bornOn(some(random, LocalDate.of(1970, 1 + random.nextInt(2), 1)))
                    .country(some(random, CountryCode.of("GB")))
                    .build());
        }
        if (random.nextInt(3) == 0) {
            report.addAffiliates(related("C" + random.nextInt(COMPANIES), "Sister"));
        }
        if (random.nextInt(3) == 0) {
            report.ultimateParent(related("C" + random.nextInt(COMPANIES), NAMES.get(random.nextInt(3))));
        }
        if (random.nextInt(2) == 0) {
            report.immediateParent(new RelatedCompany(
                    Optional.empty(),
                    NAMES.get(random.nextInt(NAMES.size())),
                    Optional.of(CountryCode.of("GB")),
                    some(random, "9" + random.nextInt(4)),
                    Optional.empty()));
        }
        return report.build();
    }

    private static <T> Optional<T> some(Random random, T value) {
        return random.nextInt(2) == 0 ? Optional.empty() : Optional.of(value);
    }
}
