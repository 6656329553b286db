package io.creditkit.customer.internal;

import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.onboarding.Evidence;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.storage.OnboardingStore;
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
            .optional("idNumber", PreCustomer::idNumber)
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
                    candidate -> candidate.evidence().stream()
                            .map(Evidence::code)
                            .sorted()
                            .toList())
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
    public long count() {
        return store.count();
    }

    @Override
    public PreCustomer save(PreCustomer candidate) {
        Optional<PreCustomer> before = store.find(candidate.id());
        PreCustomer stored = store.save(candidate);
        auditor.note(Subject.of(Subject.Kind.PRE_CUSTOMER, stored.id().value()), FIELDS, before, stored);
        return stored;
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
