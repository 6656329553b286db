package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** In which languages a country has reports. */
public final class ReportLanguages extends ReceivedValue {

    ReportLanguages(OpenValue content) {
        super(content);
    }

    /** {@return the codes as sent, mostly two letters} */
    public List<String> codes() {
        OpenValue place = open().isList() ? open() : open().get("languages", "reportLanguages", "data", "items");
        return place.items().stream()
                .map(ReportLanguages::code)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> code(OpenValue item) {
        return item.isObject()
                ? item.get("languageCode", "code", "language", "isoCode").text()
                : item.text();
    }
}
