package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.bareLoan;
import static io.creditkit.customer.storage.StorageSamples.creditOffer;
import static io.creditkit.customer.storage.StorageSamples.fullLoan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link LoanStore}. */
abstract class LoanLaws extends StorageLaws {
    @Test
    void offersOfCreditComeBackAsTheyWereByIdUntilTheyAreRemoved() {
        CreditOffer bare = CreditOffer.builder()
                .from(creditOffer("o-2", "c-1"))
                .validUntil(Optional.empty())
                .terms(Optional.empty())
                .build();
        run(work -> {
            work.loans().putOffer(creditOffer("o-3", "c-2"));
            work.loans().putOffer(creditOffer("o-3", "c-1"));
            work.loans().putOffer(bare);
            work.loans().putOffer(creditOffer("o-1", "c-2"));
        });

        assertAll(work -> work.loans().offersOf(CustomerId.of("c-1"))).containsExactly(bare, creditOffer("o-3", "c-1"));
        assertOne(work -> work.loans().findOffer("o-1")).contains(creditOffer("o-1", "c-2"));
        assertOne(work -> work.loans().findOffer("o-9")).isEmpty();

        run(work -> work.loans().removeOffer("o-3"));
        run(work -> work.loans().removeOffer("o-3"));
        assertAll(work -> work.loans().offersOf(CustomerId.of("c-1"))).containsExactly(bare);
    }

    @Test
    void loansComeBackAsTheyWereSavedById() {
        Loan full = in(work -> work.loans().save(fullLoan("b", "c-1")));
        Loan bare = in(work -> work.loans().save(bareLoan("a", "c-1")));
        run(work -> work.loans().save(bareLoan("c", "c-2")));

        assertThat(full)
                .isEqualTo(Loan.builder().from(fullLoan("b", "c-1")).version(1).build());
        assertAll(work -> work.loans().of(CustomerId.of("c-1"))).containsExactly(bare, full);
        assertOne(work -> work.loans().find("b")).contains(full);
        assertOne(work -> work.loans().find("x")).isEmpty();
        assertCount(work -> work.loans().count()).isEqualTo(3);
    }

    @Test
    void aLoanIsOverwrittenOnlyAtTheVersionItWasReadAt() {
        Loan first = in(work -> work.loans().save(bareLoan("a", "c-1")));
        Loan second = in(work -> work.loans()
                .save(Loan.builder()
                        .from(fullLoan("a", "c-2"))
                        .version(first.version())
                        .build()));

        StaleVersionException stale = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.loans().save(first)));
        assertThat(stale.given()).isEqualTo(1);
        assertThat(stale.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.loans().save(bareLoan("a", "c-1"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.loans().of(CustomerId.of("c-1"))).isEmpty();
        assertAll(work -> work.loans().of(CustomerId.of("c-2"))).containsExactly(second);
    }
}
