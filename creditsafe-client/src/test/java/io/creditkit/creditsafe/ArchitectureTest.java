package io.creditkit.creditsafe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.creditkit.creditsafe";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void the_families_do_not_know_each_other() {
        slices().matching(ROOT
                        + ".(access|bank|company|decision|freshinvestigation|images|monitoring|operation|people)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void the_inside_does_not_know_the_families() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".access..",
                        ROOT + ".bank..",
                        ROOT + ".company..",
                        ROOT + ".decision..",
                        ROOT + ".freshinvestigation..",
                        ROOT + ".images..",
                        ROOT + ".monitoring..",
                        ROOT + ".operation..",
                        ROOT + ".people..")
                .check(CLASSES);
    }

    @Test
    void the_http_library_is_known_in_two_places() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".internal..")
                .and()
                .haveNameNotMatching(".*CreditsafeClient(\\$Builder)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .check(CLASSES);
    }

    @Test
    void the_http_library_shows_in_one_signature() {
        assertThat(signaturesNaming("okhttp3")).containsExactly("CreditsafeClient$Builder.httpClient");
    }

    @Test
    void the_inside_shows_in_constructors_alone() {
        assertThat(signaturesNaming(ROOT + ".internal")).allMatch(name -> name.endsWith(".<init>"));
    }

    @Test
    void the_optional_library_for_metrics_is_known_in_its_own_package_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".micrometer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", ROOT + ".micrometer..")
                .check(CLASSES);
    }

    @Test
    void nothing_knows_a_customer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.creditkit.customer..")
                .check(CLASSES);
    }

    private static List<String> signaturesNaming(String prefix) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (type.getPackageName().contains(".internal")
                    || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED);
                boolean names = Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .anyMatch(part -> part.getPackageName().startsWith(prefix));
                if (visible && names) {
                    found.add(type.getName().substring(ROOT.length() + 1) + "." + unit.getName());
                }
            }
        }
        return found;
    }
}
