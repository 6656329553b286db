package io.creditkit.creditsafe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.TypedEndpoints;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No operation is without a method of its own for no reason. */
class UntypedOperationsTest {

    private static final String NEWER =
            "newer than the description 1.10.4; what it takes and answers stands in nothing that"
                    + " could be read, so types would be guesses";
    private static final String PRODUCT = "a product of its own beside the credit of companies";
    private static final String PERSONS = "about consumers, whom a credit application for companies does not ask for";
    private static final String COUNTRY = "a service of one country that no other family of this client builds on";

    /** What an operation's path begins with, and why there is no more than the general call. */
    private static final List<Reason> REASONS = List.of(
            new Reason("/companies/global", NEWER),
            new Reason("/localSolutions/DE/nonLtdCompanies", NEWER),
            new Reason("/localSolutions/GB/identitysearch", PERSONS),
            new Reason("/localSolutions/GB/landRegistry", COUNTRY),
            new Reason("/localSolutions/GB/CCDS", COUNTRY),
            new Reason("/localSolutions/NL/extract", COUNTRY),
            new Reason("/localSolutions/US/searchSupport", COUNTRY),
            new Reason("/consumers", PERSONS),
            new Reason("/dataCleaning", PRODUCT),
            new Reason("/protect", PRODUCT),
            new Reason("/compliance/kyc-protect", PRODUCT));

    /**
     * Why some operations have no method.
     *
     * @param path what their paths begin with
     * @param why the reason
     */
    private record Reason(String path, String why) {

        boolean covers(Operation operation) {
            return operation.path().equals(path) || operation.path().startsWith(path + "/");
        }
    }

    private static List<Operation> untyped() {
        Set<String> typed =
                TypedEndpoints.all().stream().map(TypedEndpoints::line).collect(Collectors.toSet());
        return OperationCatalogue.all().stream()
                .filter(operation -> !typed.contains(operation.method() + " " + operation.path()))
                .toList();
    }

    @Test
    void every_untyped_operation_has_one_reason_and_every_reason_an_operation() {
        assertThat(untyped())
                .allSatisfy(operation -> assertThat(REASONS.stream().filter(reason -> reason.covers(operation)))
                        .as("why %s has no method of its own", operation)
                        .hasSize(1));
        assertThat(REASONS)
                .allSatisfy(reason -> assertThat(untyped()).as(reason.path()).anyMatch(reason::covers));
    }

    /** The list of the README is made here; if this fails, take over the file that the test names. */
    @Test
    void the_list_of_reasons_is_up_to_date() throws IOException {
        ReadmePart.requireUpToDate("untyped-operations.md", "untyped operations", list());
    }

    private static String list() {
        StringBuilder list = new StringBuilder("| callable and not typed | operations | why |\n| --- | ---: | --- |\n");
        for (Reason reason : REASONS) {
            list.append("| `")
                    .append(reason.path())
                    .append("` | ")
                    .append(untyped().stream().filter(reason::covers).count())
                    .append(" | ")
                    .append(reason.why())
                    .append(" |\n");
        }
        return list.toString();
    }
}
