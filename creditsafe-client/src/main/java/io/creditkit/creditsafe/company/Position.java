package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** An office that someone holds or held. */
public final class Position extends ReceivedValue {

    Position(OpenValue content) {
        super(content);
    }

    /** {@return the day it began} */
    public Optional<LocalDate> appointedOn() {
        return date("dateAppointed");
    }

    /** {@return the day it ended} */
    public Optional<LocalDate> resignedOn() {
        return date("resignationDate");
    }

    /** {@return the code that is the same for all countries} */
    public Optional<String> commonCode() {
        return text("commonCode");
    }

    /** {@return the provider's code} */
    public Optional<String> providerCode() {
        return text("providerCode");
    }

    /** {@return what it is called} */
    public Optional<String> name() {
        return text("positionName");
    }

    /** {@return the power that comes with it} */
    public Optional<String> authority() {
        return text("authority");
    }

    /** {@return how long it is meant to last} */
    public Optional<String> duration() {
        return text("apptDurationType");
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
