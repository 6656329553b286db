package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.GroupId;
import io.creditkit.graph.internal.IntList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What one report or record of the host says, with every party replaced by the node it is. Takes no e-mail address, phone number
 * or street: no picture needs them.
 */
final class PlacedFacts {
    private static final String HOST = "host";

    private final List<NodeKey> toldOf;
    private final List<Telling> tellings;
    private final List<Edge> edges;
    private final IntList lines = new IntList();
    private final List<Node> ownNodes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** What is said about a node. */
    record Told(NodeKey key, Telling telling) {}

    /** @param expected how many edges there may be; more are taken too */
    private PlacedFacts(int expected) {
        toldOf = new ArrayList<>(expected + 1);
        tellings = new ArrayList<>(expected + 1);
        edges = new ArrayList<>(expected);
    }

    /**
     * Which nodes the parties of a report are.
     *
     * @param groupHead empty if the report tells none
     * @param others for each statement the other party's
     */
    record Keys(NodeKey subject, Optional<NodeKey> groupHead, List<NodeKey> others) {}

    static PlacedFacts of(ReportReading reading, Identities identities, LocalDate asOf) {
        List<NodeKey> others = new ArrayList<>();
        reading.statements().forEach(statement -> others.add(identities.keyOf(statement.party())));
        return of(
                reading,
                new Keys(
                        identities.keyOf(reading.subject()), reading.groupHead().map(identities::keyOf), others),
                asOf);
    }

    static PlacedFacts of(ReportReading reading, Keys keys, LocalDate asOf) {
        PlacedFacts facts = new PlacedFacts(keys.others().size());
        NodeKey subject = keys.subject();
        facts.tell(subject, Telling.ofSubject(reading));
        Map<NodeKey, Holding> holdings = new LinkedHashMap<>();
        Set<String> otherClasses = new TreeSet<>();
        int line = 0;
        for (Statement statement : reading.statements()) {
            NodeKey other = keys.others().get(line);
            facts.tell(other, Telling.of(statement, reading));
            Optional<BigDecimal> share = statement.sharePercent();
            if (share.isEmpty()) {
                facts.addStatement(statement, line, keys, reading, asOf);
                statement.shareClass().filter(none -> statement.currentOn(asOf)).ifPresent(otherClasses::add);
            } else if (statement.currentOn(asOf)) {
                HeldShare held = HeldShare.of(statement, share.get());
                Holding known = holdings.get(other);
                if (known == null) {
                    holdings.put(other, new Holding(line, held));
                } else {
                    known.add(held);
                }
            } else {
                HeldShare held = HeldShare.of(statement, share.get());
                facts.addShareholding(other, subject, line, held, Held.AT_ANOTHER_TIME, reading);
            }
            line++;
        }
        facts.addHoldings(subject, holdings, otherClasses, reading);
        reading.rejectedLei()
                .ifPresent(lei -> facts.findings.add(new Finding(
                        Finding.Kind.INVALID_LEI,
                        List.of(subject),
                        "The report gives the LEI " + lei + ", whose check digits are wrong; it was not used.")));
        return facts;
    }

    /** What one hand is told to hold on the day. */
    private static final class Holding {
        private final int line;
        private final HeldShare first;
        private List<HeldShare> all = List.of();

        private Holding(int line, HeldShare first) {
            this.line = line;
            this.first = first;
        }

        private void add(HeldShare next) {
            if (all.isEmpty()) {
                all = new ArrayList<>(List.of(first));
            }
            all.add(next);
        }

        private List<HeldShare> shares() {
            return all.isEmpty() ? List.of(first) : HeldShare.eachOnce(all);
        }
    }

