package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Credit limits, overrides, guarantees, statuses set by hand and reserved headroom. The figures stay, without what people wrote beside them. Those
 * of a company that other customers are linked to as well are not of this person.
 */
final class LimitHolder implements PersonalDataHolder {
    private static final String RECORD_TYPE = "credit limit";

    @Override
    public String recordType() {
        return RECORD_TYPE;
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(LimitDecision.class, HoldOverride.class, CreditStanding.class, Guarantee.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.ANONYMISED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        List<PersonalRecord> found = new ArrayList<>();
        for (LimitSubject subject : subjects(work, customer)) {
            work.limits()
                    .of(subject)
                    .forEach(one -> found.add(PersonalRecord.of(RECORD_TYPE, one.id())
                            .with("amount", one.amount().money())
                            .with("kind", one.kind())
                            .with("validFrom", one.validFrom())
                            .with("validUntil", one.validUntil())
                            .with("state", one.state())
                            .with("reason", one.reason())
                            .record()));
            work.limits()
                    .guaranteesOf(subject)
                    .forEach(one -> found.add(PersonalRecord.of("guarantee", one.id())
                            .with("kind", one.kind())
                            .with("amount", one.amount())
                            .with("validFrom", one.validFrom())
                            .with("validUntil", one.validUntil())
                            .with("reference", one.reference())
                            .record()));
            work.limits()
                    .standing(subject)
                    .ifPresent(one -> found.add(PersonalRecord.of("credit status", subject.toString())
                            .with("status", one.status())
                            .with("reason", one.reason())
                            .with("at", one.at())
                            .record()));
        }
        work.merges().namesOf(customer.id()).stream()
                .flatMap(name -> work.limits().overridesOf(name).stream())
                .forEach(one -> found.add(PersonalRecord.of("credit override", one.id())
                        .with("document", one.reference())
                        .with("amount", one.amount())
                        .with("reason", one.reason())
                        .with("at", one.at())
                        .record()));
        work.merges().namesOf(customer.id()).stream()
                .flatMap(name -> work.limits().reservationsOf(name, Instant.EPOCH).stream())
                .forEach(one -> found.add(PersonalRecord.of("credit reservation", one.reference())
                        .with("amount", one.amount())
                        .with("state", one.state())
                        .with("reservedAt", one.reservedAt())
                        .record()));
        return found;
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        for (LimitSubject subject : subjects(work, customer)) {
            work.limits().of(subject).forEach(one -> {
                work.limits().save(withoutReasons(one));
                work.audit().eraseValues(Subject.of(Subject.Kind.CREDIT_LIMIT, one.id()));
            });
            work.limits().guaranteesOf(subject).stream()
                    .filter(one -> one.reference().isPresent())
                    .forEach(one -> work.limits()
                            .saveGuarantee(Guarantee.builder()
                                    .from(one)
                                    .reference(StandardHolders.ERASED)
                                    .build()));
            work.limits().standing(subject).ifPresent(one -> {
                work.limits()
                        .putStanding(CreditStanding.builder()
                                .from(one)
                                .reason(StandardHolders.ERASED)
                                .build());
            });
            if (subject instanceof LimitSubject.Company company) {
                work.audit()
                        .eraseValues(Subject.of(
                                Subject.Kind.COMPANY, company.company().toString()));
            }
        }
        work.merges().namesOf(customer.id()).stream()
                .flatMap(name -> work.limits().overridesOf(name).stream())
                .forEach(one -> work.limits()
                        .putOverride(HoldOverride.builder()
                                .from(one)
                                .reason(StandardHolders.ERASED)
                                .build()));
    }

    /** {@return whether anything that people wrote beside the figures of a subject was not erased} */
    static boolean isKept(UnitOfWork work, LimitSubject subject) {
        Stream<String> words = Stream.of(
                        work.limits().of(subject).stream().map(LimitDecision::reason),
                        work.limits().guaranteesOf(subject).stream().flatMap(one -> one.reference().stream()),
                        work.limits().standing(subject).stream().map(CreditStanding::reason))
                .flatMap(Function.identity());
        return words.anyMatch(word -> !word.equals(StandardHolders.ERASED));
    }

    private static LimitDecision withoutReasons(LimitDecision decision) {
        return LimitDecision.builder()
                .from(decision)
                .reason(StandardHolders.ERASED)
                .approvals(decision.approvals().stream()
                        .map(word -> new LimitApproval(
                                word.level(), word.verdict(), word.by(), word.at(), StandardHolders.ERASED))
                        .toList())
                .build();
    }

    private static List<LimitSubject> subjects(UnitOfWork work, Customer customer) {
        List<LimitSubject> subjects = new ArrayList<>();
        work.merges().namesOf(customer.id()).forEach(name -> subjects.add(LimitSubject.of(name)));
        ReportHolder.companyOf(work, customer).map(LimitSubject::of).ifPresent(subjects::add);
        return subjects;
    }
}
