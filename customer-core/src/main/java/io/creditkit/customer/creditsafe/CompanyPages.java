package io.creditkit.customer.creditsafe;

import io.creditkit.customer.CountryCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a person sees a company in the agency's portal. */
final class CompanyPages {
    private static final String ID = "{id}";

    private CompanyPages() {}

    static Optional<URI> page(CreditsafeSettings settings, String company, CountryCode country) {
        return Optional.ofNullable(settings.pageOf().get(country))
                .or(settings::page)
                .map(template -> URI.create(template.replace(ID, encoded(company))));
    }

    /** Refuses what is no page for each company, or would show a secret to whoever sees the link. */
    static void require(String template) {
        URI page;
        try {
            page = URI.create(template.replace(ID, "X"));
        } catch (IllegalArgumentException noAddress) {
            throw new IllegalArgumentException("The address of a company's page is no address. Give one such as"
                    + " https://portal.example.com/companies/{id}.");
        }
        boolean secure = "https".equalsIgnoreCase(page.getScheme()) && page.getHost() != null;
        if (!secure || page.getUserInfo() != null || !template.contains(ID)) {
            throw new IllegalArgumentException(
                    "The address of a company's page begins with https://, names a host, has no"
                            + " user or password in it, and has {id} where the company's key goes.");
        }
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
