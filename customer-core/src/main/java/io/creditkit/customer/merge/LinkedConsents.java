package io.creditkit.customer.merge;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Consents, each with all its records. A person who said yes under one customer and later no under the other has said no, so
 * the yes is withdrawn. That stays when the merge is taken back: it was the person's last word.
 */
record LinkedConsents(Instant now, Actor actor) implements LinkedRecords {
    private static final String CHANNEL = "merge";

    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.CONSENT;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return byConsent(work, customer).size();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        Set<String> moving = byConsent(work, from).keySet();
        work.privacy().moveConsents(from, to, moving);
        byConsent(work, to).values().stream()
                .flatMap(records -> withdrawal(work.privacy().consentsOf(to), records).stream())
                .forEach(work.privacy()::addConsent);
        Map<String, List<ConsentRecord>> present = byConsent(work, to);
        return moving.stream()
                .map(id -> MovedRecord.of(
                        kind(), id, present.getOrDefault(id, List.of()).size()))
                .toList();
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return byConsent(work, merge.survivor())
                        .getOrDefault(moved.id(), List.of())
                        .size()
                == moved.version();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        work.privacy().moveConsents(merge.survivor(), merge.duplicate(), Set.of(moved.id()));
    }

    /** What is to be added to a consent that was given, if a later word for the same purpose was a no. */
    private Optional<ConsentRecord> withdrawal(List<ConsentRecord> all, List<ConsentRecord> consent) {
        ConsentRecord last = consent.get(consent.size() - 1);
        boolean revoked = last.state() == ConsentState.GIVEN
                && all.stream()
                        .filter(other -> other.purpose().equals(last.purpose()))
                        .filter(other -> !other.consentId().equals(last.consentId()))
                        .filter(other ->
                                other.state() == ConsentState.WITHDRAWN || other.state() == ConsentState.REFUSED)
                        .map(ConsentRecord::at)
                        .max(Comparator.naturalOrder())
                        .filter(last.at()::isBefore)
                        .isPresent();
        return revoked
                ? Optional.of(new ConsentRecord(
                        last.consentId(),
                        last.subject(),
                        last.purpose(),
                        ConsentState.WITHDRAWN,
                        last.notice(),
                        CHANNEL,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        actor))
                : Optional.empty();
    }

    private static Map<String, List<ConsentRecord>> byConsent(UnitOfWork work, CustomerId customer) {
        return work.privacy().consentsOf(customer).stream()
                .collect(Collectors.groupingBy(ConsentRecord::consentId, LinkedHashMap::new, Collectors.toList()));
    }
}
