package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** The language of a report's texts, two letters; its structure is the same in all. Not every country has every language. */
public final class ReportLanguage extends OpenTerm {

    /** English, which every country has. */
    public static final ReportLanguage ENGLISH = new ReportLanguage("EN");

    /** German. */
    public static final ReportLanguage GERMAN = new ReportLanguage("DE");

    /** French. */
    public static final ReportLanguage FRENCH = new ReportLanguage("FR");

    /** Italian. */
    public static final ReportLanguage ITALIAN = new ReportLanguage("IT");

    /** Spanish. */
    public static final ReportLanguage SPANISH = new ReportLanguage("ES");

    /** Dutch. */
    public static final ReportLanguage DUTCH = new ReportLanguage("NL");

    /** Swedish. */
    public static final ReportLanguage SWEDISH = new ReportLanguage("SV");

    /** Norwegian. */
    public static final ReportLanguage NORWEGIAN = new ReportLanguage("NO");

    private static final Set<ReportLanguage> KNOWN =
            Set.of(ENGLISH, GERMAN, FRENCH, ITALIAN, SPANISH, DUTCH, SWEDISH, NORWEGIAN);

    private ReportLanguage(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static ReportLanguage of(String text) {
        return new ReportLanguage(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
