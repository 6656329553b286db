package io.creditkit.customer.merge;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;

/**
 * The search for the company that waits for a person: of no use to a customer that is linked or has one of its own. The question
 * whether two customers of one company are one is answered by the merge.
 */
record LinkedReview() implements LinkedRecords {
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
        work.customers()
                .review(to)
                .filter(review -> review.outcome() == LinkReview.Outcome.SHARED)
                .flatMap(review -> work.customers().find(to))
                .flatMap(Customer::agencyLink)
                .filter(link -> work.customers().linkedTo(link.company()).size() == 1)
                .ifPresent(link -> work.customers().removeReview(to));
        boolean wanted = work.customers().review(to).isEmpty()
                && work.customers()
                        .review(from)
                        .filter(review -> review.outcome() != LinkReview.Outcome.SHARED)
                        .isPresent()
                && work.customers()
                        .find(to)
                        .filter(customer -> customer.agencyLink().isEmpty())
                        .isPresent();
        return hand(work, from, to, wanted ? Fate.KEPT : Fate.DROPPED);
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return true;
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        hand(work, merge.survivor(), merge.duplicate(), Fate.KEPT);
    }

    private enum Fate {
        KEPT,
        DROPPED
    }

    private List<MovedRecord> hand(UnitOfWork work, CustomerId from, CustomerId to, Fate fate) {
        return work.customers().review(from).stream()
                .peek(review -> work.customers().removeReview(from))
                .filter(review -> fate == Fate.KEPT)
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
