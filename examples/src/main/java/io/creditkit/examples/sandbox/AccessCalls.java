package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Country;
import java.util.stream.Stream;

/** The account: what it may use and what it has used. */
final class AccessCalls {
    private static final int PAID = 100_000;

    private final SandboxOptions options;
    private final Book book;

    AccessCalls(SandboxOptions options, Book book) {
        this.options = options;
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/access", this::access);
        router.add("GET", "/v1/access/users/me", this::me);
        router.add("GET", "/v1/access/users/active", this::active);
        router.add("GET", "/v1/access/countries/{country}/reportLanguages", AccessCalls::languages);
    }

    private Answer access(Call call) {
        ObjectNode answer = call.answer();
        ObjectNode lines = answer.putObject("countryAccess");
        ArrayNode reports = lines.putArray("creditsafeConnectOnlineReports");
        ArrayNode directors = JsonNodeFactory.instance.arrayNode();
        ArrayNode monitoring = JsonNodeFactory.instance.arrayNode();
        for (Country country : Subscription.countries()) {
            line(reports, country, used(SandboxLedger.Service.COMPANY_REPORT, country.code()))
                    .put("countryIso2", country.code())
                    .put("templateName", "full");
            line(directors, country, used(SandboxLedger.Service.DIRECTOR_REPORT, country.code()))
                    .put("countryIso2", country.code());
            line(monitoring, country, watched(country.code()));
        }
        ArrayNode offline = lines.putArray("creditsafeConnectOfflineReports");
        for (Country country : Subscription.countries()) {
            line(offline, country, used(SandboxLedger.Service.FRESH_INVESTIGATION, country.code()))
                    .put("countryIso2", country.code());
        }
        lines.set("creditsafeConnectMonitoring", monitoring);
        lines.set("creditsafeConnectDirectorReports", directors);
        ArrayNode images = lines.putArray("creditsafeConnectImageDocuments");
        for (Country country : Subscription.countries()) {
            line(images, country, used(SandboxLedger.Service.IMAGE_DOCUMENT, country.code()))
                    .put("countryIso2", country.code());
        }
        whole(lines.putArray("creditsafeConnectBankValidation"), SandboxLedger.Service.BANK_VALIDATION);
        whole(lines.putArray("creditsafeConnectBankVerification"), SandboxLedger.Service.BANK_VERIFICATION);
        return Answer.ok(answer);
    }

    private ObjectNode line(ArrayNode list, Country country, long used) {
        return times(list.addObject().put("countryName", country.name()), used);
    }

    /** A service that is counted for all countries together. */
    private void whole(ArrayNode list, SandboxLedger.Service service) {
        times(
                list.addObject().put("name", "All countries"),
                book.ledger().deliveries().stream()
                        .filter(delivery -> delivery.service() == service)
                        .count());
    }

    private ObjectNode times(ObjectNode line, long used) {
        return line.put("startDate", options.startDate().withDayOfYear(1) + "T00:00:00Z")
                .put("expireDate", options.startDate().withDayOfYear(1).plusYears(2) + "T00:00:00Z")
                .put("paid", PAID)
                .put("used", used);
    }

    private long used(SandboxLedger.Service service, String country) {
        return book.ledger().deliveries().stream()
                .filter(delivery ->
                        delivery.service() == service && delivery.country().equals(country))
                .count();
    }

    private long watched(String country) {
        return book.state().portfolios().stream()
                .flatMap(portfolio -> portfolio.members().keySet().stream())
                .filter(id -> id.startsWith(country))
                .distinct()
                .count();
    }

    /** In the country's own language and in English. The agency's pages do not show this answer, so its form is a guess. */
    private static Answer languages(Call call) {
        String code = call.variable("country");
        Country country = Subscription.countries().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> call.forbidden("No access to " + code + " reports"));
        ObjectNode answer = call.answer();
        ArrayNode languages = answer.putArray("reportLanguages");
        Stream.of(country.language(), "EN")
                .distinct()
                .forEach(language -> languages.addObject().put("languageCode", language));
        return Answer.ok(answer);
    }

    private Answer me(Call call) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("username", options.username())
                .put("emailAddress", "sandbox@example.com")
                .put("owningEntity", "CSSB")
                .put("defaultLanguage", "EN");
        answer.putObject("primaryContact")
                .put("title", "")
                .put("firstName", "Sandy")
                .put("surname", "Box");
        return Answer.ok(answer.put("ietfLanguage", "en-GB")
                .put("countryCode", "GB")
                .put("isActive", "true")
                .put("correlationId", call.correlationId()));
    }

    private Answer active(Call call) {
        ObjectNode answer = call.answer();
        answer.putArray("items")
                .addObject()
                .put("userId", 10_001)
                .put("firstName", "Sandy")
                .put("surname", "Box");
        return Answer.ok(answer.put("totalSize", 1));
    }
}
