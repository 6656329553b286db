package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A file of companies for a portfolio, in the provider's form, which its web portal offers as a template. {@code toString} shows
 * neither its lines nor the e-mail address.
 */
@Value.Immutable
@ValueStyle
public interface CompanyFile {

    /** {@return the lines, comma separated; sent in UTF-8} */
    @Value.Redacted
    String csv();

    /** {@return the name the provider shows for it} */
    @Value.Default
    default String fileName() {
        return "companies.csv";
    }

    /** {@return whom the provider writes to when it is done; nobody by default} */
    @Value.Redacted
    Optional<String> notificationEmail();

    /** Refuses a file without a line, and names that would break the request. */
    @Value.Check
    default void check() {
        if (lines() == 0) {
            throw new IllegalArgumentException("A file of companies needs at least one line");
        }
        if (!fileName().matches("[A-Za-z0-9 ._()-]{1,120}")) {
            throw new IllegalArgumentException(
                    "A file name is letters, digits, blanks, dots, dashes and brackets, at most 120");
        }
    }

    /** {@return how many lines hold something} */
    @Value.Lazy
    default long lines() {
        return csv().lines().filter(line -> !line.isBlank()).count();
    }

    /** {@return a file of these lines} */
    static CompanyFile ofCsv(String csv) {
        return builder().csv(csv).build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a file. Not thread-safe. */
    final class Builder extends ImmutableCompanyFile.Builder {
        Builder() {}
    }
}
