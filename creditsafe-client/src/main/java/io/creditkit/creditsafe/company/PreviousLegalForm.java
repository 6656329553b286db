package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** A legal form that the company had. */
public final class PreviousLegalForm extends ReceivedValue {

    PreviousLegalForm(OpenValue content) {
        super(content);
    }

    /** {@return the legal form} */
    public Optional<CodedText> legalForm() {
        return Parts.one(open().get("legalForm"), CodedText::new);
    }

    /** {@return the day on which it changed} */
    public Optional<LocalDate> changedOn() {
        return date("dateChanged");
    }
}
