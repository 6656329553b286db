package io.creditkit.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of edge there is at run time. Written out, because a network holds millions: nothing is copied that is immutable
 * already, and the edges of one part of a report share the list of their one origin.
 */
final class StatedEdge implements Edge {
    private final EdgeType type;
    private final NodeKey from;
    private final NodeKey to;
    private final @Nullable BigDecimal sharePercent;
    private final @Nullable ShareRange shareRange;
    private final @Nullable String role;
    private final @Nullable LocalDate validFrom;
    private final @Nullable LocalDate validTo;
    private final boolean current;
    private final List<Provenance> provenance;

    /** @param provenance unmodifiable ones are kept, not copied */
    private StatedEdge(
            EdgeType type,
            NodeKey from,
            NodeKey to,
            @Nullable BigDecimal sharePercent,
            @Nullable ShareRange shareRange,
            @Nullable String role,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean current,
            Collection<Provenance> provenance) {
        this.type = type;
        this.from = from;
        this.to = to;
        this.sharePercent = sharePercent;
        this.shareRange = shareRange;
        this.role = role;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.current = current;
        this.provenance = List.copyOf(provenance);
    }

    /** {@return the same edge; checked when it was built} */
    static StatedEdge of(Edge edge) {
        return edge instanceof StatedEdge stated ? stated : withOrigins(edge, edge.provenance());
    }

    /** {@return the same statement, told by these origins} */
    static StatedEdge withOrigins(Edge edge, Collection<Provenance> origins) {
        return new StatedEdge(
                edge.type(),
                edge.from(),
                edge.to(),
                edge.sharePercent().orElse(null),
                edge.shareRange().orElse(null),
                edge.role().orElse(null),
                edge.validFrom().orElse(null),
                edge.validTo().orElse(null),
                edge.current(),
                origins);
    }

    /** {@return a line of a report, with its parties} */
    static StatedEdge of(Statement statement, NodeKey from, NodeKey to, LocalDate asOf, List<Provenance> origins) {
        return new StatedEdge(
                statement.type(),
                from,
                to,
                null,
                null,
                statement.role().orElse(null),
                statement.since().orElse(null),
                statement.until().orElse(null),
                statement.currentOn(asOf),
                origins);
    }

    /** {@return shares in one hand: at most 100 percent, whatever a report adds up to} */
    static StatedEdge shareholding(
            NodeKey holder, NodeKey held, HeldShare share, boolean current, List<Provenance> origins) {
        return new StatedEdge(
                EdgeType.SHAREHOLDING,
                holder,
                held,
                SharedPercent.of(share.percent()),
                null,
                null,
                share.since().orElse(null),
                share.until().orElse(null),
                current,
                origins);
    }

    /** {@return shares in one hand of which only the range is known} */
    static StatedEdge shareholding(
            NodeKey holder,
            NodeKey held,
            ShareRange range,
            HeldShare share,
            boolean current,
            List<Provenance> origins) {
        return new StatedEdge(
                EdgeType.SHAREHOLDING,
                holder,
                held,
                null,
                range,
                null,
                share.since().orElse(null),
                share.until().orElse(null),
                current,
                origins);
    }

    @Override
    public EdgeType type() {
        return type;
    }

    @Override
    public NodeKey from() {
        return from;
    }

    @Override
    public NodeKey to() {
        return to;
    }

    @Override
    public Optional<BigDecimal> sharePercent() {
        return Optional.ofNullable(sharePercent);
    }

    @Override
    public Optional<ShareRange> shareRange() {
        return Optional.ofNullable(shareRange);
    }

    @Override
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    @Override
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    @Override
    public boolean current() {
        return current;
    }

    @Override
    public List<Provenance> provenance() {
        return provenance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StatedEdge that
                        && type == that.type
                        && current == that.current
                        && from.equals(that.from)
                        && to.equals(that.to)
                        && Objects.equals(sharePercent, that.sharePercent)
                        && Objects.equals(shareRange, that.shareRange)
                        && Objects.equals(role, that.role)
                        && Objects.equals(validFrom, that.validFrom)
                        && Objects.equals(validTo, that.validTo)
                        && provenance.equals(that.provenance));
    }

    @Override
    public int hashCode() {
        int ends = 31 * from.hashCode() + to.hashCode();
        // What differs between edges of the same two parties, as far as it costs nothing to ask.
        return 31 * (31 * ends + type.name().hashCode()) + Objects.hashCode(role);
    }

    @Override
    public String toString() {
        return "Edge{" + type + " " + from + " -> " + to
                + (sharePercent == null ? "" : ", sharePercent=" + sharePercent.toPlainString())
                + (shareRange == null ? "" : ", shareRange=" + shareRange)
                + (role == null ? "" : ", role=" + role)
                + (validFrom == null ? "" : ", validFrom=" + validFrom)
                + (validTo == null ? "" : ", validTo=" + validTo)
                + (current ? "" : ", ended")
                + ", provenance=" + provenance + "}";
    }
}
