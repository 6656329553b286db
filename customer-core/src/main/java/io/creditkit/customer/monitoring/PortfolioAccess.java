package io.creditkit.customer.monitoring;

import io.creditkit.customer.Actor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what with a portfolio, beside the permissions of their roles. A job that checks for events asks for none of this.
 *
 * @param owner the id of the actor it belongs to, who may do everything; empty if it belongs to everybody
 * @param everybody what everybody may do, if it has an owner
 * @param users what others may do beyond that, by the actor's id
 */
public record PortfolioAccess(
        Optional<String> owner, Set<PortfolioRight> everybody, Map<String, Set<PortfolioRight>> users) {
    private static final PortfolioAccess OPEN = new PortfolioAccess(Optional.empty(), Set.of(), Map.of());

    public PortfolioAccess {
        if (owner.isEmpty() && !(everybody.isEmpty() && users.isEmpty())) {
            throw new IllegalArgumentException("What belongs to everybody is not shared. Name an owner.");
        }
        everybody = withView(everybody);
        users = users.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> withView(entry.getValue())));
    }

    /** {@return that everybody may do everything} */
    public static PortfolioAccess open() {
        return OPEN;
    }

    /** {@return that it is there for its owner alone} */
    public static PortfolioAccess of(Actor owner) {
        return new PortfolioAccess(Optional.of(owner.id()), Set.of(), Map.of());
    }

    /** {@return the same, and everybody may do this} */
    public PortfolioAccess withEverybody(Set<PortfolioRight> rights) {
        return new PortfolioAccess(owner, rights, users);
    }

    /** {@return the same, and that actor may do this; with no right, it is no longer shared with that actor} */
    public PortfolioAccess with(String user, Set<PortfolioRight> rights) {
        Map<String, Set<PortfolioRight>> changed = new HashMap<>(users);
        if (rights.isEmpty()) {
            changed.remove(user);
        } else {
            changed.put(user, rights);
        }
        return new PortfolioAccess(owner, everybody, changed);
    }

    /** {@return whether the actor may do that} */
    public boolean lets(Actor actor, PortfolioRight right) {
        return owner.isEmpty()
                || owner.get().equals(actor.id())
                || everybody.contains(right)
                || users.getOrDefault(actor.id(), Set.of()).contains(right);
    }

    private static Set<PortfolioRight> withView(Set<PortfolioRight> rights) {
        if (rights.isEmpty()) {
            return Set.of();
        }
        Set<PortfolioRight> all = EnumSet.copyOf(rights);
        all.add(PortfolioRight.VIEW);
        return Set.copyOf(all);
    }
}
