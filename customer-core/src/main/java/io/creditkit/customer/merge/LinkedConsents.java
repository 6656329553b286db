package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Consents, each with all its records. A person who said yes under one customer and later no under the other has said no, so
 * the yes is withdrawn. That stays when the merge is taken back: it was the person's last word.
 */
record LinkedConsents(WorkContext context, Instant now) implements LinkedRecords {
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
        List<ConsentRecord> given = work.privacy().consentsOf(from);
        List<ConsentRecord> own = work.privacy().consentsOf(to);
        Set<String> moving = byConsent(work, from).keySet();
        work.privacy().moveConsents(from, to, moving);
        Stream.concat(revoked(own, given), revoked(given, own)).forEach(consent -> withdraw(work, to, consent));
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

    /** What holds of one customer though the other said no later. What each said to itself was reckoned with when it said so. */
    private Stream<Consent> revoked(List<ConsentRecord> records, List<ConsentRecord> others) {
        return Consent.of(records, now).stream()
                .filter(Consent::isValid)
                .filter(held -> others.stream()
                        .filter(other -> other.purpose().equals(held.purpose()))
                        .filter(other ->
                                other.state() == ConsentState.WITHDRAWN || other.state() == ConsentState.REFUSED)
                        .anyMatch(no -> held.givenAt().filter(no.at()::isAfter).isPresent()));
    }

    private void withdraw(UnitOfWork work, CustomerId customer, Consent consent) {
        work.privacy()
                .addConsent(new ConsentRecord(
                        consent.id(),
                        customer,
                        consent.purpose(),
                        ConsentState.WITHDRAWN,
                        consent.notice(),
                        CHANNEL,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        context.actor()));
        context.note(
                work,
                Subject.of(Subject.Kind.CONSENT, consent.id()),
                AuditEntry.Action.CHANGED,
                "consent.changed",
                Map.of(
                        "customer",
                        customer.value(),
                        "purpose",
                        consent.purpose().code(),
                        "state",
                        ConsentState.WITHDRAWN.name()));
    }

    private static Map<String, List<ConsentRecord>> byConsent(UnitOfWork work, CustomerId customer) {
        return work.privacy().consentsOf(customer).stream()
                .collect(Collectors.groupingBy(ConsentRecord::consentId, LinkedHashMap::new, Collectors.toList()));
    }
}