    private void addHoldings(
            NodeKey subject, Map<NodeKey, Holding> holdings, Set<String> otherClasses, ReportReading reading) {
        List<List<HeldShare>> hands = new ArrayList<>(holdings.size());
        holdings.values().forEach(holding -> hands.add(holding.shares()));
        CapitalOfDay capital = CapitalOfDay.of(hands, otherClasses);
        int hand = 0;
        for (Map.Entry<NodeKey, Holding> holding : holdings.entrySet()) {
            List<HeldShare> shares = hands.get(hand++);
            HeldShare share = capital.together(shares);
            int line = holding.getValue().line;
            Optional<ShareRange> range = capital.rangeOf(shares);
            if (range.isPresent()) {
                edges.add(StatedEdge.shareholding(
                        holding.getKey(), subject, range.get(), share, true, reading.originsOf("shareholders")));
                lines.add(line);
            } else {
                addShareholding(holding.getKey(), subject, line, share, Held.ON_THE_DAY, reading);
            }
        }
        capital.unexplainedTotal()
                .ifPresent(total -> findings.add(new Finding(
                        Finding.Kind.SHARES_ABOVE_100,
                        List.of(subject),
                        "The stated shares add up to "
                                + total.stripTrailingZeros().toPlainString() + " percent.")));
    }

    private void tell(NodeKey key, Telling telling) {
        toldOf.add(key);
        tellings.add(telling);
    }

    private void addStatement(Statement statement, int line, Keys keys, ReportReading reading, LocalDate asOf) {
        NodeKey other = keys.others().get(line);
        NodeKey held = statement.side() == Statement.Side.HELD ? other : keys.subject();
        NodeKey holder = statement.side() == Statement.Side.HELD ? keys.subject() : other;
        if (statement.type() == EdgeType.GROUP_MEMBER) {
            holder = keys.groupHead().orElse(keys.subject());
        }
        if (!holder.equals(held)) {
            edges.add(StatedEdge.of(statement, holder, held, asOf, reading.originsOf(statement.field())));
            lines.add(line);
        }
    }

    /** Whether shares were held on the day the network speaks of. */
    private enum Held {
        ON_THE_DAY,
        AT_ANOTHER_TIME
    }

    private void addShareholding(
            NodeKey holder, NodeKey held, int line, HeldShare share, Held when, ReportReading reading) {
        if (share.percent().signum() > 0) {
            edges.add(StatedEdge.shareholding(
                    holder, held, share, when == Held.ON_THE_DAY, reading.originsOf("shareholders")));
            lines.add(line);
        }
    }

    static PlacedFacts of(CustomerRecord entry, Identities identities) {
        PlacedFacts facts = new PlacedFacts(1);
        Customer customer = entry.customer();
        NodeKey key = NodeKey.ofCustomer(customer.id());
        Node.Builder node = Node.builder()
                .key(key)
                .kind(NodeKind.CUSTOMER)
                .label(customer.name())
                .naturalPerson(customer.kind() == PartyKind.PERSON)
                .country(customer.address().country())
                .exposure(entry.note().exposure())
                .putAttributes("Customer number", customer.number())
                .addProvenance(provenance(customer.number(), "customer", Optional.empty()));
        entry.note().riskClass().ifPresent(text -> node.putAttributes("Risk class", text));
        if (customer.status() != CustomerStatus.ENABLED) {
            node.putAttributes("Status", customer.status().name().toLowerCase(Locale.ROOT));
        }
        facts.ownNodes.add(node.build());
        for (AgencyLink link : entry.links()) {
            NodeKey company = identities.keyOf(CompanyMention.of(link));
            facts.tell(company, Telling.of(link));
            facts.add(
                    Edge.builder().type(EdgeType.ACCOUNT_OF).from(key).to(company),
                    provenance(customer.number(), "agency link", Optional.of(link)));
        }
        return facts;
    }

    /**
     * {@return what a portal account says; nothing if no customer it may act for is here}
     *
     * @param isHere whether a customer is here
     */
    static PlacedFacts of(UserAccount user, Predicate<CustomerId> isHere) {
        PlacedFacts facts = new PlacedFacts(1);
        NodeKey key = NodeKey.of("user:" + user.id());
        user.roles().forEach((customer, role) -> {
            if (isHere.test(customer)) {
                facts.add(
                        Edge.builder()
                                .type(EdgeType.USER_OF)
                                .from(key)
                                .to(NodeKey.ofCustomer(customer))
                                .role(role.name().toLowerCase(Locale.ROOT)),
                        new Provenance(HOST, "user accounts", "roles", Optional.empty()));
            }
        });
        if (!facts.edges.isEmpty()) {
            facts.ownNodes.add(Node.builder()
                    .key(key)
                    .kind(NodeKind.USER_ACCOUNT)
                    .label(user.name())
                    .addProvenance(new Provenance(HOST, "user accounts", "user account", Optional.empty()))
                    .build());
        }
        return facts;
    }

