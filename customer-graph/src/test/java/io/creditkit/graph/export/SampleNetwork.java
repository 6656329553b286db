package io.creditkit.graph.export;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.CustomerNote;
import io.creditkit.graph.Facts;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A customer base of about 350 parties as it might be: groups of all sizes, cross-holdings, shared directors, single firms. */
final class SampleNetwork {
    private static final String[] FIRST = {
        "Alder",
        "Birch",
        "Cedar",
        "Dunmore",
        "Elm",
        "Fairway",
        "Granite",
        "Harbour",
        "Ironside",
        "Juniper",
        "Kestrel",
        "Larch",
        "Meridian",
        "Northgate",
        "Orchard",
        "Pemberton",
        "Quarry",
        "Redwood",
        "Summit",
        "Thornbury"
    };
    private static final String[] TRADE = {
        "Logistics",
        "Foods",
        "Engineering",
        "Textiles",
        "Energy",
        "Packaging",
        "Interiors",
        "Software",
        "Marine",
        "Timber"
    };
    private static final String[] GIVEN = {
        "Amelia", "Bruno", "Carla", "Dev", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas"
    };
    private static final String[] FAMILY = {
        "Abbott", "Brandt", "Costa", "Dupont", "Evans", "Fischer", "Garnier", "Hansen"
    };
    private static final String[] COUNTRIES = {"GB", "GB", "GB", "FR", "DE", "NL", "IE", "BE"};

    private final Random random = new Random(20);
    private final NetworkBuilder builder = NetworkBuilder.asOf(Facts.DAY);
    private int companies;
    private int persons;
    private int customers;

    private final List<CustomerId> keyAccounts = new ArrayList<>();

    private SampleNetwork() {}

