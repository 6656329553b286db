package io.creditkit.creditsafe.operation;

import java.util.List;

/**
 * What the provider's change log names after the description 1.10.4. It gives no ids, so method and path are the id. But for the
 * languages of reports nothing says what these take and answer, so they have no methods of their own.
 */
final class LaterOperations {

    private static final List<Operation> LATER = OperationCatalogue.together(List.of(
            OperationCatalogue.read("companies", """
                    free GET /companies/global
                    """),
            OperationCatalogue.read("access", """
                    free GET /access/countries/{countryCode}/reportLanguages
                    """),
            OperationCatalogue.read("local-solutions", """
                    free GET /localSolutions/DE/nonLtdCompanies
                    free GET /localSolutions/DE/nonLtdCompanies/searchcriteria
                    paid GET /localSolutions/DE/nonLtdCompanies/{id}
                    """)));

    private LaterOperations() {}

    static List<Operation> all() {
        return LATER;
    }
}
