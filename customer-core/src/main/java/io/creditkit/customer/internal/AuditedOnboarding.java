package io.creditkit.customer.internal;

import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.onboarding.Evidence;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.storage.OnboardingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pre-customers and policies, each change of which is written into the audit trail. */
record AuditedOnboarding(OnboardingStore store, Auditor auditor) implements OnboardingStore {
    private static final FieldTexts<PreCustomer> FIELDS = new FieldTexts<PreCustomer>()
            .field("kind", PreCustomer::kind)
            .optional("name", PreCustomer::name)
            .optional("email", PreCustomer::email)
            .optional("phone", PreCustomer::phone)
            .optional("idType", PreCustomer::idType)
            .optional("idNumber", PreCustomer::maskedIdNumber)
            .optional("registrationNumber", PreCustomer::registrationNumber)
            .optional("vatNumber", PreCustomer::vatNumber)
            .optional("street", PreCustomer::street)
            .optional("postCode", PreCustomer::postCode)
            .optional("city", PreCustomer::city)
            .optional("country", PreCustomer::country)
            .optional("agencyCompany", PreCustomer::agencyCompany)
            .optional("source", PreCustomer::source)
            .field(
                    "evidence",
                    candidate -> CodeList.text(candidate.evidence().stream()
                            .map(Evidence::code)
                            .sorted()
                            .toList()))
            .field("status", PreCustomer::status)
            .optional("statusReason", PreCustomer::statusReason)
            .optional("convertedTo", PreCustomer::convertedTo);
    private static final FieldTexts<OnboardingPolicy> POLICY = new FieldTexts<OnboardingPolicy>()
            .field("number", OnboardingPolicy::number)
            .field("requirements", OnboardingPolicy::requirements);

    @Override
    public Optional<PreCustomer> find(PreCustomerId id) {
        return store.find(id);
    }

    @Override
    public List<PreCustomer> page(Optional<PreCustomerId> after, int limit) {
        return store.page(after, limit);
    }

    @Override
    public List<PreCustomer> newest(Optional<PreCustomer> after, int limit) {
        return store.newest(after, limit);
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public PreCustomer save(PreCustomer candidate) {
        Optional<PreCustomer> before = store.find(candidate.id());
        PreCustomer stored = store.save(candidate);
        List<FieldChange> changes = new ArrayList<>(FIELDS.between(before, Optional.of(stored)));
        noteNumberOfTheSameMask(before, stored, changes);
        if (before.isEmpty() || !changes.isEmpty()) {
            auditor.note(
                    Subject.of(stored.id()),
                    before.isEmpty() ? AuditEntry.Action.CREATED : AuditEntry.Action.CHANGED,
                    changes);
        }
        return stored;
    }

    /** Of the number of an identity document the trail has the masked one alone, also if that is the same as before. */
    private static void noteNumberOfTheSameMask(
            Optional<PreCustomer> before, PreCustomer stored, List<FieldChange> changes) {
        Optional<String> mask = stored.maskedIdNumber();
        boolean changed = before.filter(former -> !former.idNumber().equals(stored.idNumber()))
                .isPresent();
        if (changed && changes.stream().noneMatch(change -> change.field().equals("idNumber"))) {
            changes.add(new FieldChange("idNumber", mask, mask));
        }
    }

    @Override
    public Optional<OnboardingPolicy> policy(PartyKind kind) {
        return store.policy(kind);
    }

    @Override
    public List<OnboardingPolicy> policies(PartyKind kind) {
        return store.policies(kind);
    }

    @Override
    public void publish(OnboardingPolicy policy) {
        Optional<OnboardingPolicy> before = store.policy(policy.kind());
        store.publish(policy);
        auditor.note(Subject.of(Subject.Kind.ONBOARDING_POLICY, policy.kind().name()), POLICY, before, policy);
    }
}
