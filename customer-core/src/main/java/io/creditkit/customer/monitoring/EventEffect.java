package io.creditkit.customer.monitoring;

import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What one event says of a company: points of its history, and figures of its file where the value is certain. Pure; the
 * same event has the same effect whenever it is applied.
 *
 * @param event the event
 * @param happenedOn its day in the tenant's zone, or the day that the agency told without a time
 * @param usualCurrency the currency of the company's limit by its reports, for events that tell none
 */
record EventEffect(WatchEvent event, LocalDate happenedOn, Optional<Currency> usualCurrency) {
    private static final int LONGEST_TEXT = 500;

    /**
     * {@return the point; empty if the event tells no value, is about nothing that we keep a history of, or tells a figure that is not
     * certain, which the event alone keeps: what is looked at in a series later must be what the file showed}
     */
    Optional<HistoryPoint> point(Instant recordedAt) {
        return point(event.newValue(), happenedOn, recordedAt);
    }

    /** {@return the value before, of the day before: the last on which it is sure to have stood; empty as for {@link #point}} */
    Optional<HistoryPoint> pointBefore(Instant recordedAt) {
        return point(event.oldValue(), happenedOn.minusDays(1), recordedAt);
    }

    private Optional<HistoryPoint> point(Optional<String> value, LocalDate day, Instant recordedAt) {
        Optional<String> told = value.map(String::strip).filter(text -> !text.isEmpty());
        return told.filter(this::isCertain)
                .flatMap(text -> criterion().map(criterion -> point(criterion, text, day, recordedAt)));
    }

    private boolean isCertain(String text) {
        return switch (event.topic()) {
            case SCORE -> EventValue.score(text).isPresent();
            case BAND -> EventValue.band(text, event.meaningOfE()).isPresent();
            case LIMIT ->
                EventValue.amount(text)
                        .flatMap(amount -> amount.in(usualCurrency))
                        .isPresent();
            case STATUS -> EventValue.status(text).isPresent();
            case NEGATIVE_RECORD, NAME, ADDRESS, DIRECTORS, ACCOUNTS, OTHER -> true;
        };
    }

    private HistoryPoint point(Criterion criterion, String text, LocalDate day, Instant recordedAt) {
        Optional<EventValue.Amount> amount = criterion == Criterion.LIMIT ? EventValue.amount(text) : Optional.empty();
        HistoryPoint.Builder point = HistoryPoint.builder();
        return point.company(event.company())
                .criterion(criterion)
                .number(criterion == Criterion.SCORE ? score(text) : amount.map(EventValue.Amount::number))
                .currency(amount.flatMap(found -> found.currency().or(() -> usualCurrency)))
                .text(shortened(wording(criterion, text)))
                .observedOn(day)
                .recordedAt(recordedAt)
                .source(HistoryPoint.Source.EVENT)
                .sourceId(event.notificationId())
                .build();
    }

    /** {@return the file with what is certain; empty if nothing of it is} */
    Optional<CompanyFile> applyTo(CompanyFile file) {
        Optional<String> told = event.newValue().map(String::strip).filter(text -> !text.isEmpty());
        return told.flatMap(text -> event.topic() == EventTopic.NAME
                ? Optional.of(builder(file).name(shortened(text)).build())
                : figures(text, file.figures())
                        .map(figures -> builder(file).figures(figures).build()));
    }

    private Optional<KeyFigures> figures(String text, KeyFigures before) {
        return switch (event.topic()) {
            case SCORE ->
                EventValue.score(text)
                        .map(score -> builder(before)
                                .score(score)
                                .previousScore(event.oldValue().flatMap(EventValue::score))
                                .ratingChangedOn(changedOn(before))
                                .build());
            case BAND ->
                EventValue.band(text, event.meaningOfE())
                        .map(band -> builder(before)
                                .band(band)
                                .ratingDescription(Optional.empty())
                                .ratingChangedOn(changedOn(before))
                                .build());
            case LIMIT ->
                EventValue.amount(text)
                        .flatMap(amount -> amount.in(usualCurrency))
                        .map(limit ->
                                builder(before).limit(ProviderLimit.of(limit)).build());
            case STATUS ->
                EventValue.status(text)
                        .map(status -> builder(before).companyStatus(status).build());
            case NEGATIVE_RECORD, NAME, ADDRESS, DIRECTORS, ACCOUNTS, OTHER -> Optional.empty();
        };
    }

    private LocalDate changedOn(KeyFigures before) {
        return before.ratingChangedOn()
                .filter(known -> known.isAfter(happenedOn))
                .orElse(happenedOn);
    }

    private Optional<Criterion> criterion() {
        return switch (event.topic()) {
            case SCORE -> Optional.of(Criterion.SCORE);
            case BAND -> Optional.of(Criterion.BAND);
            case LIMIT -> Optional.of(Criterion.LIMIT);
            case STATUS -> Optional.of(Criterion.COMPANY_STATUS);
            case NEGATIVE_RECORD -> Optional.of(Criterion.NEGATIVE_RECORD);
            case NAME -> Optional.of(Criterion.NAME);
            case ADDRESS -> Optional.of(Criterion.ADDRESS);
            case DIRECTORS -> Optional.of(Criterion.DIRECTORS);
            case ACCOUNTS, OTHER -> Optional.empty();
        };
    }

    /** Bands and states in the same words as a report's, so that an event and a report that agree are one value. */
    private String wording(Criterion criterion, String text) {
        return switch (criterion) {
            case BAND ->
                EventValue.band(text, event.meaningOfE()).map(Enum::name).orElse(text);
            case COMPANY_STATUS -> EventValue.status(text).map(Enum::name).orElse(text);
            default -> text;
        };
    }

    private static Optional<BigDecimal> score(String text) {
        return EventValue.score(text)
                .filter(score -> score.value().isPresent())
                .map(score -> BigDecimal.valueOf(score.value().getAsInt()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static CompanyFile.Builder builder(CompanyFile file) {
        CompanyFile.Builder builder = CompanyFile.builder();
        builder.from(file);
        return builder;
    }

    private static KeyFigures.Builder builder(KeyFigures figures) {
        KeyFigures.Builder builder = KeyFigures.builder();
        builder.from(figures);
        return builder;
    }
}
