package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.report.CreditReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A network that is kept up to date: each change works out anew only what it touches, and gives a new snapshot that shares the
 * rest with the one before. The snapshot equals what {@link NetworkBuilder} makes of the same facts; companies that a report
 * joined come apart when it is withdrawn. The rules are those of {@link NetworkBuilder}.
 *
 * <p>Of several reports about one company the newest speaks. {@link #apply(CreditReport)} keeps the older ones as evidence of
 * identity, as the builder does; {@link #replace} forgets them.
 *
 * <p>Time: for a change, about what it says, what it takes back, and the reports that name a company or person it tells apart
 * anew; the size of the network counts only as its logarithm. {@link Network#adjacency()} and the questions that use it cost
 * linear time once for each snapshot they are asked of. Space: besides the network, every fact of every report once.
 *
 * <p>Thread-safe: changes wait for each other, readers don't wait. No input or output.
 */
public final class LivingNetwork {
    private final LocalDate asOf;
    private final NetworkSources sources;
    private final LiveCompanies companies;
    private final LivePersons persons;
    private final Speakers speakers = new Speakers();
    private final LiveHostRecords hostRecords;
    private final LiveFacts facts;
    private volatile Network network;

    /** What goes and what comes. */
    private static final class Turnover {
        private final List<ReportReading> goneReports = new ArrayList<>();
        private final List<ReportReading> reports = new ArrayList<>();
        private final List<CustomerRecord> goneCustomers = new ArrayList<>();
        private final List<CustomerRecord> customers = new ArrayList<>();
        private final Set<Identifier> decided = new TreeSet<>();
        private final Set<String> users = new TreeSet<>();
        private final Set<String> contacts = new TreeSet<>();
        private final Set<String> groups = new TreeSet<>();

        private Set<CustomerId> customerIds() {
            Set<CustomerId> ids = new LinkedHashSet<>();
            goneCustomers.forEach(entry -> ids.add(entry.customer().id()));
            customers.forEach(entry -> ids.add(entry.customer().id()));
            return ids;
        }
    }

    private LivingNetwork(LocalDate asOf, NetworkSources sources) {
        this.asOf = asOf;
        this.sources = sources;
        companies = new LiveCompanies(sources.decisions());
        persons = new LivePersons(sources.decisions());
        hostRecords = new LiveHostRecords(sources);
        facts = new LiveFacts(Network.empty(asOf));
        Turnover all = new Turnover();
        all.reports.addAll(sources.readings());
        all.customers.addAll(sources.customers());
        for (UserAccount user : sources.users()) {
            hostRecords.enter(user);
            all.users.add(user.id());
        }
        for (Contact contact : sources.contacts()) {
            hostRecords.enter(contact);
            all.contacts.add(contact.id());
        }
        for (GroupRecord group : sources.groups()) {
            hostRecords.enter(group);
            all.groups.add(group.group().id().value());
        }
        network = changed(all);
    }

    static LivingNetwork of(NetworkSources sources, LocalDate asOf) {
        return new LivingNetwork(asOf, sources);
    }

    /** {@return the network as it is now; it stays as it is when the next change comes} */
    public Network network() {
        return network;
    }

    /** {@return the network with what one more report says} The same report again changes nothing. */
    public synchronized Network apply(CreditReport report) {
        Turnover turnover = new Turnover();
        add(ReportReading.of(report), turnover);
        return change(turnover);
    }

    /** {@return the network with this report in place of all others about the same company at the agency} */
    public synchronized Network replace(CreditReport report) {
        ReportReading reading = ReportReading.of(report);
        Turnover turnover = new Turnover();
        for (ReportReading other : reportsAbout(report.company())) {
            if (!other.equals(reading)) {
                remove(other, turnover);
            }
        }
        add(reading, turnover);
        return change(turnover);
    }

    /** {@return the network without a report of that content} One that isn't here changes nothing. */
    public synchronized Network withdraw(CreditReport report) {
        ReportReading reading = ReportReading.of(report);
        Turnover turnover = new Turnover();
        for (ReportReading known : reportsAbout(report.company())) {
            if (known.equals(reading)) {
                remove(known, turnover);
            }
        }
        return change(turnover);
    }

    /** {@return the network without any report about that company at the agency} What other reports say about it stays. */
    public synchronized Network withdrawReportsAbout(AgencyCompanyId company) {
        Turnover turnover = new Turnover();
        reportsAbout(company).forEach(reading -> remove(reading, turnover));
        return change(turnover);
    }

    /** {@return the network with a customer of which nothing else is said} See {@link #apply(Customer, CustomerNote)}. */
    public Network apply(Customer customer) {
        return apply(customer, CustomerNote.none());
    }

    /** {@return the network with that customer} If one of its id is here, the one stored last counts. */
    public synchronized Network apply(Customer customer, CustomerNote note) {
        Optional<CustomerRecord> before = sources.customer(customer.id());
        sources.add(new CustomerRecord(customer, note));
        return exchanged(before, sources.customer(customer.id()));
    }

    /** {@return the network without that customer, and without the accounts and contacts that have no other here} */
    public synchronized Network withdraw(CustomerId customer) {
        Optional<CustomerRecord> before = sources.customer(customer);
        sources.remove(customer);
        return exchanged(before, Optional.empty());
    }

    private Network exchanged(Optional<CustomerRecord> before, Optional<CustomerRecord> now) {
        Turnover turnover = new Turnover();
        if (!before.equals(now)) {
            before.ifPresent(turnover.goneCustomers::add);
            now.ifPresent(turnover.customers::add);
        }
        return change(turnover);
    }

    /** {@return the network with what a person decided} A later decision about the same two records stays. */
    public synchronized Network apply(IdentityDecision decision) {
        sources.add(decision);
        return decided(decision.one(), decision.other());
    }

    /** {@return the network in which nothing is decided about those two records of companies} */
    public Network withdrawDecision(AgencyCompanyId one, AgencyCompanyId other) {
        return withdrawDecision(IdentityDecision.record(one), IdentityDecision.record(other));
    }

    /** {@return the network in which nothing is decided about those two records of persons} */
    public Network withdrawDecision(NodeKey one, NodeKey other) {
        return withdrawDecision(IdentityDecision.record(one), IdentityDecision.record(other));
    }

    private synchronized Network withdrawDecision(Identifier one, Identifier other) {
        sources.decisions().remove(one, other);
        return decided(one, other);
    }

    private Network decided(Identifier one, Identifier other) {
        Turnover turnover = new Turnover();
        turnover.decided.add(one);
        turnover.decided.add(other);
        return change(turnover);
    }

    /** {@return the network with that portal account} It is shown once a customer it may act for is here. */
    public synchronized Network apply(UserAccount user) {
        sources.user(user.id()).ifPresent(hostRecords::strike);
        sources.add(user);
        sources.user(user.id()).ifPresent(hostRecords::enter);
        return renewed(Set.of(user.id()), Set.of());
    }

    /** {@return the network without the portal account of that id} */
    public synchronized Network withdrawUserAccount(String id) {
        sources.user(id).ifPresent(hostRecords::strike);
        sources.removeUser(id);
        return renewed(Set.of(id), Set.of());
    }

    /** {@return the network with that contact} It is shown once its customer is here. */
    public synchronized Network apply(Contact contact) {
        sources.contact(contact.id()).ifPresent(hostRecords::strike);
        sources.add(contact);
        sources.contact(contact.id()).ifPresent(hostRecords::enter);
        return renewed(Set.of(), Set.of(contact.id()));
    }

    /** {@return the network without the contact of that id} */
    public synchronized Network withdrawContact(String id) {
        sources.contact(id).ifPresent(hostRecords::strike);
        sources.removeContact(id);
        return renewed(Set.of(), Set.of(id));
    }

    /**
     * {@return the network with that group of customers} A customer counts as a member while it is here. Of one version of the
     * group the members given last count; an older version than the one here changes nothing.
     */
    public synchronized Network apply(CustomerGroup group, Collection<CustomerId> members) {
        sources.group(group.id()).ifPresent(known -> {
            hostRecords.strike(known);
            // Members come and go without a new version of the group.
            if (known.group().version() <= group.version()) {
                sources.remove(group.id());
            }
        });
        sources.add(GroupRecord.of(group, members));
        sources.group(group.id()).ifPresent(hostRecords::enter);
        return regrouped(group.id());
    }

    /** {@return the network without that group of customers} Its members stay. */
    public synchronized Network withdraw(GroupId group) {
        sources.group(group).ifPresent(hostRecords::strike);
        sources.remove(group);
        return regrouped(group);
    }

    private Network regrouped(GroupId group) {
        Turnover turnover = new Turnover();
        turnover.groups.addAll(hostRecords.groupsAround(group));
        return change(turnover);
    }

    private Network renewed(Set<String> users, Set<String> contacts) {
        Turnover turnover = new Turnover();
        turnover.users.addAll(users);
        turnover.contacts.addAll(contacts);
        return change(turnover);
    }

    private void add(ReportReading reading, Turnover turnover) {
        if (!sources.contains(reading)) {
            sources.add(reading);
            turnover.reports.add(reading);
        }
    }

    private void remove(ReportReading reading, Turnover turnover) {
        sources.remove(reading);
        turnover.goneReports.add(reading);
    }

    private List<ReportReading> reportsAbout(AgencyCompanyId company) {
        List<ReportReading> found = new ArrayList<>();
        for (MentionSource source : companies.sourcesOf(company.toString())) {
            if (source instanceof ReportReading reading) {
                found.add(reading);
            }
        }
        return found;
    }

    private Network change(Turnover turnover) {
        network = changed(turnover);
        return network;
    }

    private Network changed(Turnover turnover) {
        List<MentionSource> gone = new ArrayList<>(turnover.goneReports);
        gone.addAll(turnover.goneCustomers);
        List<MentionSource> come = new ArrayList<>(turnover.reports);
        come.addAll(turnover.customers);
        LiveCompanies.Shift identified = companies.change(gone, come, turnover.decided);
        List<ReportReading> affectedReports = new ArrayList<>();
        List<CustomerRecord> affectedCustomers = new ArrayList<>();
        for (MentionSource source : identified.affected()) {
            if (source instanceof ReportReading reading) {
                affectedReports.add(reading);
            } else {
                affectedCustomers.add((CustomerRecord) source);
            }
        }
        Speakers.Shift spoken = speakers.shift();
        for (ReportReading reading : both(turnover.goneReports, affectedReports)) {
            spoken.take(reading, companies.keyBefore(reading.subject(), identified));
        }
        for (ReportReading reading : both(turnover.reports, affectedReports)) {
            spoken.give(reading, companies.keyOf(reading.subject()));
        }
        Set<ReportReading> silenced = spoken.silenced();
        Set<ReportReading> heard = spoken.heard();
        LivePersons.Shift known = persons.shift();
        silenced.forEach(reading -> known.forget(reading, company -> companies.keyBefore(company, identified)));
        heard.forEach(reading -> known.learn(reading, companies::keyOf));
        known.decide(turnover.decided);
        known.settle();
        Set<ReportReading> rewritten = new HashSet<>(known.affected());
        rewritten.removeAll(heard);
        Identities before = new Identities(company -> companies.keyBefore(company, identified), known::keyBefore);
        Identities now = new Identities(companies::keyOf, persons::keyOf);
        LiveFacts.Change change = facts.change();
        both(silenced, rewritten).forEach(reading -> change.takeOut(PlacedFacts.of(reading, before, asOf)));
        both(turnover.goneCustomers, affectedCustomers).forEach(entry -> change.takeOut(PlacedFacts.of(entry, before)));
        change.takeOut(identified.findingsBefore());
        change.takeOut(known.findingsBefore());
        both(heard, rewritten).forEach(reading -> change.putIn(PlacedFacts.of(reading, now, asOf)));
        both(turnover.customers, affectedCustomers).forEach(entry -> change.putIn(PlacedFacts.of(entry, now)));
        change.putIn(identified.findingsNow());
        change.putIn(known.findingsNow());
        change.touch(identified.touched());
        change.touch(known.touched());
        Set<CustomerId> customers = turnover.customerIds();
        turnover.users.addAll(hostRecords.usersOf(customers));
        turnover.contacts.addAll(hostRecords.contactsOf(customers));
        turnover.groups.addAll(hostRecords.groupsOf(customers));
        hostRecords.renew(turnover.users, turnover.contacts, change);
        hostRecords.renewGroups(turnover.groups, change);
        return change.make(this::evidenceOf);
    }

    private Evidence evidenceOf(NodeKey key) {
        return key.isOfPerson() ? persons.evidenceOf(key) : companies.evidenceOf(key);
    }

    private static <T> Set<T> both(Collection<? extends T> some, Collection<? extends T> others) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
