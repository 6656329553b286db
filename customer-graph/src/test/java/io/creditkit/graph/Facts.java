package io.creditkit.graph;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Shareholder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Facts for tests, made in one line each. */
public final class Facts {
    public static final LocalDate DAY = LocalDate.parse("2026-06-30");
    public static final Instant MOMENT = Instant.parse("2026-06-01T08:00:00Z");

    private Facts() {}

    public static AgencyCompanyId id(String value) {
        return AgencyCompanyId.of("creditsafe", value);
    }

    public static NodeKey company(String id) {
        return NodeKey.ofCompany(id(id));
    }

    public static CreditReport.Builder report(String id, String name) {
        return CreditReport.builder()
                .company(id(id))
                .country(CountryCode.of("GB"))
                .name(name)
                .orderedAt(MOMENT)
                .figures(KeyFigures.builder().band(RiskBand.B).build());
    }

    public static Shareholder holder(String name, String companyId, String percent) {
        return Shareholder.builder()
                .kind(PartyKind.COMPANY)
                .name(name)
                .company(id(companyId))
                .sharePercent(new BigDecimal(percent))
                .build();
    }

    public static Shareholder personHolder(String name, String percent) {
        return Shareholder.builder()
                .kind(PartyKind.PERSON)
                .name(name)
                .country(CountryCode.of("GB"))
                .sharePercent(new BigDecimal(percent))
                .build();
    }

    public static Director.Builder director(String name) {
        return Director.builder().kind(PartyKind.PERSON).name(name).current(true);
    }

    public static RelatedCompany related(String id, String name) {
        return new RelatedCompany(
                Optional.of(id(id)), name, Optional.of(CountryCode.of("GB")), Optional.empty(), Optional.empty());
    }

    public static Customer.Builder customer(String id) {
        return Customer.builder()
                .id(CustomerId.of(id))
                .number("K-" + id)
                .name("Customer " + id)
                .address(Address.builder().country(CountryCode.of("GB")).build())
                .riskCurrency(Currency.getInstance("GBP"))
                .statusChangedAt(MOMENT)
                .onboardedAt(MOMENT)
                .createdAt(MOMENT)
                .updatedAt(MOMENT)
                .updatedBy(Actor.of("test"));
    }

    public static AgencyLink link(String companyId, String name) {
        return AgencyLink.builder()
                .company(id(companyId))
                .agencyName(name)
                .confidence(100)
                .linkedBy(Actor.of("test"))
                .linkedAt(MOMENT)
                .build();
    }

    public static UserAccount user(String id, String... customerIds) {
        UserAccount.Builder user =
                UserAccount.builder().id(id).email(id + "@example.com").name("User " + id);
        for (String customer : customerIds) {
            user.putRoles(CustomerId.of(customer), UserAccount.Role.OWNER);
        }
        return user.build();
    }

    public static CustomerGroup.Builder group(String id) {
        return CustomerGroup.builder()
                .id(GroupId.of(id))
                .name("Group " + id)
                .createdAt(MOMENT)
                .updatedAt(MOMENT)
                .updatedBy(Actor.of("test"));
    }

    public static Contact contact(String id, String customerId) {
        return Contact.builder()
                .id(id)
                .customerId(CustomerId.of(customerId))
                .name("Contact " + id)
                .role("CFO")
                .build();
    }

    /** A network of bare shareholdings, each written {@code owner>owned percent}; a percent of {@code ?} is not told. */
    public static Network shareholdings(String... lines) {
        Map<NodeKey, Node> nodes = new TreeMap<>();
        List<Edge> edges = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("[> ]");
            NodeKey from = NodeKey.of(parts[0]);
            NodeKey to = NodeKey.of(parts[1]);
            nodes.put(from, node(from));
            nodes.put(to, node(to));
            Edge.Builder edge =
                    Edge.builder().type(EdgeType.SHAREHOLDING).from(from).to(to);
            if (!parts[2].equals("?")) {
                edge.sharePercent(new BigDecimal(parts[2]));
            }
            edges.add(edge.build());
        }
        return Network.of(DAY, nodes.values(), edges);
    }

    public static Node node(NodeKey key) {
        return Node.builder()
                .key(key)
                .kind(NodeKind.COMPANY)
                .label("Company " + key)
                .build();
    }
}
