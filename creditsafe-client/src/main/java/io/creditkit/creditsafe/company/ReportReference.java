package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import java.util.Optional;

/** What a country's reports hold and want. Free, and holds for days. Thread-safe. */
public final class ReportReference {

    private static final Endpoint SCHEMA = Endpoint.read("reportSchema", "/companies/schema/{countryCode}");
    private static final Endpoint CUSTOM_DATA = Endpoint.read("customReportParameters", "/reportcustomdata/{country}");

    private final Dispatcher dispatcher;

    ReportReference(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the JSON schema of a country's reports, which names the open parts too; larger than any one report}
     *
     * <p>One request, free. Source: {@code GET /companies/schema/{countryCode}}.
     */
    public OpenValue schema(CountryCode country, SchemaSection section) {
        return schema(country, section, Optional.empty());
    }

    /** {@return the JSON schema of a country's reports in this template} */
    public OpenValue schema(CountryCode country, SchemaSection section, String template) {
        return schema(country, section, Optional.of(template));
    }

    private OpenValue schema(CountryCode country, SchemaSection section, Optional<String> template) {
        return dispatcher.read(ApiCall.to(SCHEMA)
                .path("countryCode", country.value())
                .query("section", section.word())
                .query("template", template)
                .build());
    }

    /**
     * {@return which extras a country wants with the order of a report; Germany wants a reason}
     *
     * <p>One request, free. Source: {@code GET /reportcustomdata/{country}}.
     */
    public CustomDataParameters customData(CountryCode country) {
        return new CustomDataParameters(dispatcher.read(
                ApiCall.to(CUSTOM_DATA).path("country", country.value()).build()));
    }
}
