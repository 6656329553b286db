package io.creditkit.graph;

import io.creditkit.graph.internal.IntList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a network of all sources at once: identities first, then parties, then edges. Every party is looked up by its text once and
 * goes by its number from there on. Used once.
 */
final class NetworkAssembly {
    private static final int NONE = -1;
    private static final int SUBJECT = 0;

    private final NetworkSources sources;
    private final LocalDate asOf;
    private final List<ReportReading> readings;
    private final CompanyIdentities companies;
    private final int[] placeOfClaim;
    private final FactTable facts;
    private final TreeSet<Finding> findings = new TreeSet<>();
    private final int statementCount;
    private Telling[] tellings;
    private int[] toldOf;
    private int told;

    private NetworkAssembly(NetworkSources sources, LocalDate asOf) {
        this.sources = sources;
        this.asOf = asOf;
        // The readings come first among those that name companies, in the same order.
        readings = List.copyOf(sources.readings());
        int statements = 0;
        for (ReportReading reading : readings) {
            statements += reading.statements().size();
        }
        statementCount = statements;
        companies = CompanyIdentities.of(sources.mentionSources(), sources.decisions());
        placeOfClaim = new int[companies.claimCount()];
        Arrays.fill(placeOfClaim, NONE);
        facts = new FactTable(companies.claimCount(), statementCount);
        tellings = new Telling[statementCount + 2 * readings.size()];
        toldOf = new int[tellings.length];
        findings.addAll(companies.findings());
    }

    static Network of(NetworkSources sources, LocalDate asOf) {
        return new NetworkAssembly(sources, asOf).network();
    }

    private Network network() {
        IntList speakers = newestOfEachCompany();
        PersonIdentities persons = addSpoken(speakers);
        Identities identities = new Identities(companies::keyOf, person -> {
            throw new IllegalArgumentException("A record of the host names no person of a report.");
        });
        sources.customers().forEach(entry -> add(PlacedFacts.of(entry, identities)));
        sources.users()
                .forEach(user ->
                        add(PlacedFacts.of(user, id -> sources.customer(id).isPresent())));
        sources.contacts()
                .forEach(contact -> sources.customer(contact.customerId())
                        .ifPresent(entry -> add(PlacedFacts.of(contact, entry.customer()))));
        sources.groups()
                .forEach(entry -> add(PlacedFacts.of(
                        entry,
                        id -> sources.customer(id).isPresent(),
                        id -> sources.group(id).isPresent())));
        addPortraits(persons);
        return facts.network(asOf, List.copyOf(findings));
    }

    /** {@return for each company that reports are about the report that speaks for it; their numbers are the first ones} */
    private IntList newestOfEachCompany() {
        IntList newest = new IntList();
        for (int reading = 0; reading < readings.size(); reading++) {
            int company = placeOfClaim(companies.claimOf(reading, SUBJECT));
            if (company == newest.size()) {
                newest.add(reading);
            } else if (ReportReading.BY_AGE.compare(readings.get(newest.get(company)), readings.get(reading)) < 0) {
                newest.set(company, reading);
            }
        }
        return newest;
    }

    private int placeOfClaim(int claim) {
        if (placeOfClaim[claim] == NONE) {
            placeOfClaim[claim] = facts.place(companies.keyOf(claim));
        }
        return placeOfClaim[claim];
    }

    /** {@return who is who among the persons that are spoken of} */
    private PersonIdentities addSpoken(IntList speakers) {
        // Of what reports say, about half is about persons.
        PersonOccurrences occurrences = new PersonOccurrences(statementCount / 2);
        IntList mentions = new IntList();
        for (int company = 0; company < speakers.size(); company++) {
            for (Statement statement : readings.get(speakers.get(company)).statements()) {
                if (statement.party() instanceof PersonMention person) {
                    mentions.add(occurrences.add(person, facts.key(company)));
                }
            }
        }
        PersonIdentities persons =
                PersonIdentities.of(occurrences, asked -> related(speakers, asked), sources.decisions());
        persons.findings().values().forEach(findings::addAll);
        int[] placeOfPerson = new int[mentions.size()];
        Arrays.fill(placeOfPerson, NONE);
        int mention = 0;
        for (int company = 0; company < speakers.size(); company++) {
            int speaker = speakers.get(company);
            ReportReading reading = readings.get(speaker);
            List<Statement> statements = reading.statements();
            int[] others = new int[statements.size()];
            int named = SUBJECT + 1 + (reading.groupHead().isPresent() ? 1 : 0);
            for (int line = 0; line < others.length; line++) {
                Party party = statements.get(line).party();
                if (party instanceof CompanyMention other) {
                    int claim = companies.claimOf(speaker, named++);
                    others[line] = claim >= 0 ? placeOfClaim(claim) : facts.place(companies.keyOf(other));
                } else if (party instanceof PersonMention) {
                    int person = persons.personOf(mentions.get(mention++));
                    if (placeOfPerson[person] == NONE) {
                        placeOfPerson[person] = facts.place(persons.keyOf(person));
                    }
                    others[line] = placeOfPerson[person];
                } else {
                    others[line] = facts.place(((UnnamedMention) party).key());
                }
            }
            add(reading, company, others);
        }
        return persons;
    }

