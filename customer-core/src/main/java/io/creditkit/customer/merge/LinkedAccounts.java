package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Portal accounts: one that may act for both customers keeps the role that may do more. */
record LinkedAccounts() implements LinkedRecords {
    private static final String NONE = "-";

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
                .map(account -> move(work, account, from, to))
                .toList();
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return find(work, merge, moved).isPresent();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        String[] former = moved.before().split(" ", -1);
        find(work, merge, moved)
                .ifPresent(account -> put(work, account, roles -> {
                    roles.put(merge.duplicate(), UserAccount.Role.valueOf(former[0]));
                    if (former[1].equals(NONE)) {
                        roles.remove(merge.survivor());
                    } else {
                        roles.put(merge.survivor(), UserAccount.Role.valueOf(former[1]));
                    }
                }));
    }

    private MovedRecord move(UnitOfWork work, UserAccount account, CustomerId from, CustomerId to) {
        UserAccount.Role given = account.roles().getOrDefault(from, UserAccount.Role.VIEWER);
        Optional<UserAccount.Role> own = Optional.ofNullable(account.roles().get(to));
        put(work, account, roles -> {
            roles.remove(from);
            // The roles are declared from the one that may do most to the one that may do least.
            roles.put(to, own.filter(role -> role.compareTo(given) < 0).orElse(given));
        });
        return new MovedRecord(
                kind(), account.id(), 0, given + " " + own.map(Enum::name).orElse(NONE));
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
