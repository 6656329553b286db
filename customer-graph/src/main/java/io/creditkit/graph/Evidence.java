package io.creditkit.graph;

import java.util.List;

/**
 * Why the statements about a company or person are about one.
 *
 * @param identifiers strongest first, without bare names
 * @param decisions what was decided about its records
 */
record Evidence(List<Identifier> identifiers, List<IdentityDecision> decisions) {
    static final Evidence NONE = new Evidence(List.of(), List.of());

    Evidence {
        identifiers = List.copyOf(identifiers);
        decisions = List.copyOf(decisions);
    }
}
