package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person agreed to, record by record. They are the proof of it, so they stay; when the duty to show it is over, the evidence goes, as
 * it may lead to a paper with the name on it. A consent that ended has its day then, and for the others a duty counts from the erasure.
 */
record ConsentHolder(WorkContext context) implements DatedDataHolder {
    static final String TYPE = "consent";

    @Override
    public String recordType() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(ConsentRecord.class);
    }

    @Override
    public Set<Class<?>> coversOfPreCustomers() {
        return covers();
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.ANONYMISED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return find(work, Subject.of(customer.id()));
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, PreCustomer lead) {
        return find(work, Subject.of(lead.id()));
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        erase(work, Subject.of(customer.id()));
    }

    @Override
    public void erase(UnitOfWork work, PreCustomer lead) {
        erase(work, Subject.of(lead.id()));
    }

    @Override
    public Map<String, LocalDate> days(UnitOfWork work, Customer customer) {
        Map<String, LocalDate> days = new HashMap<>();
        // The last record of a consent tells whether it ended.
        for (ConsentRecord entry : work.privacy().consentsOf(customer.id())) {
            days.remove(entry.consentId());
            ended(entry).ifPresent(at -> days.put(entry.consentId(), LocalDate.ofInstant(at, context.zone())));
        }
        return days;
    }

    private Optional<Instant> ended(ConsentRecord last) {
        return last.state().allowedMoves().isEmpty()
                ? Optional.of(last.at())
                : last.expiresAt().filter(end -> !end.isAfter(context.now()));
    }

    @Override
    public void erase(UnitOfWork work, Customer customer, Set<String> ids) {
        work.privacy().eraseEvidence(Subject.of(customer.id()), ids);
    }

    private static void erase(UnitOfWork work, Subject subject) {
        work.privacy()
                .eraseEvidence(
                        subject,
                        work.privacy().consentsOf(subject).stream()
                                .map(ConsentRecord::consentId)
                                .collect(Collectors.toSet()));
    }

    private static List<PersonalRecord> find(UnitOfWork work, Subject subject) {
        return work.privacy().consentsOf(subject).stream()
                .map(ConsentHolder::shown)
                .toList();
    }

    private static PersonalRecord shown(ConsentRecord consent) {
        return PersonalRecord.of(TYPE, consent.consentId())
                .with("purpose", consent.purpose().code())
                .with("state", consent.state())
                .with("noticeId", consent.notice().id())
                .with("noticeVersion", consent.notice().version())
                .with("channel", consent.channel())
                .with("at", consent.at())
                .with("expiresAt", consent.expiresAt())
                .with("evidence", consent.evidence())
                .record();
    }
}
