package io.creditkit.customer.merge;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For the house alone: whose a record was before a moment, as the proofs of the merges since then tell. What was moved by none of them
 * was his whose it is.
 */
public final class PastBelongings {
    private final Set<CustomerId> names;
    private final List<CustomerMerge> merges;
    private final List<Step> newestFirst;
    private final Instant end;

    /** A merge, or that it was taken back. */
    private record Step(Instant at, CustomerMerge merge, Way way) {
        enum Way {
            MERGED,
            TAKEN_BACK
        }

        /** Who had a record before that was moved. */
        CustomerId before() {
            return way == Way.MERGED ? merge.duplicate() : merge.survivor();
        }

        Optional<MovedRecord> moved(MovedRecord.Kind kind, String id) {
            return moved(kind).stream().filter(one -> one.id().equals(id)).findFirst();
        }

        List<MovedRecord> moved(MovedRecord.Kind kind) {
            return merge.moved().stream().filter(one -> one.kind() == kind).toList();
        }
    }

    private PastBelongings(Set<CustomerId> names, List<CustomerMerge> merges, Instant end) {
        this.names = names;
        this.merges = merges;
        this.end = end;
        List<Step> steps = new ArrayList<>();
        for (CustomerMerge merge : merges) {
            steps.add(new Step(merge.mergedAt(), merge, Step.Way.MERGED));
            merge.undone().ifPresent(undone -> steps.add(new Step(undone.at(), merge, Step.Way.TAKEN_BACK)));
        }
        steps.removeIf(step -> step.at().isBefore(end));
        steps.sort(Comparator.comparing(Step::at).reversed());
        newestFirst = List.copyOf(steps);
    }

    /** {@return what was whose of that customer and of all that it ever was one with} */
    public static PastBelongings before(UnitOfWork work, Instant end, CustomerId customer) {
        Set<CustomerId> names = new LinkedHashSet<>();
        Map<String, CustomerMerge> merges = new LinkedHashMap<>();
        Deque<CustomerId> open = new ArrayDeque<>(List.of(customer));
        while (!open.isEmpty()) {
            CustomerId name = open.remove();
            if (names.add(name)) {
                for (CustomerMerge merge : work.merges().of(name)) {
                    merges.put(merge.id(), merge);
                    open.addAll(List.of(merge.survivor(), merge.duplicate()));
                }
            }
        }
        return new PastBelongings(names, List.copyOf(merges.values()), end);
    }

    /** {@return whether nothing was moved since} */
    public boolean isAsNow() {
        return newestFirst.isEmpty();
    }

    /** {@return whether who is one customer now was not then, or the other way round} */
    public boolean isOtherThanNow() {
        return merges.stream().anyMatch(merge -> merge.stands() != stood(merge));
    }

    private boolean stood(CustomerMerge merge) {
        return merge.mergedAt().isBefore(end)
                && merge.undone().filter(undone -> undone.at().isBefore(end)).isEmpty();
    }

    /** {@return the customers of today that have what was theirs, each once} */
    public List<Customer> present(UnitOfWork work) {
        Map<CustomerId, Customer> present = new LinkedHashMap<>();
        names.forEach(name -> work.customers().find(name).ifPresent(customer -> present.put(customer.id(), customer)));
        return List.copyOf(present.values());
    }

    /**
     * {@return whose a record was}
     *
     * @param owner whose it is
     */
    public CustomerId ownerOf(MovedRecord.Kind kind, String id, CustomerId owner) {
        CustomerId then = owner;
        for (Step step : newestFirst) {
            if (step.moved(kind, id).isPresent()) {
                then = step.before();
            }
        }
        return then;
    }

    /** {@return a portal account with the roles that it had} */
    public UserAccount withRoles(UserAccount account) {
        Map<CustomerId, UserAccount.Role> roles = new HashMap<>(account.roles());
        for (Step step : newestFirst) {
            step.moved(MovedRecord.Kind.PORTAL_ACCOUNT, account.id())
                    .map(MergedRoles::of)
                    .ifPresent(merged -> {
                        if (step.way() == Step.Way.MERGED) {
                            merged.part(step.merge(), roles);
                        } else {
                            merged.join(step.merge(), roles);
                        }
                    });
        }
        return UserAccount.builder().from(account).roles(roles).build();
    }

    /**
     * {@return the group that a customer was in}
     *
     * @param present the one that it is in
     */
    public Optional<GroupId> groupOf(CustomerId customer, Optional<GroupId> present) {
        Optional<GroupId> group = present;
        for (Step step : newestFirst) {
            boolean merged = step.way() == Step.Way.MERGED;
            if (customer.equals(step.merge().duplicate())) {
                Optional<GroupId> left = group(step, MovedRecord.Kind.LEFT_GROUP);
                group = merged ? left : Optional.empty();
            } else if (customer.equals(step.merge().survivor())) {
                Optional<GroupId> joined = group(step, MovedRecord.Kind.JOINED_GROUP);
                if (joined.isPresent()) {
                    group = merged ? Optional.empty() : joined;
                }
            }
        }
        return group;
    }

    private static Optional<GroupId> group(Step step, MovedRecord.Kind kind) {
        return step.moved(kind).stream().findFirst().map(MovedRecord::id).map(GroupId::of);
    }
}
