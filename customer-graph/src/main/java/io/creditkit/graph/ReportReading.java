package io.creditkit.graph;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.graph.internal.ContentHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one report says about parties, as lines of which neither order nor repetition counts. Holds nothing of the report
 * itself, so that a builder may be given thousands.
 */
final class ReportReading implements MentionSource {
    /** The newest last; of one moment always the same. */
    static final Comparator<ReportReading> BY_AGE = Comparator.comparing(
                    (ReportReading reading) -> reading.statedAt().orElse(Instant.MIN))
            .thenComparing(
                    (one, other) -> one.equals(other) ? 0 : one.fingerprint().compareTo(other.fingerprint()));

    private final CompanyMention subject;
    private final String source;
    private final Optional<Instant> statedAt;
    private final Optional<String> rejectedLei;
    private final SortedMap<String, String> attributes;
    private final List<Statement> statements;
    private final List<List<Provenance>> origins = new ArrayList<>();
    private final String document;
    private final int hash;
    private final Optional<CompanyMention> groupHead;

    private ReportReading(CreditReport report, UnaryOperator<Claim> sharing) {
        source = report.company().agency();
        statedAt = report.orderedAt();
        subject = CompanyMention.of(
                sharing,
                report.company().toString(),
                Optional.of(report.company()),
                report.registrationNumber(),
                report.lei(),
                report.name(),
                Optional.of(report.country()),
                report.figures().band());
        document = "report of " + subject.context();
        rejectedLei =
                report.lei().filter(lei -> LegalEntityIdentifier.valid(lei).isEmpty());
        attributes = Collections.unmodifiableSortedMap(attributes(report));
        ReportStatements reading = new ReportStatements(subject, source, sharing);
        Set<Statement> told = reading.of(report);
        groupHead = reading.groupHead(report);
        statements = List.copyOf(told);
        noteOrigin("company");
        told.forEach(statement -> noteOrigin(statement.field()));
        // The order of the statements doesn't count, so neither may it here.
        hash = 31 * subject.hashCode() + told.hashCode();
    }

    static ReportReading of(CreditReport report) {
        return new ReportReading(report, UnaryOperator.identity());
    }

    /**
     * {@return what the report says}
     *
     * @param sharing gives one object for equal claims, for those who read many reports about the same companies
     */
    static ReportReading of(CreditReport report, UnaryOperator<Claim> sharing) {
        return new ReportReading(report, sharing);
    }

    private void noteOrigin(String field) {
        if (!isNoted(field)) {
            origins.add(List.of(new Provenance(source, document, field, statedAt)));
        }
    }

    private boolean isNoted(String field) {
        for (List<Provenance> origin : origins) {
            if (origin.get(0).field().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private static SortedMap<String, String> attributes(CreditReport report) {
        TreeMap<String, String> attributes = new TreeMap<>();
        report.registrationNumber().ifPresent(number -> attributes.put("Registration number", number));
        report.vatNumber().ifPresent(number -> attributes.put("VAT number", number));
        report.legalForm().ifPresent(form -> attributes.put("Legal form", form));
        report.activity().ifPresent(activity -> attributes.put("Activity", activity));
        report.registeredOn().ifPresent(day -> attributes.put("Registered on", day.toString()));
        report.figures()
                .companyStatus()
                .ifPresent(status -> attributes.put(
                        "Company status",
                        switch (status) {
                            case ACTIVE -> "Active";
                            case NON_ACTIVE -> "Not active";
                            case PENDING -> "Pending";
                            case OTHER -> "Other";
                        }));
        return attributes;
    }

    CompanyMention subject() {
        return subject;
    }

    Optional<Instant> statedAt() {
        return statedAt;
    }

    Optional<CompanyMention> groupHead() {
        return groupHead;
    }

    Optional<String> rejectedLei() {
        return rejectedLei;
    }

    /** {@return further facts about its company; unmodifiable} */
    SortedMap<String, String> attributes() {
        return attributes;
    }

    List<Statement> statements() {
        return statements;
    }

    /** {@return the part of the report as the only origin; one list for all facts of the part} */
    List<Provenance> originsOf(String field) {
        for (List<Provenance> origin : origins) {
            if (origin.get(0).field().equals(field)) {
                return origin;
            }
        }
        throw new IllegalArgumentException("The report says nothing in its part " + field + ".");
    }

    @Override
    public String context() {
        return subject.context();
    }

    @Override
    public List<CompanyMention> companies() {
        List<CompanyMention> named = new ArrayList<>();
        named.add(subject);
        groupHead.ifPresent(named::add);
        for (Statement statement : statements) {
            if (statement.party() instanceof CompanyMention other) {
                named.add(other);
            }
        }
        return named;
    }

    /** {@return the persons it names, each once for every statement} */
    List<PersonMention> persons() {
        List<PersonMention> named = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.party() instanceof PersonMention person) {
                named.add(person);
            }
        }
        return named;
    }

    /** {@return the companies it relates to its subject in a way that may tell persons of one name to be one} */
    List<CompanyMention> relatedCompanies() {
        List<CompanyMention> named = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.type() != EdgeType.DIRECTOR && statement.party() instanceof CompanyMention other) {
                named.add(other);
            }
        }
        return named;
    }

    /** {@return a text that is equal for readings of equal content only} Made anew each time, which takes long. */
    private String fingerprint() {
        return ContentHash.of(
                subject.fingerprint(),
                statedAt.map(Instant::toString).orElse(""),
                attributes.toString(),
                rejectedLei.orElse(""),
                statements.stream().map(Statement::fingerprint).sorted().collect(Collectors.joining(",")));
    }

    /** Whether it says the same, in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ReportReading that
                        && hash == that.hash
                        && subject.equals(that.subject)
                        && statedAt.equals(that.statedAt)
                        && rejectedLei.equals(that.rejectedLei)
                        && attributes.equals(that.attributes)
                        && statements.size() == that.statements.size()
                        && new HashSet<>(statements).containsAll(that.statements));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
