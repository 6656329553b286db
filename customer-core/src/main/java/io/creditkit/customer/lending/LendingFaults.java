package io.creditkit.customer.lending;

import io.creditkit.customer.internal.EntryRules;

/** What is wrong with loans and offers: all faults at once. */
final class LendingFaults {
    private static final int MOST_TERMS = 1000;
    static final EntryRules<Loan> LOAN = new EntryRules<>("loan", Loan::id)
            .must("id", Loan::id, 64)
            .never("principal", loan -> loan.principal().signum() <= 0, "not-positive", "It must be above zero.")
            .never("moves", loan -> loan.moves().isEmpty(), "required", "The loan needs a state.")
            .never(
                    "refinancedBy",
                    LendingFaults::isHalfRefinanced,
                    "not-as-status",
                    "A refinanced loan names the loan that replaced it, and no other one does.")
            .never(
                    "installments",
                    loan -> loan.installments().stream()
                            .anyMatch(installment -> !installment
                                    .principal()
                                    .currency()
                                    .equals(loan.principal().currency())),
                    "other-currency",
                    "They must be in the currency of the principal.");
    static final EntryRules<CreditOffer> OFFER = new EntryRules<CreditOffer>("credit offer")
            .must("product", CreditOffer::product, 100)
            .never("amount", offer -> offer.amount().signum() <= 0, "not-positive", "It must be above zero.")
            .never(
                    offer -> offer.terms()
                            .filter(text -> text.length() > MOST_TERMS)
                            .isPresent(),
                    EntryRules.tooLong("terms", MOST_TERMS));

    private LendingFaults() {}

    private static boolean isHalfRefinanced(Loan loan) {
        return !loan.moves().isEmpty()
                && (loan.state() == LoanState.REFINANCED) != loan.refinancedBy().isPresent();
    }
}
