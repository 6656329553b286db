package io.creditkit.customer.privacy;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.OnboardingStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pre-customers: those that became a customer, and those that never did. */
record LeadHolder(WorkContext context) implements PersonalDataHolder {
    @Override
    public String recordType() {
        return "pre-customer";
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(PreCustomer.class);
    }

    @Override
    public Set<Class<?>> coversOfPreCustomers() {
        return Set.of(PreCustomer.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.ANONYMISED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return convertedTo(work, customer).stream()
                .flatMap(lead -> find(work, lead).stream())
                .toList();
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, PreCustomer lead) {
        return List.of(PersonalRecord.of("pre-customer", lead.id().value())
                .with("name", lead.name())
                .with("email", lead.email())
                .with("phone", lead.phone())
                .with("idType", lead.idType())
                .with("idNumber", lead.idNumber())
                .with("registrationNumber", lead.registrationNumber())
                .with("vatNumber", lead.vatNumber())
                .with("street", lead.street())
                .with("postCode", lead.postCode())
                .with("city", lead.city())
                .with("country", lead.country().map(CountryCode::value))
                .with("source", lead.source())
                .with("evidence", evidence(lead))
                .with("status", lead.status())
                .with("statusReason", lead.statusReason())
                .with("createdAt", lead.createdAt())
                .record());
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        convertedTo(work, customer).forEach(lead -> erase(work, lead));
    }

    @Override
    public void erase(UnitOfWork work, PreCustomer lead) {
        if (lead.status() != PreCustomerStatus.ERASED) {
            work.preCustomers().save(withoutPerson(lead));
        }
        work.privacy()
                .consentsOf(Subject.of(lead.id()))
                .forEach(consent -> work.audit().eraseValues(Subject.of(Subject.Kind.CONSENT, consent.consentId())));
        // After the change, which itself wrote the former values into the trail.
        work.audit().eraseValues(Subject.of(lead.id()));
    }

    /** {@return who became this customer} Few ever do of one customer, and an erasure may take its time. */
    static List<PreCustomer> convertedTo(UnitOfWork work, Customer customer) {
        Set<CustomerId> names = work.merges().namesOf(customer.id());
        List<PreCustomer> found = new ArrayList<>();
        List<PreCustomer> page = work.preCustomers().page(Optional.empty(), OnboardingStore.MAX_PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(lead -> lead.convertedTo().filter(names::contains).isPresent())
                    .forEach(found::add);
            Optional<PreCustomerId> last = Optional.of(page.get(page.size() - 1).id());
            page = work.preCustomers().page(last, OnboardingStore.MAX_PAGE);
        }
        return found;
    }

    private static Optional<String> evidence(PreCustomer lead) {
        return Optional.of(lead.evidence().stream()
                        .map(met -> met.code() + ": " + met.reference())
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    private PreCustomer withoutPerson(PreCustomer lead) {
        PreCustomerStatus.moves().requireMove(lead.id().value(), lead.status(), PreCustomerStatus.ERASED);
        return PreCustomer.builder()
                .from(lead)
                .name(Optional.empty())
                .email(Optional.empty())
                .phone(Optional.empty())
                .idNumber(Optional.empty())
                .registrationNumber(Optional.empty())
                .vatNumber(Optional.empty())
                .street(Optional.empty())
                .postCode(Optional.empty())
                .city(Optional.empty())
                .agencyCompany(Optional.empty())
                .evidence(List.of())
                .status(PreCustomerStatus.ERASED)
                .statusReason(Optional.empty())
                .statusChangedAt(context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build();
    }
}
