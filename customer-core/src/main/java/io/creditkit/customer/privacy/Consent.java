package io.creditkit.customer.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One consent, as its records tell it.
 *
 * @param id the id its records share
 * @param purpose to what
 * @param state the state it is in
 * @param notice the text that was shown
 * @param givenAt when it was given; empty if it never was
 * @param records the proof: all its records, in order
 */
public record Consent(
        String id,
        ConsentPurpose purpose,
        ConsentState state,
        ConsentNotice notice,
        Optional<Instant> givenAt,
        List<ConsentRecord> records) {
    public Consent {
        records = List.copyOf(records);
    }

    /** {@return whether it is given, and holds} */
    public boolean isValid() {
        return state == ConsentState.GIVEN;
    }

    /** {@return when the consent that holds at that moment was given, by purpose: of several the latest} */
    public static Map<ConsentPurpose, Instant> accepted(List<ConsentRecord> records, Instant now) {
        Map<ConsentPurpose, Instant> accepted = new HashMap<>();
        List<ConsentRecord> known =
                records.stream().filter(entry -> !entry.at().isAfter(now)).toList();
        of(known, now).stream()
                .filter(Consent::isValid)
                .forEach(consent -> consent.givenAt()
                        .ifPresent(at -> accepted.merge(
                                consent.purpose(), at, (one, other) -> one.isAfter(other) ? one : other)));
        return accepted;
    }

    /** {@return the consents that these records tell of at that moment, in the order they began} For the house alone. */
    public static List<Consent> of(List<ConsentRecord> records, Instant now) {
        Map<String, List<ConsentRecord>> byId = new LinkedHashMap<>();
        for (ConsentRecord entry : records) {
            byId.computeIfAbsent(entry.consentId(), first -> new ArrayList<>()).add(entry);
        }
        return byId.values().stream().map(way -> of(now, way)).toList();
    }

    private static Consent of(Instant now, List<ConsentRecord> way) {
        ConsentRecord last = way.get(way.size() - 1);
        Optional<ConsentRecord> given = way.stream()
                .filter(entry -> entry.state() == ConsentState.GIVEN)
                .findFirst();
        boolean over = last.state() == ConsentState.GIVEN
                && last.expiresAt().filter(end -> !end.isAfter(now)).isPresent();
        return new Consent(
                last.consentId(),
                last.purpose(),
                over ? ConsentState.EXPIRED : last.state(),
                last.notice(),
                given.map(ConsentRecord::at),
                way);
    }
}
