package io.creditkit.customer.storage;

import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.SubjectDetails;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps ids in other systems and values of own fields of what is no customer. Whether the thing is there is not looked at. */
public interface DetailsStore {
    /** {@return the details of a thing, the id of which is taken to the letter; empty if none are stored} */
    Optional<SubjectDetails> find(Subject subject);

    /**
     * {@return the details of these things, each once and in no order; a thing without any is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param subjects how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default List<SubjectDetails> findAll(Collection<Subject> subjects) {
        return subjects.stream()
                .distinct()
                .flatMap(subject -> find(subject).stream())
                .toList();
    }

    /** {@return the details of the thing of that kind that has the external id, to the letter} */
    Optional<SubjectDetails> findByExternalId(Subject.Kind kind, ExternalId id);

    /**
     * Stores the details of a thing: new ones at version 0, else over the version they carry.
     *
     * @return the stored details, their version 1 higher
     * @throws DuplicateKeyException if details of the thing are stored already, for new ones, or if an external id belongs to another
     *     thing of the kind
     * @throws StaleVersionException if another version is stored, or none
     */
    SubjectDetails save(SubjectDetails details);

    /** Removes the details of a thing, if there are any. Its external ids are free then. */
    void remove(Subject subject);
}
