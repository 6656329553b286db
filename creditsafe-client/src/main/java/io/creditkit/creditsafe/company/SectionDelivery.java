package io.creditkit.creditsafe.company;

/**
 * Whether a section of a report came, which decides what its silence means. Never read "no judgments" out of a section that
 * {@linkplain #FAILED failed}.
 */
public enum SectionDelivery {

    /** It came, with something in it. What it does not tell, the source does not know or the country does not report. */
    DELIVERED,

    /** It came and is empty: the source was asked and has nothing. */
    EMPTY,

    /**
     * It is not there, and the provider reports no failure. Most often the source has nothing; a template, the subscription or
     * the law may have left it out, too.
     */
    NOT_SENT,

    /** The provider could not build it. What is there may be a part, and nothing follows from what is not. */
    FAILED
}
