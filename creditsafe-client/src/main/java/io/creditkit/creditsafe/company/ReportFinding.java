package io.creditkit.creditsafe.company;

/**
 * A place in a report that cannot be read as what it should be, and so is empty to the typed methods.
 *
 * <p>Shows no name and no other personal datum, so that it may be logged; {@link CompanyReport#at(String)} shows what stands there.
 *
 * @param path the place from the root of the document, such as {@code $.report.creditScore.currentCreditRating.pod}
 * @param reason why it cannot be read
 * @param found what is there: its kind and size, and the words themselves only where no person is spoken of, cut at 40 characters
 */
public record ReportFinding(String path, Reason reason, String found) {

    /** Why a place cannot be read. */
    public enum Reason {

        /** A number belongs there. */
        NOT_A_NUMBER,

        /** A whole number belongs there, of a size that fits; a count is not below 0. */
        NOT_A_WHOLE_NUMBER,

        /** A number outside 0 to 100 in the place of a score: a reason for not scoring. */
        NOT_A_SCORE,

        /** A day or a moment belongs there. */
        NOT_A_DATE,

        /** A date before the year 1000, which is how some sources say that they have none. */
        PLACEHOLDER_DATE,

        /** Yes or no belongs there. */
        NOT_YES_OR_NO,

        /** The code of a country belongs there. */
        NOT_A_COUNTRY,

        /** A word that no company can have as its key. */
        NOT_A_KEY,

        /** An object, a list or a single value stands where another of the three belongs. */
        OTHER_SHAPE,

        /** The name comes again in the same object; the last one counts, the others are in the document alone. */
        NAME_REPEATED
    }

    @Override
    public String toString() {
        return path + ": " + reason + ", found " + found;
    }
}
