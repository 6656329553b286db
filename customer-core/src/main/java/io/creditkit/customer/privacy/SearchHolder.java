package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.LiteralErasure;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SearchDefinition;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Saved searches that look for the customer by name: one that compares a personal field with, or has as its typed text, the whole
 * name, legal or trade name, register or VAT number, e-mail address, phone or national id that the customer has or ever had. The word goes,
 * the search stays.
 */
final class SearchHolder implements PersonalDataHolder {
    private static final String RECORD_TYPE = "saved search";

    @Override
    public String recordType() {
        return RECORD_TYPE;
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(SavedSearch.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.ANONYMISED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return changed(work, customer)
                .map(search -> PersonalRecord.of(RECORD_TYPE, search.id().value())
                        .with("name", search.name())
                        .record())
                .toList();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        changed(work, customer).toList().forEach(search -> {
            work.searches().save(search);
            work.audit()
                    .eraseValues(Subject.of(Subject.Kind.SEGMENT, search.id().value()));
        });
    }

    /** Those that name the customer, as they are without that. */
    private static Stream<SavedSearch> changed(UnitOfWork work, Customer customer) {
        LiteralErasure words = words(work, customer);
        FieldCatalogue catalogue = AttributeFields.joined(work, FieldCatalogue.standard());
        return work.searches().all().stream().flatMap(search -> {
            SearchDefinition before = search.definition();
            SearchDefinition after = new SearchDefinition(
                    before.text().map(text -> words.names(text) ? LiteralErasure.ERASED : text),
                    before.criteria().map(text -> without(text, words, catalogue)),
                    before.dates(),
                    before.numbers(),
                    before.sort(),
                    before.language(),
                    before.columns());
            return after.equals(before)
                    ? Stream.empty()
                    : Stream.of(
                            SavedSearch.builder().from(search).definition(after).build());
        });
    }

    /** Criteria over a field that is no more can't be read, and find nobody. */
    private static String without(String text, LiteralErasure words, FieldCatalogue catalogue) {
        try {
            Criteria criteria = Criteria.parse(text, catalogue);
            Criteria after = criteria.accept(words);
            return after.equals(criteria) ? text : after.text();
        } catch (CriteriaSyntaxException unreadable) {
            return text;
        }
    }

    /** Also those of former days, and of those that were merged into the customer. */
    private static LiteralErasure words(UnitOfWork work, Customer customer) {
        Set<CustomerId> names = work.merges().namesOf(customer.id());
        Stream<Customer> former = names.stream().flatMap(name -> work.customers().formerVersions(name).stream());
        Stream<String> nationalIds = work.people().nationalIds(names).stream().map(NationalId::number);
        Set<String> words = Stream.concat(
                        nationalIds, Stream.concat(Stream.of(customer), former).flatMap(SearchHolder::words))
                .map(FoldingKey::ofText)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        return new LiteralErasure(words);
    }

    private static Stream<String> words(Customer customer) {
        return Stream.of(
                        Stream.of(customer.name()),
                        customer.tradeNames().stream(),
                        Stream.of(
                                        customer.legalName(),
                                        customer.registrationNumber(),
                                        customer.vatNumber(),
                                        customer.email(),
                                        customer.phone())
                                .flatMap(Optional::stream))
                .flatMap(all -> all);
    }
}
