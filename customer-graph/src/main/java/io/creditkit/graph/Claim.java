package io.creditkit.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that one mention of a company gives. Mentions of equal claims speak of one company, whatever else they say.
 * The identifiers come strongest first; a mention that gives only a name has none.
 */
final class Claim implements Comparable<Claim> {
    // Numbers that follow each other have texts whose hashes lie side by side, and would crowd a table.
    private static final int SPREAD = 0x9E3779B9;

    private final List<Identifier> identifiers;
    private final int hash;

    Claim(List<Identifier> identifiers) {
        this.identifiers = List.copyOf(identifiers);
        int mixed = 0;
        for (Identifier identifier : this.identifiers) {
            mixed = (mixed + identifier.value().hashCode()) * SPREAD;
        }
        hash = mixed ^ (mixed >>> 15);
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    boolean isBareName() {
        return identifiers.isEmpty();
    }

    @Override
    public int compareTo(Claim other) {
        int shared = Math.min(identifiers.size(), other.identifiers.size());
        for (int i = 0; i < shared; i++) {
            int order = identifiers.get(i).compareTo(other.identifiers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(identifiers.size(), other.identifiers.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Claim that && hash == that.hash && identifiers.equals(that.identifiers));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return identifiers.toString();
    }
}
