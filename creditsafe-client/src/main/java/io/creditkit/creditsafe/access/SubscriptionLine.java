package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of the subscription: a service, for one country or for all.
 *
 * @param serviceName the service as the provider names it in the answer
 * @param open the line as it was sent
 */
public record SubscriptionLine(String serviceName, OpenValue open) {

    /** {@return the service} */
    public Service service() {
        String name = serviceName.replace(" ", "");
        return Service.of(
                name.toLowerCase(Locale.ROOT).startsWith("creditsafeconnect") && name.length() > 17
                        ? name.substring(17)
                        : name);
    }

    /** {@return the country; empty for services that are counted for all countries together} */
    public Optional<CountryCode> country() {
        return open.get("countryIso2").text().flatMap(CountryCode::find);
    }

    /** {@return the name of the country or of the line} */
    public Optional<String> name() {
        return open.get("countryName", "name").text();
    }

    /** {@return the report template that this line is about} */
    public Optional<String> template() {
        return open.get("templateName").text();
    }

    /** {@return the first day} */
    public Optional<LocalDate> startDate() {
        return open.get("startDate").date();
    }

    /** {@return the last day} */
    public Optional<LocalDate> expireDate() {
        return open.get("expireDate").date();
    }

    /** {@return how many are paid for} */
    public OptionalLong paid() {
        return open.get("paid").wholeNumber();
    }

    /** {@return how many are used} */
    public OptionalLong used() {
        return open.get("used").wholeNumber();
    }
}
