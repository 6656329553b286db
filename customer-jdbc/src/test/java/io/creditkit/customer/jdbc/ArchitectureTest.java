package io.creditkit.customer.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.creditkit.customer.jdbc");

    @Test
    void knowsThePortAndTheValues_andNothingElseOfTheHouse() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.creditkit..")
                        .and(not(resideInAnyPackage(
                                "io.creditkit.customer",
                                "io.creditkit.customer.access",
                                "io.creditkit.customer.action",
                                "io.creditkit.customer.alert",
                                "io.creditkit.customer.alert.notify",
                                "io.creditkit.customer.alert.rule",
                                "io.creditkit.customer.attachment",
                                "io.creditkit.customer.attribute",
                                "io.creditkit.customer.audit",
                                "io.creditkit.customer.bulk",
                                "io.creditkit.customer.file",
                                "io.creditkit.customer.group",
                                "io.creditkit.customer.jdbc",
                                "io.creditkit.customer.job",
                                "io.creditkit.customer.lending",
                                "io.creditkit.customer.limit",
                                "io.creditkit.customer.linking",
                                "io.creditkit.customer.merge",
                                "io.creditkit.customer.monitoring",
                                "io.creditkit.customer.onboarding",
                                "io.creditkit.customer.outbox",
                                "io.creditkit.customer.portal",
                                "io.creditkit.customer.privacy",
                                "io.creditkit.customer.receivables",
                                "io.creditkit.customer.report",
                                "io.creditkit.customer.risk",
                                "io.creditkit.customer.scenario",
                                "io.creditkit.customer.search",
                                "io.creditkit.customer.segment",
                                "io.creditkit.customer.settings",
                                "io.creditkit.customer.storage",
                                "io.creditkit.customer.supply"))))
                .check(OURS);
    }

    @Test
    void aHostSeesNoJdbiAndNoH2() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(resideInAnyPackage("org.jdbi..", "org.h2.."))
                .orShould()
                .haveRawParameterTypes(describe(
                        "of JDBI or H2",
                        types -> types.stream().anyMatch(resideInAnyPackage("org.jdbi..", "org.h2..")::test)))
                .check(OURS);
    }

    @Test
    void onlyOneClassNeedsH2() {
        classes()
                .that(not(simpleName("EmbeddedH2")))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.h2..")))
                .check(OURS);
    }

    @Test
    void whatIsPublic_isMeantToBe() {
        Set<String> open = OURS.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isNestedClass() || type.getSimpleName().equals("Builder"))
                .map(type -> type.getName().substring("io.creditkit.customer.jdbc.".length()))
                .collect(Collectors.toSet());

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "JdbcStorage",
                        "JdbcStorage$Builder",
                        "HostTransactions",
                        "SchemaMode",
                        "SchemaMismatchException",
                        "CorruptStorageException");
    }
}
