package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards that the tests of a family ask an answer for all it tells, so that a new accessor needs a test that uses it. */
class WholeAnswersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.creditkit.creditsafe");

    /** What a report tells is asked by reflection, see {@code ReportFindingsTest}. */
    private static final String REPORT_READING = "io.creditkit.creditsafe.company.CompanyReport";

    @Test
    void the_tests_of_a_family_ask_every_accessor_of_its_answers() {
        List<String> unasked = CLASSES.stream()
                .filter(type -> type.isAssignableTo(ReceivedValue.class))
                .filter(type -> !isPartOfReport(type))
                .flatMap(type -> accessors(type).filter(method -> !isAsked(method)))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
        assertThat(unasked).isEmpty();
    }

    private static Stream<JavaMethod> accessors(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                .filter(method -> !method.getOwner().isEquivalentTo(ReceivedValue.class));
    }

    private static boolean isAsked(JavaMethod accessor) {
        String family = accessor.getOwner().getPackageName();
        return Stream.concat(accessor.getCallsOfSelf().stream(), accessor.getReferencesToSelf().stream())
                .map(access -> access.getOriginOwner())
                .anyMatch(asking -> isTest(asking) && asking.getPackageName().startsWith(family));
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().getPath().contains("/test-classes/");
    }

    /** The company's family has answers of its own beside what only a report has. */
    private static boolean isPartOfReport(JavaClass type) {
        return CLASSES.get(REPORT_READING).getTransitiveDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().equals(type))
                && type.getPackageName().endsWith(".company");
    }
}
