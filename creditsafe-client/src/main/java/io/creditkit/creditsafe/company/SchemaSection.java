package io.creditkit.creditsafe.company;

/** Which answer a schema describes. */
public enum SchemaSection {
    /** The report of a company. */
    COMPANY_REPORT("CompanyReportResponse"),
    /** The report of a person. */
    PERSON_REPORT("DirectorReportResponse");

    private final String word;

    SchemaSection(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
