package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** Fields by which persons can be searched together; each is open, since the rules differ by country. */
public final class PersonCriteria extends ReceivedValue {

    PersonCriteria(OpenValue content) {
        super(content);
    }

    /** {@return the country, if the set belongs to one} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }
}
