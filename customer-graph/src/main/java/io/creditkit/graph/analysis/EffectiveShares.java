package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.util.List;
import java.util.Optional;

/**
 * The effective shares of all owners of one company, or of one owner in all companies.
 *
 * @param shares what could be determined, largest first, equal ones in order of keys
 * @param undetermined the parties of which no share can be told, because a ring of companies owns itself wholly; in order of
 *     keys, normally empty
 * @param inconsistent the companies on the way whose stated shares add up to more than rounding explains; they were scaled
 *     down to 100 percent, so take the result with care; in order of keys, normally empty
 */
public record EffectiveShares(List<EffectiveShare> shares, List<NodeKey> undetermined, List<NodeKey> inconsistent) {
    public EffectiveShares {
        shares = List.copyOf(shares);
        undetermined = List.copyOf(undetermined);
        inconsistent = List.copyOf(inconsistent);
    }

    /** {@return the share of that owner; empty if it owns nothing or is undetermined} */
    public Optional<EffectiveShare> ofOwner(NodeKey owner) {
        return shares.stream().filter(share -> share.owner().equals(owner)).findFirst();
    }

    /** {@return the share in that company; empty if nothing of it is owned or it is undetermined} */
    public Optional<EffectiveShare> inCompany(NodeKey company) {
        return shares.stream().filter(share -> share.owned().equals(company)).findFirst();
    }
}
