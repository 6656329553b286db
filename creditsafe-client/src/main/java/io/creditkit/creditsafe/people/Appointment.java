package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** What a person is or was in a company. Source: {@code position}. */
public final class Appointment extends ReceivedValue {

    Appointment(OpenValue content) {
        super(content);
    }

    /** {@return what it is called} */
    public Optional<String> name() {
        return text("positionName");
    }

    /** {@return what it allows} */
    public Optional<String> authority() {
        return text("authority");
    }

    /** {@return the first day} */
    public Optional<LocalDate> dateAppointed() {
        return date("dateAppointed");
    }

    /** {@return the last day} */
    public Optional<LocalDate> resignationDate() {
        return date("resignationDate");
    }

    /** {@return the provider's code for all countries} */
    public Optional<String> commonCode() {
        return text("commonCode");
    }

    /** {@return the code of the source} */
    public Optional<String> providerCode() {
        return text("providerCode");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }
}
