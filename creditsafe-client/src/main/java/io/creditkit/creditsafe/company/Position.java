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
        return open().get("dateAppointed").date();
    }

    /** {@return the day it ended} */
    public Optional<LocalDate> resignedOn() {
        return open().get("resignationDate").date();
    }

    /** {@return the code that is the same for all countries} */
    public Optional<String> commonCode() {
        return open().get("commonCode").text();
    }

    /** {@return the provider's code} */
    public Optional<String> providerCode() {
        return open().get("providerCode").text();
    }

    /** {@return what it is called} */
    public Optional<String> name() {
        return open().get("positionName").text();
    }

    /** {@return the power that comes with it} */
    public Optional<String> authority() {
        return open().get("authority").text();
    }

    /** {@return how long it is meant to last} */
    public Optional<String> duration() {
        return open().get("apptDurationType").text();
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
