package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** Who the company is and was. Source: {@code companyIdentification}. */
public final class CompanyIdentification extends ReceivedValue {

    CompanyIdentification(OpenValue content) {
        super(content);
    }

    /** {@return who it is} */
    public Optional<BasicInformation> basicInformation() {
        return Parts.one(open().get("basicInformation"), BasicInformation::new);
    }

    /** {@return what it does, by each list of activities} */
    public List<ActivityClassification> activityClassifications() {
        return Parts.many(open().get("activityClassifications"), ActivityClassification::new);
    }

    /** {@return the names it has, in reports since 2025; open, since their members differ} */
    public List<OpenValue> companyNames() {
        return open().get("companyNames").items();
    }

    /** {@return its numbers for taxes, in reports since 2025; open, since their members differ} */
    public List<OpenValue> taxNumbers() {
        return open().get("companyTaxNumbers").items();
    }

    /** {@return its numbers in other registers, in reports since 2025; open, since their members differ} */
    public List<OpenValue> otherIdentifiers() {
        return open().get("otherIdentifiers").items();
    }

    /** {@return the kind of registration, in reports since 2025} */
    public Optional<String> registrationType() {
        return text("registrationType");
    }

    /** {@return the names it had} */
    public List<PreviousName> previousNames() {
        return Parts.many(open().get("previousNames"), PreviousName::new);
    }

    /** {@return the legal forms it had} */
    public List<PreviousLegalForm> previousLegalForms() {
        return Parts.many(open().get("previousLegalForms"), PreviousLegalForm::new);
    }
}
