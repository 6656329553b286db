package io.creditkit.customer.creditsafe;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.report.BandScheme;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How reports are ordered and read. */
@Value.Immutable
@ValueStyle
public interface CreditsafeSettings {
    /** {@return the language of the texts of reports, two letters; default {@code EN}, which every country has} */
    @Value.Default
    default String language() {
        return "EN";
    }

    /** {@return the template of reports, which must be part of the contract; the agency's usual one by default} */
    Optional<String> template();

    /** {@return what E means in these countries when the report or the event itself does not tell; a very high risk in all others} */
    Map<CountryCode, MeaningOfE> meaningOfE();

    /**
     * {@return the bands of local scores in these countries, for reports that tell a score and no international letter; none by
     * default, and there is no band then} A scheme of another scale than 0 to 100 counts where the report tells that scale.
     */
    Map<CountryCode, BandScheme> bandSchemes();

    /** {@return what to make of a limit without a currency; default {@link MissingCurrency#NATIONAL}} */
    @Value.Default
    default MissingCurrency missingCurrency() {
        return MissingCurrency.NATIONAL;
    }

    /**
     * {@return the address of a company's page in the agency's portal, with {@code {id}} where its key goes, such as
     * {@code https://portal.example.com/companies/{id}}; none by default, as it depends on the contract}
     */
    Optional<String> page();

    /** {@return the same for countries whose companies have their page elsewhere} */
    Map<CountryCode, String> pageOf();

    /** Refuses what is no language, and an address that is none or would carry a secret. */
    @Value.Check
    default void check() {
        page().ifPresent(CompanyPages::require);
        pageOf().values().forEach(CompanyPages::require);
        if (!language().matches("[A-Za-z]{2}")) {
            throw new IllegalArgumentException("'" + language() + "' is no language: give two letters such as EN.");
        }
    }

    /** {@return English reports of the usual template} */
    static CreditsafeSettings usual() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CreditsafeSettings}. */
    final class Builder extends ImmutableCreditsafeSettings.Builder {
        Builder() {}
    }
}