    /** {@return what a contact of a customer says} */
    static PlacedFacts of(Contact contact, Customer customer) {
        PlacedFacts facts = new PlacedFacts(1);
        NodeKey key = NodeKey.of("contact:" + contact.id());
        Provenance provenance = provenance(customer.number(), "contacts", Optional.empty());
        facts.ownNodes.add(Node.builder()
                .key(key)
                .kind(NodeKind.CONTACT)
                .label(contact.name())
                .addProvenance(provenance)
                .build());
        facts.add(
                Edge.builder()
                        .type(EdgeType.CONTACT_OF)
                        .from(key)
                        .to(NodeKey.ofCustomer(contact.customerId()))
                        .role(contact.role()),
                provenance);
        return facts;
    }

    /**
     * {@return what a group of customers says; ties to customers and groups that are not here are left out}
     *
     * @param customerIsHere whether a customer is here
     * @param groupIsHere whether a group is here
     */
    static PlacedFacts of(GroupRecord entry, Predicate<CustomerId> customerIsHere, Predicate<GroupId> groupIsHere) {
        PlacedFacts facts = new PlacedFacts(1);
        NodeKey key = NodeKey.ofGroup(entry.group().id());
        Provenance provenance = new Provenance(HOST, "customer groups", "group", Optional.empty());
        Node.Builder node = Node.builder()
                .key(key)
                .kind(NodeKind.GROUP)
                .label(entry.group().name())
                .addProvenance(provenance);
        entry.group().description().ifPresent(text -> node.putAttributes("Description", text));
        facts.ownNodes.add(node.build());
        Provenance membership = new Provenance(HOST, "customer groups", "members", Optional.empty());
        for (String member : entry.members()) {
            CustomerId customer = CustomerId.of(member);
            if (customerIsHere.test(customer)) {
                facts.add(
                        Edge.builder()
                                .type(EdgeType.MEMBER_OF)
                                .from(NodeKey.ofCustomer(customer))
                                .to(key),
                        membership);
            }
        }
        entry.group()
                .parentId()
                .filter(groupIsHere)
                .ifPresent(parent -> facts.add(
                        Edge.builder().type(EdgeType.MEMBER_OF).from(key).to(NodeKey.ofGroup(parent)), provenance));
        return facts;
    }

    private static Provenance provenance(String customerNumber, String field, Optional<AgencyLink> link) {
        return new Provenance(HOST, "customer " + customerNumber, field, link.map(AgencyLink::linkedAt));
    }

    private void add(Edge.Builder edge, Provenance origin) {
        edges.add(edge.addProvenance(origin).build());
    }

    /** {@return what is said about parties that several documents may speak of, some of it more than once} */
    List<Told> told() {
        List<Told> told = new ArrayList<>(tellings.size());
        for (int i = 0; i < tellings.size(); i++) {
            told.add(new Told(toldOf.get(i), tellings.get(i)));
        }
        return told;
    }

    /** {@return what is said; in a report first of its subject, then of the other party of each statement} */
    List<Telling> tellings() {
        return tellings;
    }

    /** {@return the nodes of which it is said} */
    List<NodeKey> toldOf() {
        return toldOf;
    }

    /** {@return the edges, each with its one origin, some of them more than once} */
    List<Edge> edges() {
        return edges;
    }

    /** {@return the place of the statement of a report that an edge is made of, the first if of several} */
    int lineOf(int edge) {
        return lines.get(edge);
    }

    /** {@return the nodes of which nobody else speaks} */
    List<Node> ownNodes() {
        return ownNodes;
    }

    List<Finding> findings() {
        return findings;
    }
}
