package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** A name that the company had. */
public final class PreviousName extends ReceivedValue {

    PreviousName(OpenValue content) {
        super(content);
    }

    /** {@return the name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the day on which it changed} */
    public Optional<LocalDate> changedOn() {
        return date("dateChanged");
    }
}
