package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;

/**
 * By which fields companies can be searched. One search uses the fields of one set alone: number or name, for example, but not
 * both. Source: {@code GET /companies/searchcriteria}.
 */
public final class SearchCriteria extends ReceivedValue {

    SearchCriteria(OpenValue content) {
        super(content);
    }

    /** {@return the countries that these sets hold for} */
    public List<CountryCode> countries() {
        return Parts.texts(open().get("countries")).stream()
                .flatMap(text -> CountryCode.find(text).stream())
                .toList();
    }

    /** {@return the languages in which names can be given} */
    public List<String> languages() {
        return Parts.texts(open().get("languages"));
    }

    /** {@return the sets, of which a search uses one} */
    public List<CriteriaSet> sets() {
        return Parts.many(open().get("criteriaSets"), CriteriaSet::new);
    }
}
