package io.creditkit.graph;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** One party of a network. Personal data if {@link #naturalPerson()}. */
@Value.Immutable
@ValueStyle
public interface Node {
    /** {@return the key, unique in the network} */
    NodeKey key();

    /** {@return what the node stands for} */
    NodeKind kind();

    /** {@return the name shown; for one company told by several reports, that of its own newest report} */
    @Value.Redacted
    String label();

    /**
     * {@return whether this is a natural person, who may be shown by initials only} Default: true for persons, contacts and
     * user accounts.
     */
    @Value.Default
    default boolean naturalPerson() {
        return kind() == NodeKind.PERSON || kind() == NodeKind.CONTACT || kind() == NodeKind.USER_ACCOUNT;
    }

    /** {@return the country; empty if not told} */
    Optional<CountryCode> country();

    /** {@return the agency's rating band; empty if not told} */
    Optional<RiskBand> band();

    /** {@return what the host says this customer owes, as text; empty for other kinds} */
    Optional<String> exposure();

    /**
     * {@return the identifiers known, strongest first: the evidence for statements having been joined in this node} Of a person
     * the records that were joined, if they are several or somebody decided about them.
     */
    List<Identifier> identifiers();

    /** {@return what was decided about records of this company or person being one or two; evidence besides the identifiers} */
    List<IdentityDecision> decisions();

    /** {@return further facts for a person to read, by plain name such as {@code Legal form}} */
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<String, String> attributes();

    /** {@return where it was told of} */
    List<Provenance> provenance();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Node}. */
    final class Builder extends ImmutableNode.Builder {
        Builder() {}

        @Override
        public Node build() {
            return ToldNode.of(super.build());
        }
    }
}
