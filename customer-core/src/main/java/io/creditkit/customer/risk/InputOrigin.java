package io.creditkit.customer.risk;

import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Where the value of a field comes from, and to which day it is true. */
final class InputOrigin {
    private InputOrigin() {}

    static InputSource sourceOf(Field field) {
        return switch (FieldCatalogue.originOf(field)) {
            case AGENCY -> InputSource.AGENCY;
            case LEDGER -> InputSource.OWN_LEDGER;
            case OTHER -> InputSource.HOST;
        };
    }

    private static final Map<String, Criterion> SET_BY_EVENTS = Map.of(
            "score", Criterion.SCORE,
            "scoreChange", Criterion.SCORE,
            "band", Criterion.BAND,
            "providerLimit", Criterion.LIMIT,
            "companyStatus", Criterion.COMPANY_STATUS);

    /**
     * Of the agency it is the day of the event that told the figure after the last report, else that of the report; before the first
     * one, that of the last event.
     */
    static Optional<LocalDate> dayOf(Field field, CustomerProfile profile) {
        return switch (FieldCatalogue.originOf(field)) {
            case AGENCY ->
                Optional.ofNullable(SET_BY_EVENTS.get(field.key()))
                        .flatMap(criterion ->
                                Optional.ofNullable(profile.toldByEvents().get(criterion)))
                        .or(() -> profile.company()
                                .flatMap(file -> file.reportReceivedAt().or(file::lastEventAt))
                                .map(moment -> day(moment, profile)));
            case LEDGER -> Optional.of(profile.receivables().asOf());
            case OTHER -> Optional.of(day(profile.customer().updatedAt(), profile));
        };
    }

    private static LocalDate day(Instant moment, CustomerProfile profile) {
        return LocalDate.ofInstant(moment, profile.zone());
    }
}
