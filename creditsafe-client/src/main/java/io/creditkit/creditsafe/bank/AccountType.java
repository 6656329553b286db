package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** The kind of a bank account. */
public final class AccountType extends OpenTerm {

    /** Of a business. */
    public static final AccountType BUSINESS = new AccountType("Business");

    /** Of a person. */
    public static final AccountType PERSONAL = new AccountType("Personal");

    private static final Set<AccountType> KNOWN = Set.of(BUSINESS, PERSONAL);

    private AccountType(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static AccountType of(String text) {
        return new AccountType(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
