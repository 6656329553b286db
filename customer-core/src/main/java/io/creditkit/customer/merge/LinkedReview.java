package io.creditkit.customer.merge;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search for the company that waits for a person: of no use to a customer that is linked or has one of its own. The question
 * whether two customers of one company are one is answered by the merge, and asked again once that is taken back, as a person's word that
 * no company is to be looked for counts again then. Any other search is made again.
 */
record LinkedReview() implements LinkedRecords {
    private static final Set<LinkReview.Outcome> ASKED_AGAIN =
            EnumSet.of(LinkReview.Outcome.SHARED, LinkReview.Outcome.UNLINKED);

    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.LINK_REVIEW;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return work.customers().review(customer).stream().count();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        List<MovedRecord> moved = new ArrayList<>(answered(work, to));
        boolean wanted = work.customers().review(to).isEmpty()
                && work.customers()
                        .review(from)
                        .filter(review -> review.outcome() != LinkReview.Outcome.SHARED)
                        .isPresent()
                && work.customers()
                        .find(to)
                        .filter(customer -> customer.agencyLink().isEmpty())
                        .isPresent();
        moved.addAll(wanted ? hand(work, from, to) : dropped(work, from));
        return moved;
    }

    /** Whoever is left alone with its company shares it with nobody. */
    private List<MovedRecord> answered(UnitOfWork work, CustomerId stays) {
        boolean shares = work.customers()
                .review(stays)
                .filter(review -> review.outcome() == LinkReview.Outcome.SHARED)
                .isPresent();
        return shares && sharers(work, stays) == 1 ? dropped(work, stays) : List.of();
    }

    private static int sharers(UnitOfWork work, CustomerId customer) {
        return work.customers()
                .find(customer)
                .flatMap(Customer::agencyLink)
                .map(AgencyLink::company)
                .map(company -> work.customers().linkedTo(company).size())
                .orElse(0);
    }

    private List<MovedRecord> dropped(UnitOfWork work, CustomerId customer) {
        Optional<LinkReview> review = work.customers().review(customer);
        review.ifPresent(gone -> work.customers().removeReview(customer));
        return review.filter(gone -> ASKED_AGAIN.contains(gone.outcome())).stream()
                .map(gone -> new MovedRecord(kind(), customer.value(), 0, written(gone)))
                .toList();
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return true;
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        if (moved.before().isEmpty()) {
            hand(work, merge.survivor(), merge.duplicate());
            return;
        }
        LinkReview review = read(CustomerId.of(moved.id()), moved.before());
        boolean holds = review.outcome() == LinkReview.Outcome.SHARED
                ? sharers(work, review.customerId()) > 1
                : sharers(work, review.customerId()) == 0;
        if (holds && work.customers().review(review.customerId()).isEmpty()) {
            work.customers().putReview(review);
        }
    }

    /** Neither of the two kinds that are written has candidates. A person's words are not written: no erasure reaches a merge. */
    private static String written(LinkReview review) {
        int words =
                review.outcome() == LinkReview.Outcome.UNLINKED ? review.note().indexOf(": ") : -1;
        String note = words < 0 ? review.note() : review.note().substring(0, words) + ".";
        return review.outcome() + "|" + review.checkedAt() + "|" + note;
    }

    private static LinkReview read(CustomerId customer, String written) {
        String[] parts = written.split("\\|", 3);
        return LinkReview.builder()
                .customerId(customer)
                .outcome(LinkReview.Outcome.valueOf(parts[0]))
                .checkedAt(Instant.parse(parts[1]))
                .note(parts[2])
                .build();
    }

    private List<MovedRecord> hand(UnitOfWork work, CustomerId from, CustomerId to) {
        return work.customers().review(from).stream()
                .peek(review -> work.customers().removeReview(from))
                .map(review -> {
                    work.customers()
                            .putReview(LinkReview.builder()
                                    .from(review)
                                    .customerId(to)
                                    .build());
                    return MovedRecord.of(kind(), from.value());
                })
                .toList();
    }
}
