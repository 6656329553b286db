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
        return open().get("positionName").text();
    }

    /** {@return what it allows} */
    public Optional<String> authority() {
        return open().get("authority").text();
    }

    /** {@return the first day} */
    public Optional<LocalDate> dateAppointed() {
        return open().get("dateAppointed").date();
    }

    /** {@return the last day} */
    public Optional<LocalDate> resignationDate() {
        return open().get("resignationDate").date();
    }

    /** {@return the provider's code for all countries} */
    public Optional<String> commonCode() {
        return open().get("commonCode").text();
    }

    /** {@return the code of the source} */
    public Optional<String> providerCode() {
        return open().get("providerCode").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("country").text().flatMap(CountryCode::find);
    }
}
