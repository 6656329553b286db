package io.creditkit.examples;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes that a host gets, as they are on the class path here. */
final class LibraryClasses {
    private LibraryClasses() {}

    /** {@return those of these packages and below, without the tests, which another module's test jar brings in} */
    static JavaClasses of(String... packages) {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                .importPackages(packages);
    }
}
