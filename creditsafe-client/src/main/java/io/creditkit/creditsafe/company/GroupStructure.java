package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** The group next to the company. Source: {@code groupStructure}. */
public final class GroupStructure extends ReceivedValue {

    GroupStructure(OpenValue content) {
        super(content);
    }

    /** {@return the company at the top} */
    public Optional<GroupCompany> ultimateParent() {
        return Parts.one(open().get("ultimateParent"), GroupCompany::new);
    }

    /** {@return the company right above} */
    public Optional<GroupCompany> immediateParent() {
        return Parts.one(open().get("immediateParent"), GroupCompany::new);
    }

    /** {@return companies below} */
    public List<GroupCompany> subsidiaries() {
        return Parts.many(open().get("subsidiaryCompanies"), GroupCompany::new);
    }

    /** {@return companies beside it} */
    public List<GroupCompany> affiliates() {
        return Parts.many(open().get("affiliatedCompanies"), GroupCompany::new);
    }
}
