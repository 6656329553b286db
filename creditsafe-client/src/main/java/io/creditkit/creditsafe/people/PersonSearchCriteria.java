package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ProviderMessage;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;

/** By which fields persons can be searched. Source: {@code GET /people/searchcriteria}. */
public final class PersonSearchCriteria extends ReceivedValue {

    PersonSearchCriteria(OpenValue content) {
        super(content);
    }

    /** {@return the countries that these sets hold for} */
    public List<CountryCode> countries() {
        return open().get("countries").texts().stream()
                .flatMap(text -> CountryCode.find(text).stream())
                .toList();
    }

    /** {@return the sets of fields, of which a search uses one; the description has one for each country instead} */
    public List<PersonCriteria> sets() {
        return open().get("criteriaSets", "countriesCriteria").objects().stream()
                .map(PersonCriteria::new)
                .toList();
    }

    /** {@return what the provider says about the answer} */
    public List<ProviderMessage> messages() {
        return ProviderMessage.listFrom(open().get("messages"));
    }
}
