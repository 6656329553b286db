package io.creditkit.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this module may know. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.creditkit.graph");

    @Test
    void the_rules_look_at_classes() {
        assertThat(MODULE.size()).isGreaterThan(30);
    }

    @Test
    void it_knows_domain_values_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "", // primitive types and arrays of them
                        "java..",
                        "org.jspecify..",
                        "org.immutables..",
                        "com.google.errorprone.annotations..", // kept in class files only, by generated builders
                        "com.fasterxml.jackson.core..",
                        "io.creditkit.graph..",
                        "org.jgrapht..", // optional: held to one package below
                        "io.creditkit.customer",
                        "io.creditkit.customer.csv", // one guard against formulas for all tables
                        "io.creditkit.customer.group", // the value and its id
                        "io.creditkit.customer.limit", // the port of caps of connected customers: held to one class
                        // below
                        "io.creditkit.customer.report")
                .check(MODULE);
    }

    @Test
    void one_class_alone_knows_of_limits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.creditkit.graph.analysis.ConnectedCaps")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.creditkit.customer.limit")
                .check(MODULE);
    }

    @Test
    void only_its_own_package_needs_jgrapht_and_nothing_needs_that_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.creditkit.graph.jgrapht")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jgrapht..", "io.creditkit.graph.jgrapht")
                .check(MODULE);
    }

    @Test
    void it_opens_no_file_socket_or_clock_of_its_own() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..")
                .check(MODULE);
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(MODULE);
    }

    @Test
    void the_values_do_not_know_the_questions_nor_the_files() {
        noClasses()
                .that()
                .resideInAPackage("io.creditkit.graph")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.creditkit.graph.analysis", "io.creditkit.graph.export")
                .check(MODULE);
        noClasses()
                .that()
                .resideInAPackage("io.creditkit.graph.analysis")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.creditkit.graph.export")
                .check(MODULE);
    }

    @Test
    void no_public_method_shows_a_dependency_or_an_internal_type() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("io.creditkit.graph.internal", "io.creditkit.graph.jgrapht")
                .should(showOnlyOurTypesAndJavas())
                .check(MODULE);
    }

    private static ArchCondition<JavaMethod> showOnlyOurTypesAndJavas() {
        return new ArchCondition<>("show only types of the JDK, the domain and this module's API") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> shown = new ArrayList<>(method.getRawParameterTypes());
                shown.add(method.getRawReturnType());
                for (JavaClass type : shown) {
                    String name = type.getBaseComponentType().getPackageName();
                    boolean allowed = name.isEmpty()
                            || name.startsWith("java.")
                            || name.startsWith("io.creditkit.customer")
                            || (name.startsWith("io.creditkit.graph") && !name.endsWith(".internal"));
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows " + type));
                    }
                }
            }
        };
    }
}
