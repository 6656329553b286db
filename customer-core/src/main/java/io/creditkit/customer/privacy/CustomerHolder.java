package io.creditkit.customer.privacy;

import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeText;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.RemovedPerson;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The customer itself, its former versions, its audit trail and what agencies were asked about it. */
record CustomerHolder(WorkContext context) implements PersonalDataHolder {
    @Override
    public String recordType() {
        return "customer";
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(Customer.class, Address.class, AgencyLink.class, AuditEntry.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.ANONYMISED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return List.of(PersonalRecord.of("customer", customer.id().value())
                .with("number", customer.number())
                .with("name", customer.name())
                .with("legalName", customer.legalName())
                .with("registrationNumber", customer.registrationNumber())
                .with("vatNumber", customer.vatNumber())
                .with("lei", customer.lei())
                .with("tradeNames", some(customer.tradeNames()))
                .with("externalIds", some(customer.externalIds().entrySet()))
                .with("externalIdsOfMerged", some(externalIdsOfMerged(work, customer)))
                .with("attributes", DetailedHolder.shownValues(AttributeText.plain(customer.attributes())))
                .with("tags", some(customer.tags()))
                .with("street", customer.address().street())
                .with("postCode", customer.address().postCode())
                .with("city", customer.address().city())
                .with("region", customer.address().region())
                .with("country", customer.address().country().value())
                .with("email", customer.email())
                .with("phone", customer.phone())
                .with("status", customer.status())
                .with("onboardedAt", customer.onboardedAt())
                .record());
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        work.customers().save(withoutPerson(work, customer));
        work.privacy()
                .consentsOf(customer.id())
                .forEach(consent -> work.audit().eraseValues(Subject.of(Subject.Kind.CONSENT, consent.consentId())));
        // After the change, which itself kept the former values and wrote them into the trail.
        work.merges().namesOf(customer.id()).forEach(name -> {
            work.customers().forgetFormerVersions(name);
            work.merges().forgetExternalIds(name);
            work.merges()
                    .of(name)
                    .forEach(merge -> work.audit().eraseValues(Subject.of(Subject.Kind.MERGE, merge.id())));
            eraseTrail(work, name);
        });
    }

    /**
     * The trails of contacts and accounts that were removed before are found by what the trail of the customer tells of them. Of
     * those that are others' now they stay.
     */
    private static void eraseTrail(UnitOfWork work, CustomerId name) {
        for (AuditEntry entry : work.audit().of(Subject.of(name))) {
            for (FieldChange change : entry.changes()) {
                RemovedPerson.subject(change)
                        .filter(person -> !isOfAnother(work, person))
                        .ifPresent(work.audit()::eraseValues);
            }
        }
        work.audit().eraseValues(Subject.of(name));
        work.accesses().eraseEnquiries(Subject.of(name));
    }

    private static boolean isOfAnother(UnitOfWork work, Subject person) {
        return person.kind() == Subject.Kind.PORTAL_ACCOUNT
                ? work.people().account(person.id()).isPresent()
                : work.audit().of(person).stream()
                        .flatMap(entry -> entry.changes().stream())
                        .filter(change -> change.field().equals("customer"))
                        .flatMap(change -> change.after().stream())
                        .distinct()
                        .flatMap(owner -> work.people().contactsOf(CustomerId.of(owner)).stream())
                        .anyMatch(contact -> contact.id().equals(person.id()));
    }

    /** What a duty keeps of the company longer than the customer is found by the link when the duty is over. */
    private static Optional<AgencyLink> linkToWhatIsKept(UnitOfWork work, Customer customer) {
        return ReportHolder.companyOf(work, customer)
                .filter(company -> ReportHolder.isKept(work, company)
                        || LimitHolder.isKept(work, LimitSubject.of(company))
                        || !ServiceHolders.watchedOf(work, customer).isEmpty())
                .flatMap(company -> customer.agencyLink())
                .map(link -> AgencyLink.builder()
                        .from(link)
                        .agencyName(StandardHolders.ERASED)
                        .reasons(List.of())
                        .build());
    }

    private static Optional<Collection<?>> some(Collection<?> values) {
        return Optional.<Collection<?>>of(values).filter(given -> !given.isEmpty());
    }

    /** Those it is found by and does not have: a merge keeps all that the customer that went had when it went. */
    private static Set<Map.Entry<String, String>> externalIdsOfMerged(UnitOfWork work, Customer customer) {
        Set<Map.Entry<String, String>> ids = new LinkedHashSet<>();
        work.merges().namesOf(customer.id()).stream()
                .filter(name -> !name.equals(customer.id()))
                .forEach(name -> work.customers().formerVersions(name).stream()
                        .reduce((earlier, later) -> later)
                        .ifPresent(last -> ids.addAll(new TreeMap<>(last.externalIds()).entrySet())));
        ids.removeAll(customer.externalIds().entrySet());
        return ids;
    }

    private Customer withoutPerson(UnitOfWork work, Customer customer) {
        return Customer.builder()
                .from(customer)
                .name(StandardHolders.ERASED)
                .legalName(Optional.empty())
                .registrationNumber(Optional.empty())
                .vatNumber(Optional.empty())
                .lei(Optional.empty())
                .tradeNames(List.of())
                .externalIds(Map.of())
                .attributes(Map.of())
                .tags(Set.of())
                .address(Address.builder().country(customer.address().country()).build())
                .email(Optional.empty())
                .phone(Optional.empty())
                .agencyLink(linkToWhatIsKept(work, customer))
                .status(CustomerStatus.ERASED)
                // What had to be kept may go later, and it is erased since then.
                .statusChangedAt(
                        customer.status() == CustomerStatus.ERASED ? customer.statusChangedAt() : context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build();
    }
}
