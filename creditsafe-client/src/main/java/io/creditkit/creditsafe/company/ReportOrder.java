package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What makes two orders one: all that decides about the document. The reference of the call is not of it.
 *
 * @param company the company
 * @param language the language, in small case
 * @param template the template
 * @param germanReason the reason, which the provider records: an order for another reason is another order
 * @param customData the extras
 * @param indicators whether the indicators are wanted
 */
record ReportOrder(
        ConnectId company,
        String language,
        Optional<String> template,
        Optional<GermanReason> germanReason,
        Map<String, String> customData,
        ReportRequest.Indicators indicators) {

    static ReportOrder of(ConnectId company, ReportRequest request, String usualLanguage) {
        return new ReportOrder(
                company,
                request.language()
                        .map(language -> language.text().toLowerCase(Locale.ROOT))
                        .orElse(usualLanguage),
                request.template(),
                request.germanReason(),
                request.customData(),
                request.indicators());
    }
}
