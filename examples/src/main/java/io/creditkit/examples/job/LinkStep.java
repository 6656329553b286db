package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.customer.linking.CompanyLinking;
import io.creditkit.customer.linking.LinkResult;
import io.creditkit.customer.linking.LinkReview;
import java.util.ArrayList;
import java.util.List;

/** Finds each customer's company at the agency. Nobody is linked who is not surely it; the others wait for a person. */
final class LinkStep {
    private final CompanyLinking linking;

    LinkStep(CompanyLinking linking) {
        this.linking = linking;
    }

    /**
     * A customer who waits for a person.
     *
     * @param customer the customer
     * @param review what was found
     */
    record Waiting(Customer customer, LinkReview review) {}

    /**
     * A customer who can't be looked for.
     *
     * @param customer the customer
     * @param why one plain sentence
     */
    record NotPossible(Customer customer, String why) {}

    /**
     * What came of it.
     *
     * @param linked how many were linked in this run
     * @param linkedBefore how many were linked already
     * @param waiting those who wait for a person, by number
     * @param notPossible those who can't be looked for, by number
     */
    record Outcome(int linked, int linkedBefore, List<Waiting> waiting, List<NotPossible> notPossible) {}

    Outcome run(List<Customer> book, Progress progress, StopSignal stop) {
        int linked = 0;
        int before = 0;
        List<Waiting> waiting = new ArrayList<>();
        List<NotPossible> notPossible = new ArrayList<>();
        try (Progress.Task task = progress.begin("Link", book.size())) {
            for (Customer customer : book) {
                stop.check();
                LinkResult result = linking.link(customer.id());
                if (result instanceof LinkResult.Linked) {
                    linked++;
                } else if (result instanceof LinkResult.AlreadyLinked) {
                    before++;
                } else if (result instanceof LinkResult.NeedsReview review) {
                    waiting.add(new Waiting(customer, review.review()));
                } else if (result instanceof LinkResult.NotPossible not) {
                    notPossible.add(new NotPossible(customer, not.why()));
                }
                task.step();
            }
        }
        return new Outcome(linked, before, List.copyOf(waiting), List.copyOf(notPossible));
    }
}
