package io.creditkit.creditsafe.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.TypedEndpoints;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.operation.Operation.Billing;
import io.creditkit.creditsafe.operation.Operation.Method;
import io.creditkit.creditsafe.operation.Operation.Repeat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationCatalogueTest {

    @Test
    void the_catalogue_is_the_providers_list_of_operations() {
        List<String> described = new String(ApiServer.bytes("operations.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();

        assertThat(described).hasSize(224);
        assertThat(OperationCatalogue.described().stream()
                        .map(OperationCatalogueTest::line)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(described);
    }

    private static String line(Operation operation) {
        String id = operation.id().contains(" /") ? "" : operation.id();
        return operation.method() + "," + operation.path() + "," + operation.family() + "," + id;
    }

    @Test
    void what_is_typed_is_in_the_catalogue_with_the_same_care() {
        for (Endpoint endpoint : TypedEndpoints.all()) {
            Operation operation =
                    OperationCatalogue.at(Method.valueOf(endpoint.method().name()), endpoint.path());
            assertThat(operation.endpoint())
                    .as("%s in the catalogue and in its family", operation)
                    .isEqualTo(endpoint);
        }
    }

    @Test
    void no_operation_has_two_methods_of_ours() {
        assertThat(TypedEndpoints.all()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_counted_in_the_subscription_is_never_repeated() {
        assertThat(List.of(
                        "companyCreditReport",
                        "directorReport",
                        "companyImage",
                        "createFreshInvestigation",
                        "createFreshinvestigationForUsCountry",
                        "runDecisionTree",
                        "bankMatch",
                        "frBankmatch",
                        "bankVerificationSearch",
                        "consumerReport",
                        "submitsAGBConsumerOrAmlSearch",
                        "resolvesAPicklistAgainstAGivenUniqueId",
                        "financeAgreements",
                        "gbLandRegistry",
                        "ExtractNLKvkNumber",
                        "KYCSearchBusiness",
                        "ComplianceKYCProtectCreateIndividualsSearch",
                        "compliancePostKycBatchUploads",
                        "KYCProtectCreateSchedule",
                        "idvSearch",
                        "dataCleaningJobEnrich"))
                .allSatisfy(id -> {
                    assertThat(OperationCatalogue.named(id).billing()).isEqualTo(Billing.MAY_BE_BILLED);
                    assertThat(OperationCatalogue.named(id).repeat()).isEqualTo(Repeat.NEVER);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "importAPortfolioFile",
                "syncAPortfolioFile",
                "createMonitoringPortfolio",
                "copyCompaniesBetweenPortfolios",
                "createJob",
                "jobFileUploadWithId"
            })
    void what_would_be_done_twice_is_never_repeated_even_if_it_is_free(String id) {
        assertThat(OperationCatalogue.named(id).repeat()).isEqualTo(Repeat.NEVER);
        assertThat(OperationCatalogue.named(id).billing()).isEqualTo(Billing.FREE);
    }

    @Test
    void a_change_is_repeated_only_where_its_effect_is_known() {
        Set<Operation> repeated = OperationCatalogue.all().stream()
                .filter(operation -> operation.method() == Method.POST && operation.repeat() == Repeat.SAFE)
                .collect(Collectors.toSet());

        assertThat(repeated)
                .extracting(Operation::id)
                .containsExactlyInAnyOrder("Authenticate", "addCompanyToPortfolio");
    }

    @Test
    void what_came_later_is_there_and_no_path_stands_twice() {
        assertThat(OperationCatalogue.all()).hasSize(229);
        assertThat(OperationCatalogue.all())
                .extracting(operation -> operation.method() + operation.path())
                .doesNotHaveDuplicates();
        assertThat(OperationCatalogue.at(Method.GET, "/companies/global").family())
                .isEqualTo("companies");
        assertThat(OperationCatalogue.ofFamily("data-cleaning")).hasSize(10);
        assertThat(OperationCatalogue.ofFamily("nothing")).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(OperationCatalogue.find("nothing")).isEmpty();
        assertThatThrownBy(() -> OperationCatalogue.named("nothing")).hasMessageContaining("'nothing'");
        assertThatThrownBy(() -> OperationCatalogue.at(Method.PUT, "/companies"))
                .hasMessageContaining("PUT /companies");
    }

    @ParameterizedTest
    @CsvSource({"companies", "/companies?x=1", "/companies/", "/a/../b", "/..", "/a//b", "/a/{b", "''"})
    void what_is_no_path_is_refused(String path) {
        assertThatThrownBy(() -> Operation.of(Method.GET, path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_operation_is_taken_for_an_order_until_said_otherwise() {
        Operation added = Operation.of(Method.GET, "/brandNew/{id}");

        assertThat(added.repeat()).isEqualTo(Repeat.NEVER);
        assertThat(added.billing()).isEqualTo(Billing.MAY_BE_BILLED);
        assertThat(added.freeAndRepeatable().repeat()).isEqualTo(Repeat.SAFE);
        assertThat(added.places()).containsExactly("id");
    }

    /** The table of the README is made here; if this fails, take over the file that the test names. */
    @Test
    void the_table_of_operations_is_up_to_date() throws IOException {
        ReadmePart.requireUpToDate("operations-table.md", "operations", table());
    }

    private static String table() {
        Set<String> typed = TypedEndpoints.all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toSet());
        Map<String, List<Operation>> families = OperationCatalogue.all().stream()
                .collect(Collectors.groupingBy(Operation::family, TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("| family | operations | typed | callable by the general call |\n");
        table.append("| --- | ---: | --- | --- |\n");
        long all = 0;
        long methods = 0;
        for (Map.Entry<String, List<Operation>> family : families.entrySet()) {
            List<Operation> callable = family.getValue().stream()
                    .filter(operation -> !typed.contains(operation.method() + " " + operation.path()))
                    .toList();
            long count = family.getValue().size();
            all += count;
            methods += count - callable.size();
            table.append("| ")
                    .append(family.getKey())
                    .append(" | ")
                    .append(count)
                    .append(" | ");
            table.append(callable.isEmpty() ? "all" : String.valueOf(count - callable.size()));
            table.append(" | ").append(named(callable)).append(" |\n");
        }
        table.append("| **together** | ")
                .append(all)
                .append(" | ")
                .append(methods)
                .append(" | ");
        return table.append(all - methods).append(" |\n").toString();
    }

    private static String named(List<Operation> callable) {
        if (callable.isEmpty()) {
            return "";
        }
        if (callable.size() > 8) {
            return "the other " + callable.size();
        }
        return callable.stream()
                .map(operation -> "`" + operation.method() + " " + operation.path() + "`")
                .collect(Collectors.joining(", "));
    }
}
