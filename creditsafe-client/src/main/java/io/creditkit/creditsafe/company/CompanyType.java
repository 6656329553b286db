package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** The provider's rough kind of company. Source: {@code type} of a search. */
public final class CompanyType extends OpenTerm {

    /** With limited liability. */
    public static final CompanyType LTD = new CompanyType("Ltd");

    /** Without limited liability. */
    public static final CompanyType NON_LTD = new CompanyType("NonLtd");

    /** Without limited liability and not in the register; Norway alone. */
    public static final CompanyType NON_LTD_NON_REG = new CompanyType("NonLtdNonReg");

    private static final Set<CompanyType> KNOWN = Set.of(LTD, NON_LTD, NON_LTD_NON_REG);

    private CompanyType(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static CompanyType of(String text) {
        return new CompanyType(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
