package io.creditkit.creditsafe;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which members to build out of a long JSON document, by name and without regard to case.
 *
 * <p>A list is no step of its own: what is wanted of a member is wanted of each element, if a list stands in its place.
 * Immutable and thread-safe.
 */
public final class WantedMembers {

    private static final WantedMembers ALL = new WantedMembers(Map.of(), null, true);
    private static final WantedMembers NONE = new WantedMembers(Map.of(), null, false);

    private final Map<String, WantedMembers> named;
    private final @Nullable WantedMembers others;
    private final boolean everything;

    private WantedMembers(Map<String, WantedMembers> named, @Nullable WantedMembers others, boolean everything) {
        this.named = named;
        this.others = others;
        this.everything = everything;
    }

    /** {@return whatever there is} */
    public static WantedMembers all() {
        return ALL;
    }

    /** {@return of an object only whether it has members, of a list only how many elements of which kind} */
    public static WantedMembers none() {
        return NONE;
    }

    /** {@return these members, each with all that is in it} */
    public static WantedMembers of(String... names) {
        WantedMembers wanted = NONE;
        for (String name : names) {
            wanted = wanted.and(name, ALL);
        }
        return wanted;
    }

    /** {@return members of any name, and the same part of each} */
    public static WantedMembers each(WantedMembers part) {
        return new WantedMembers(Map.of(), part, false);
    }

    /** {@return these members and one more, of which only a part is wanted; a part already wanted stays wanted} */
    public WantedMembers and(String name, WantedMembers part) {
        Map<String, WantedMembers> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(named);
        more.merge(name, part, WantedMembers::and);
        return everything ? this : new WantedMembers(more, others, false);
    }

    /** {@return what is wanted here or there} */
    public WantedMembers and(WantedMembers other) {
        if (everything || other.everything) {
            return ALL;
        }
        WantedMembers rest = others == null ? other.others : other.others == null ? others : others.and(other.others);
        WantedMembers both = new WantedMembers(named, rest, false);
        for (Map.Entry<String, WantedMembers> member : other.named.entrySet()) {
            both = both.and(member.getKey(), member.getValue());
        }
        return both;
    }

    /** {@return what is wanted of the member of this name, empty if nothing is} */
    public Optional<WantedMembers> part(String name) {
        if (everything) {
            return Optional.of(this);
        }
        return Optional.ofNullable(named.getOrDefault(name, others));
    }

    /** {@return how many members are named, or that all are wanted} */
    @Override
    public String toString() {
        return "WantedMembers[" + (everything ? "all" : named.size() + " named") + "]";
    }
}
