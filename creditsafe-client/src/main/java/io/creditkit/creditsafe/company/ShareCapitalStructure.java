package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The capital and who owns it. Source: {@code shareCapitalStructure}. */
public final class ShareCapitalStructure extends ReceivedValue {

    ShareCapitalStructure(OpenValue content) {
        super(content);
    }

    /** {@return the nominal capital} */
    public Optional<ReportedMoney> nominalCapital() {
        return ReportedMoney.from(open().get("nominalShareCapital"));
    }

    /** {@return the issued capital} */
    public Optional<ReportedMoney> issuedCapital() {
        return ReportedMoney.from(open().get("issuedShareCapital"));
    }

    /** {@return the currency of the capital} */
    public Optional<String> currency() {
        return text("shareCapitalCurrency");
    }

    /** {@return how many shares there are} */
    public OptionalLong numberOfShares() {
        return open().get("numberOfSharesIssued").wholeNumber();
    }

    /** {@return the owners} */
    public List<Shareholder> shareholders() {
        return Parts.many(open().get("shareHolders"), Shareholder::new);
    }

    /** {@return who owns it in the end, as far as the country tells it here; see also {@link CreditEvidence#beneficialOwners()}} */
    public List<BeneficialOwner> beneficialOwners() {
        return Parts.many(open().get("beneficialOwners"), BeneficialOwner::new);
    }
}
