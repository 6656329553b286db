package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.search.ExportTooLargeException;
import io.creditkit.customer.storage.StorageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the library refuses ends the program with a code that is documented, and with the library's own words. */
class FailureTest {
    /** {@return every type that the library throws, those to come included} */
    static List<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.creditkit.customer", "io.creditkit.graph")
                        .stream()
                        .filter(type -> type.isAssignableTo(CreditKitException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void there_are_types() {
        assertThat(types()).hasSizeGreaterThan(35).contains(StorageException.class, BureauException.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_type_has_an_exit_code_of_its_own(Class<?> type) {
        if (type != BureauException.class) { // goes by its kind, see below
            assertThat(Failure.codeOf(type)).as(type + " in " + Failure.class).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_of_the_agency_s_refusals_has_one(BureauException.Kind kind) {
        Failure failure = Failure.of(new BureauException(kind, BureauException.Billing.NOT_BILLED, "It said no."));

        assertThat(failure.line()).contains("agency", "It said no.").doesNotContain("Exception");
    }

    static BureauException.Kind[] kinds() {
        return BureauException.Kind.values();
    }

    @Test
    void a_refusal_is_told_in_its_own_words_and_by_no_name_of_a_type() {
        assertThat(Failure.of(new ExportTooLargeException(10)).code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(Failure.of(new ExportTooLargeException(10)).line())
                .contains("10")
                .doesNotContain("Exception");
        CurrencyMismatchException mismatch = mismatch();
        assertThat(Failure.of(mismatch).code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(Failure.of(mismatch).line()).isEqualTo(mismatch.getMessage());
        assertThat(Failure.of(new StorageException("The disk is gone.")).line()).isEqualTo("The disk is gone.");
    }

    private static CurrencyMismatchException mismatch() {
        try {
            Money.of("1", "EUR").plus(Money.of("1", "GBP"));
        } catch (CurrencyMismatchException e) {
            return e;
        }
        throw new AssertionError("EUR and GBP were added.");
    }
}
