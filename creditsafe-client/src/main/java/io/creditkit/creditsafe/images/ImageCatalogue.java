package io.creditkit.creditsafe.images;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** Which documents a country has. Source: {@code GET /images/companies/types}. */
public final class ImageCatalogue extends ReceivedValue {

    ImageCatalogue(OpenValue content) {
        super(content);
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return what may stand as the key of a company} */
    public OpenValue companyIdRule() {
        return open().get("companyId");
    }

    /** {@return what may stand as the key of a document} */
    public OpenValue imageReferenceRule() {
        return open().get("imageReference");
    }

    /** {@return the languages of the documents} */
    public List<ImageLanguage> languages() {
        return open().get("availableLanguages").objects().stream()
                .map(ImageLanguage::new)
                .toList();
    }
}