    /** Writes the page to the path given, to be looked at. */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            NetworkPage.of(build())
                    .withPersons(Persons.SHOWN)
                    .withTitle("Customers and their groups")
                    .writeTo(out);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[0] + ".svg"))) {
            NetworkSvg.of(build()).writeTo(out);
        }
    }

    static Network build() {
        SampleNetwork sample = new SampleNetwork();
        for (int size : new int[] {34, 22, 14, 9, 7, 5, 4, 3, 3, 2, 2, 2}) {
            sample.group(size);
        }
        for (int i = 0; i < 14; i++) {
            sample.group(1);
        }
        return sample.finished();
    }

    /** As {@link #build()}, with more groups of the same sizes, until there are at least so many parties. */
    static Network build(int parties) {
        SampleNetwork sample = new SampleNetwork();
        int[] sizes = {34, 22, 14, 9, 7, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1};
        for (int i = 0; sample.companies + sample.persons + sample.customers < parties; i++) {
            sample.group(sizes[i % sizes.length]);
        }
        return sample.finished();
    }

    /** As {@link #build()}, with a little more than ten thousand parties. */
    static Network ofTenThousand() {
        return build(8_900);
    }

    private Network finished() {
        CustomerGroup all = Facts.group("all").name("All accounts").build();
        CustomerGroup key =
                Facts.group("key").name("Key accounts").parentId(all.id()).build();
        return builder.group(all, List.of()).group(key, keyAccounts).build();
    }

    private record Firm(String id, String name, String country) {}

    private Firm firm() {
        int number = companies++;
        String name = FIRST[number % FIRST.length] + " " + TRADE[number / FIRST.length % TRADE.length]
                + (number % 3 == 0 ? " Holdings Ltd" : number % 3 == 1 ? " Ltd" : " SA");
        return new Firm("X-" + number, name, COUNTRIES[random.nextInt(COUNTRIES.length)]);
    }

    private void group(int size) {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            firms.add(firm());
        }
        Director chair = director();
        for (int i = 0; i < size; i++) {
            Firm firm = firms.get(i);
            CreditReport.Builder report = report(firm);
            if (i == 0) {
                owners(report);
                report.addDirectors(chair);
            } else {
                parents(report, firms, i);
            }
            int directors = random.nextInt(3);
            for (int d = 0; d < directors; d++) {
                report.addDirectors(director());
            }
            if (i > 2 && i % 6 == 0) {
                report.addDirectors(chair);
            }
            builder.report(report.build());
            if (i % 4 == 1 || size == 1) {
                customer(firm);
                if (random.nextInt(5) == 0) {
                    customer(firm);
                }
            }
        }
    }

    private void parents(CreditReport.Builder report, List<Firm> firms, int i) {
        Firm parent = firms.get(i < 4 ? 0 : random.nextInt(i / 2 + 1));
        int share = new int[] {100, 100, 75, 60, 51}[random.nextInt(5)];
        report.addShareholders(holder(parent, share));
        report.immediateParent(related(parent)).ultimateParent(related(firms.get(0)));
        if (share < 100 && i > 5) {
            Firm other = firms.get(1 + random.nextInt(i - 1));
            if (!other.equals(parent)) {
                report.addShareholders(holder(other, 100 - share));
            }
        } else if (share < 100) {
            report.addShareholders(Facts.personHolder("Unknown", Integer.toString(100 - share)));
        }
    }

    private void owners(CreditReport.Builder report) {
        report.addShareholders(Facts.personHolder(person(), "55"), Facts.personHolder(person(), "33.5"));
    }

    private String person() {
        int number = persons++;
        return GIVEN[number % GIVEN.length] + " " + FAMILY[number / GIVEN.length % FAMILY.length];
    }

    private Director director() {
        boolean gone = random.nextInt(6) == 0;
        return Director.builder()
                .kind(PartyKind.PERSON)
                .name(person())
                .agencyId("D" + persons)
                .bornOn(LocalDate.of(1955 + random.nextInt(40), 1 + random.nextInt(12), 1))
                .position(random.nextBoolean() ? "Director" : "Secretary")
                .appointedOn(LocalDate.of(2012 + random.nextInt(10), 3, 1))
                .resignedOn(gone ? Optional.of(LocalDate.of(2025, 5, 31)) : Optional.empty())
                .current(!gone)
                .build();
    }

    private CreditReport.Builder report(Firm firm) {
        return Facts.report(firm.id(), firm.name())
                .country(CountryCode.of(firm.country()))
                .registrationNumber("0" + (1000000 + Integer.parseInt(firm.id().substring(2)) * 37))
                .legalForm("Private limited company")
                .figures(KeyFigures.builder()
                        .band(RiskBand.values()[random.nextInt(RiskBand.values().length)])
                        .build());
    }

    private static Shareholder holder(Firm firm, int share) {
        return Shareholder.builder()
                .kind(PartyKind.COMPANY)
                .name(firm.name())
                .company(Facts.id(firm.id()))
                .sharePercent(BigDecimal.valueOf(share))
                .build();
    }

    private static RelatedCompany related(Firm firm) {
        return new RelatedCompany(
                Optional.of(Facts.id(firm.id())),
                firm.name(),
                Optional.of(CountryCode.of(firm.country())),
                Optional.empty(),
                Optional.empty());
    }

    private void customer(Firm firm) {
        String id = Integer.toString(++customers);
        AgencyLink link = Facts.link(firm.id(), firm.name());
        builder.customer(
                Facts.customer(id).name(firm.name()).agencyLink(link).build(),
                CustomerNote.of(String.format(Locale.ROOT, "%,d.00 EUR", 500 + random.nextInt(90_000)), "MODERATE"));
        if (customers % 11 == 1 && keyAccounts.size() < 6) {
            keyAccounts.add(CustomerId.of(id));
        }
        if (customers % 2 == 0) {
            builder.userAccount(Facts.user("u" + id, id, customers % 8 == 0 ? Integer.toString(customers - 1) : id));
        }
        if (customers % 3 == 0) {
            builder.contact(Contact.builder()
                    .id("c" + id)
                    .customerId(CustomerId.of(id))
                    .name(person())
                    .role("Accounts payable")
                    .build());
        }
    }
}
