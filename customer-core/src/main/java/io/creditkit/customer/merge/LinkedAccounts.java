package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Portal accounts: one that may act for both customers keeps the role that may do more. */
record LinkedAccounts() implements LinkedRecords {
    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.PORTAL_ACCOUNT;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return work.people().accountsOf(customer).size();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        return work.people().accountsOf(from).stream()
                .flatMap(account -> inTurn(work, account).stream())
                .filter(account -> account.roles().containsKey(from))
                .map(account -> move(work, account, from, to))
                .toList();
    }

    /** {@return the account as it is now} Whoever stores it at this moment is through, or finds it with its other roles. */
    private static Optional<UserAccount> inTurn(UnitOfWork work, UserAccount account) {
        Turns.take(work, Subject.of(Subject.Kind.PORTAL_ACCOUNT, account.id()));
        return work.people().account(account.id());
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return find(work, merge, moved).isPresent();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        MergedRoles former = MergedRoles.of(moved);
        find(work, merge, moved)
                .flatMap(account -> inTurn(work, account))
                .ifPresent(account -> put(work, account, roles -> former.part(merge, roles)));
    }

    private MovedRecord move(UnitOfWork work, UserAccount account, CustomerId from, CustomerId to) {
        MergedRoles former = new MergedRoles(
                account.roles().getOrDefault(from, UserAccount.Role.VIEWER),
                Optional.ofNullable(account.roles().get(to)));
        put(work, account, roles -> former.join(from, to, roles));
        return new MovedRecord(kind(), account.id(), 0, former.written());
    }

    private static void put(UnitOfWork work, UserAccount account, Consumer<Map<CustomerId, UserAccount.Role>> change) {
        Map<CustomerId, UserAccount.Role> roles = new HashMap<>(account.roles());
        change.accept(roles);
        work.people()
                .putAccount(UserAccount.builder().from(account).roles(roles).build());
    }

    private static Optional<UserAccount> find(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return work.people().accountsOf(merge.survivor()).stream()
                .filter(account -> account.id().equals(moved.id()))
                .findFirst();
    }
}
