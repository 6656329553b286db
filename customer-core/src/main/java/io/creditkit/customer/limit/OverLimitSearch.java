package io.creditkit.customer.limit;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares every limit of every legal entity with what is at risk. */
final class OverLimitSearch {
    private static final Comparator<Money> GREATEST_FIRST = Comparator.comparing(
                    (Money excess) -> excess.currency().getCurrencyCode())
            .thenComparing(Money::amount, Comparator.reverseOrder());

    private final EntityReader entities;
    private final LocalDate day;
    private final List<OverLimit.Row> over = new ArrayList<>();
    private final List<OverLimit.Row> unknown = new ArrayList<>();

    OverLimitSearch(EntityReader entities, LocalDate day) {
        this.entities = entities;
        this.day = day;
    }

    OverLimit run() {
        entities.forEach(day, this::add);
        over.sort(Comparator.comparing(OverLimitSearch::excess, GREATEST_FIRST));
        return new OverLimit(over, unknown);
    }

    private void add(EntityReader.Entity entity) {
        entity.limits().get(0).company().ifPresent(limit -> add(entity.subject(), limit, entity.accounts()));
        // A default is for the company in law as a whole, and told once, but accounts in other groups may have another
        // one.
        Set<LimitAmount> defaults = new HashSet<>();
        for (int i = 0; i < entity.accounts().size(); i++) {
            LimitInForce own = entity.limits().get(i).account();
            AccountDocuments account = entity.accounts().get(i);
            if (own.origin() != LimitInForce.Origin.INHERITED) {
                add(LimitSubject.of(account.customer().id()), own, List.of(account));
            } else if (defaults.add(own.amount())) {
                add(entity.subject(), own, entity.accounts());
            }
        }
    }

    private void add(LimitSubject subject, LimitInForce limit, List<AccountDocuments> accounts) {
        limit.amount().money().ifPresent(most -> {
            Measure<Money> exposure =
                    entities.exposure(accounts, most.currency(), day).total();
            OverLimit.Row row = new OverLimit.Row(
                    subject,
                    accounts.stream().map(account -> account.customer().id()).toList(),
                    limit,
                    exposure);
            if (exposure instanceof Measure.Unknown<Money>) {
                unknown.add(row);
            } else if (excess(row).signum() > 0) {
                over.add(row);
            }
        });
    }

    private static Money excess(OverLimit.Row row) {
        return row.use().excess().toOptional().orElseThrow();
    }
}