    private Map<NodeKey, Set<NodeKey>> related(IntList speakers, Set<NodeKey> asked) {
        Map<NodeKey, Set<NodeKey>> related = new HashMap<>();
        for (NodeKey subject : asked) {
            ReportReading reading = readings.get(speakers.get(facts.place(subject)));
            for (CompanyMention company : reading.relatedCompanies()) {
                NodeKey other = companies.keyOf(company);
                related.computeIfAbsent(subject, none -> new HashSet<>()).add(other);
                related.computeIfAbsent(other, none -> new HashSet<>()).add(subject);
            }
        }
        return related;
    }

    private void add(ReportReading reading, int subject, int[] others) {
        List<NodeKey> keys = new ArrayList<>(others.length);
        for (int other : others) {
            keys.add(facts.key(other));
        }
        PlacedFacts placed = PlacedFacts.of(
                reading,
                new PlacedFacts.Keys(facts.key(subject), reading.groupHead().map(companies::keyOf), keys),
                asOf);
        findings.addAll(placed.findings());
        List<Telling> said = placed.tellings();
        tell(subject, said.get(0));
        for (int line = 0; line < others.length; line++) {
            tell(others[line], said.get(line + 1));
        }
        List<Edge> edges = placed.edges();
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            int other = others[placed.lineOf(i)];
            facts.add(edge, nearestOf(edge.from(), other, subject), nearestOf(edge.to(), subject, other));
        }
    }

    /** The number of a party that is most likely one of two. */
    private int nearestOf(NodeKey key, int likely, int lessLikely) {
        if (facts.key(likely).equals(key)) {
            return likely;
        }
        return facts.key(lessLikely).equals(key) ? lessLikely : facts.place(key);
    }

    private void add(PlacedFacts placed) {
        placed.ownNodes().forEach(facts::add);
        findings.addAll(placed.findings());
        for (int i = 0; i < placed.tellings().size(); i++) {
            tell(facts.place(placed.toldOf().get(i)), placed.tellings().get(i));
        }
        placed.edges().forEach(facts::add);
    }

    private void tell(int party, Telling telling) {
        if (told == tellings.length) {
            tellings = Arrays.copyOf(tellings, 2 * told + 16);
            toldOf = Arrays.copyOf(toldOf, 2 * told + 16);
        }
        toldOf[told] = party;
        tellings[told++] = telling;
    }

    /** For each party one of the claims that are made for it; nothing for persons, and for companies that have only a bare name. */
    private int[] claimOfPlace() {
        int[] claims = new int[facts.size()];
        Arrays.fill(claims, NONE);
        for (int claim = 0; claim < placeOfClaim.length; claim++) {
            // Some are made only by what does not speak, for a company that is named otherwise too.
            int place = placeOfClaim[claim] == NONE ? facts.find(companies.keyOf(claim)) : placeOfClaim[claim];
            if (place >= 0) {
                claims[place] = claim;
            }
        }
        return claims;
    }

    /** Makes the parties of what is told of them, which is put together by counting. */
    private void addPortraits(PersonIdentities persons) {
        int parties = facts.size();
        int[] start = new int[parties + 1];
        for (int i = 0; i < told; i++) {
            start[toldOf[i] + 1]++;
        }
        for (int party = 0; party < parties; party++) {
            start[party + 1] += start[party];
        }
        Telling[] together = new Telling[told];
        int[] next = start.clone();
        for (int i = 0; i < told; i++) {
            together[next[toldOf[i]]++] = tellings[i];
        }
        List<Telling> all = Arrays.asList(together);
        int[] claims = claimOfPlace();
        for (int party = 0; party < parties; party++) {
            if (start[party] < start[party + 1]) {
                List<Telling> about = all.subList(start[party], start[party + 1]);
                Evidence evidence = claims[party] == NONE
                        ? persons.evidenceOf(facts.key(party))
                        : companies.evidenceOf(claims[party]);
                facts.add(Tellings.portrait(facts.key(party), evidence, about), party);
            }
        }
    }
}
