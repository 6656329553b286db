package io.creditkit.graph;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.RiskBand;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of node there is at run time. Written out, because a network holds millions: nothing is copied that is immutable
 * already, and what many nodes say alike is kept once.
 */
final class ToldNode implements Node {
    private static final SortedMap<String, String> NO_ATTRIBUTES = Collections.unmodifiableSortedMap(new TreeMap<>());
    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 12;
    // Millions of persons are born in a few hundred months. No person can be told from a month.
    private static final AtomicReferenceArray<SortedMap<String, String>> BIRTHS =
            new AtomicReferenceArray<>(200 * MONTHS);

    private final NodeKey key;
    private final NodeKind kind;
    private final String label;
    private final boolean naturalPerson;
    private final @Nullable CountryCode country;
    private final @Nullable RiskBand band;
    private final @Nullable String exposure;
    private final List<Identifier> identifiers;
    private final List<IdentityDecision> decisions;
    private final SortedMap<String, String> attributes;
    private final List<Provenance> provenance;

    private ToldNode(
            NodeKey key,
            NodeKind kind,
            String label,
            boolean naturalPerson,
            @Nullable CountryCode country,
            @Nullable RiskBand band,
            @Nullable String exposure,
            List<Identifier> identifiers,
            List<IdentityDecision> decisions,
            SortedMap<String, String> attributes,
            List<Provenance> provenance) {
        this.key = key;
        this.kind = kind;
        this.label = label;
        this.naturalPerson = naturalPerson;
        this.country = country;
        this.band = band;
        this.exposure = exposure;
        this.identifiers = List.copyOf(identifiers);
        this.decisions = List.copyOf(decisions);
        this.attributes = attributes;
        this.provenance = List.copyOf(provenance);
    }

    static ToldNode of(Node node) {
        return new ToldNode(
                node.key(),
                node.kind(),
                node.label(),
                node.naturalPerson(),
                node.country().orElse(null),
                node.band().orElse(null),
                node.exposure().orElse(null),
                node.identifiers(),
                node.decisions(),
                node.attributes().isEmpty() ? NO_ATTRIBUTES : node.attributes(),
                node.provenance());
    }

    /** @param attributes unmodifiable */
    static ToldNode company(
            NodeKey key,
            String label,
            Optional<CountryCode> country,
            Optional<RiskBand> band,
            Evidence evidence,
            SortedMap<String, String> attributes,
            List<Provenance> provenance) {
        return new ToldNode(
                key,
                NodeKind.COMPANY,
                label,
                false,
                country.orElse(null),
                band.orElse(null),
                null,
                evidence.identifiers(),
                evidence.decisions(),
                attributes,
                provenance);
    }

    static ToldNode person(
            NodeKey key,
            String label,
            Optional<CountryCode> country,
            Optional<YearMonth> born,
            Evidence evidence,
            List<Provenance> provenance) {
        return new ToldNode(
                key,
                NodeKind.PERSON,
                label,
                true,
                country.orElse(null),
                null,
                null,
                evidence.identifiers(),
                evidence.decisions(),
                born.map(ToldNode::birth).orElse(NO_ATTRIBUTES),
                provenance);
    }

    static ToldNode unknown(NodeKey key, List<Provenance> provenance) {
        return new ToldNode(
                key,
                NodeKind.UNKNOWN,
                "Unnamed party",
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                NO_ATTRIBUTES,
                provenance);
    }

    private static SortedMap<String, String> birth(YearMonth month) {
        int place = (month.getYear() - FIRST_YEAR) * MONTHS + month.getMonthValue() - 1;
        if (place < 0 || place >= BIRTHS.length()) {
            return birthTold(month);
        }
        SortedMap<String, String> known = BIRTHS.get(place);
        if (known == null) {
            known = birthTold(month);
            BIRTHS.set(place, known);
        }
        return known;
    }

    private static SortedMap<String, String> birthTold(YearMonth month) {
        TreeMap<String, String> told = new TreeMap<>();
        told.put("Born", month.toString());
        return Collections.unmodifiableSortedMap(told);
    }

    @Override
    public NodeKey key() {
        return key;
    }

    @Override
    public NodeKind kind() {
        return kind;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean naturalPerson() {
        return naturalPerson;
    }

    @Override
    public Optional<CountryCode> country() {
        return Optional.ofNullable(country);
    }

    @Override
    public Optional<RiskBand> band() {
        return Optional.ofNullable(band);
    }

    @Override
    public Optional<String> exposure() {
        return Optional.ofNullable(exposure);
    }

    @Override
    public List<Identifier> identifiers() {
        return identifiers;
    }

    @Override
    public List<IdentityDecision> decisions() {
        return decisions;
    }

    @Override
    public SortedMap<String, String> attributes() {
        return attributes;
    }

    @Override
    public List<Provenance> provenance() {
        return provenance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ToldNode that
                        && key.equals(that.key)
                        && kind == that.kind
                        && label.equals(that.label)
                        && naturalPerson == that.naturalPerson
                        && band == that.band
                        && Objects.equals(country, that.country)
                        && Objects.equals(exposure, that.exposure)
                        && identifiers.equals(that.identifiers)
                        && decisions.equals(that.decisions)
                        && attributes.equals(that.attributes)
                        && provenance.equals(that.provenance));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** {@return what may stand in a log: no label and no attribute} */
    @Override
    public String toString() {
        return "Node{key=" + key + ", kind=" + kind + ", naturalPerson=" + naturalPerson
                + (country == null ? "" : ", country=" + country)
                + (band == null ? "" : ", band=" + band)
                + (exposure == null ? "" : ", exposure=" + exposure)
                + ", identifiers=" + identifiers + ", decisions=" + decisions + ", provenance=" + provenance + "}";
    }
}
