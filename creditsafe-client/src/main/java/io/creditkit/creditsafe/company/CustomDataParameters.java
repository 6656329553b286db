package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** Which extras a country wants with the order of a report. Source: {@code GET /reportcustomdata/{country}}. */
public final class CustomDataParameters extends ReceivedValue {

    CustomDataParameters(OpenValue content) {
        super(content);
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the extras} */
    public List<CustomDataParameter> parameters() {
        return open().get("customData").objects().stream()
                .map(CustomDataParameter::new)
                .toList();
    }
}
