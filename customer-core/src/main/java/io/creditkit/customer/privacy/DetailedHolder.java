package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeText;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records that the host may keep details of: these are shown with each record, kept as long as it is, and go with it.
 *
 * @param holder of records whose ids are those of their things
 * @param kind what kind of things they are
 */
record DetailedHolder(PersonalDataHolder holder, Subject.Kind kind) implements DatedDataHolder {
    /** {@return what stands for ids in other systems; empty if there are none} */
    static Optional<String> shownIds(Map<String, String> externalIds) {
        return Optional.of(new TreeMap<>(externalIds).entrySet().toString()).filter(ids -> !externalIds.isEmpty());
    }

    /** {@return what stands for values of own fields; empty if there are none} */
    static Optional<String> shownValues(Map<String, String> attributes) {
        return Optional.of(attributes.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    @Override
    public String recordType() {
        return holder.recordType();
    }

    @Override
    public Set<Class<?>> covers() {
        return with(holder.covers());
    }

    @Override
    public Set<Class<?>> coversOfPreCustomers() {
        return holder.coversOfPreCustomers().isEmpty() ? Set.of() : with(holder.coversOfPreCustomers());
    }

    private static Set<Class<?>> with(Set<Class<?>> covered) {
        return Stream.concat(covered.stream(), Stream.of(SubjectDetails.class)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ErasureLine.Action action() {
        return holder.action();
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return shown(work, holder.find(work, customer));
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, PreCustomer preCustomer) {
        return shown(work, holder.find(work, preCustomer));
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        remove(work, holder.find(work, customer));
        holder.erase(work, customer);
    }

    @Override
    public void erase(UnitOfWork work, PreCustomer preCustomer) {
        remove(work, holder.find(work, preCustomer));
        holder.erase(work, preCustomer);
    }

    @Override
    public Map<String, LocalDate> days(UnitOfWork work, Customer customer) {
        return holder instanceof DatedDataHolder dated ? dated.days(work, customer) : Map.of();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer, Set<String> ids) {
        if (holder instanceof DatedDataHolder dated) {
            remove(
                    work,
                    holder.find(work, customer).stream()
                            .filter(found -> ids.contains(found.id()))
                            .toList());
            dated.erase(work, customer, ids);
        }
    }

    /** Before the record itself, whose trail is emptied with it. What is deleted takes its details along, if it is deleted. */
    private void remove(UnitOfWork work, List<PersonalRecord> records) {
        if (action() == ErasureLine.Action.ANONYMISED) {
            details(work, records).keySet().forEach(work.details()::remove);
        }
    }

    private List<PersonalRecord> shown(UnitOfWork work, List<PersonalRecord> records) {
        Map<Subject, SubjectDetails> details = details(work, records);
        return details.isEmpty()
                ? records
                : records.stream()
                        .map(found -> Optional.ofNullable(details.get(subject(found)))
                                .map(known -> shown(found, known))
                                .orElse(found))
                        .toList();
    }

    private static PersonalRecord shown(PersonalRecord found, SubjectDetails details) {
        Map<String, String> fields = new LinkedHashMap<>(found.fields());
        shownIds(details.externalIds()).ifPresent(ids -> fields.put("externalIds", ids));
        shownValues(AttributeText.plain(details.attributes())).ifPresent(values -> fields.put("attributes", values));
        return new PersonalRecord(found.type(), found.id(), fields);
    }

    private Map<Subject, SubjectDetails> details(UnitOfWork work, Collection<PersonalRecord> records) {
        return work.details().findAll(records.stream().map(this::subject).toList()).stream()
                .collect(Collectors.toMap(SubjectDetails::subject, Function.identity()));
    }

    private Subject subject(PersonalRecord found) {
        return Subject.of(kind, found.id());
    }
}
