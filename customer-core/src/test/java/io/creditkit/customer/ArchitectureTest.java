package io.creditkit.customer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.creditkit.customer");

    @Test
    void only_the_adapter_knows_the_client_of_the_agency() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.creditkit.customer.creditsafe..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.creditkit.creditsafe..")
                .check(HOUSE);
    }

    @Test
    void nothing_knows_another_module_of_the_house() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.creditkit.customer.jdbc..", "io.creditkit.graph..", "io.creditkit.examples..")
                .check(HOUSE);
    }

    @Test
    void features_know_the_storage_port_and_no_storage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.creditkit.customer", "io.creditkit.customer.storage.memory..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.creditkit.customer.storage.memory..")
                .check(HOUSE);
    }

    @Test
    void time_zone_and_locale_come_from_the_host() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CreditKit.class.getName())
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void a_library_prints_nothing_starts_no_thread_and_reads_no_environment() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "java.awt..", "javax.swing..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.nio\\.channels\\..*(Socket|Select|Datagram|Multicast|Network|Pipe|Asynchronous).*")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.ServerSocket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ForkJoinPool")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Timer")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "goes to a pool of threads", call -> call.getName().matches("parallel(Stream)?|.*Async")))
                .check(HOUSE);
    }

    @Test
    void no_room_is_called_after_nothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..model..", "..dto..")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(HOUSE);
    }

    @Test
    void no_library_shows_in_a_public_signature() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.creditkit.customer.internal..")
                .should(showNothingOf(
                        "com.fasterxml", "de.siegmar", "okhttp3", "com.github.benmanes", "org.immutables"))
                .check(HOUSE);
    }

    @Test
    void no_public_method_takes_a_boolean() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are written by hand and public",
                        type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.isRecord()
                                && !type.getSimpleName().startsWith("Immutable")
                                && !type.getSimpleName().equals("Builder")))
                .should(notTakeABoolean())
                .check(HOUSE);
    }

    @Test
    void public_classes_can_not_be_extended_unless_they_are_made_for_it() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnnotations()
                .and()
                .areNotAssignableTo(CreditKitException.class)
                .and()
                .haveNameNotMatching(".*\\.Immutable\\w+\\$Builder")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    private static ArchCondition<JavaMethod> showNothingOf(String... packages) {
        return new ArchCondition<>("show nothing of " + String.join(", ", packages)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().forEach(type -> {
                    for (String name : packages) {
                        if (type.getPackageName().startsWith(name)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows " + type.getName()));
                        }
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaMethod> notTakeABoolean() {
        return new ArchCondition<>("not take a boolean") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaClass type : method.getRawParameterTypes()) {
                    if (type.isEquivalentTo(boolean.class) && !method.getName().equals("equals")) {
                        events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " takes a boolean: use an enum that tells the consequence"));
                    }
                }
            }
        };
    }
}
