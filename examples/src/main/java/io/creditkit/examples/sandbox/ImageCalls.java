package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.report.PlainPdf;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.World;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Documents that companies filed: the accounts of the last three years of each. To fetch one costs. */
final class ImageCalls {
    private static final Pattern ID = Pattern.compile("img-(\\d{1,7})-(\\d{4})");
    private static final int YEARS = 3;

    private final World world;
    private final Book book;

    ImageCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/images/companies/types", ImageCalls::types);
        router.add("GET", "/v1/images/companies", this::list);
        router.add("GET", "/v1/images/{id}", this::image);
    }

    private static Answer types(Call call) {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (String country : call.query("countries").isPresent()
                ? SearchRules.countries(call)
                : Subscription.countries().stream().map(one -> one.code()).toList()) {
            ObjectNode node = answer.addObject().put("country", country);
            node.putObject("companyId")
                    .put("required", true)
                    .put("minLength", 4)
                    .put("maxLength", 30);
            ObjectNode language =
                    node.putArray("availableLanguages").addObject().put("language", "EN");
            language.put("default", true);
            language.putArray("filingTypes")
                    .addObject()
                    .put("type", "ACC")
                    .put("description", "Annual accounts")
                    .putArray("availableImageFormats")
                    .add("PDF");
        }
        return Answer.ok(answer);
    }

    private Answer list(Call call) {
        OptionalInt index = world.indexOf(call.query("id").orElse(""));
        if (index.isEmpty()) {
            throw call.refuse(404, "Company not found", "No company has this id");
        }
        Company company = world.company(index.getAsInt());
        List<Integer> years = years(company);
        int page = call.number("page", 1, 1, 1_000_000);
        int size = call.number("pageSize", 10, 1, 1000);
        ObjectNode answer = call.answer().put("totalSize", years.size());
        ArrayNode data = answer.putArray("data");
        years.stream().skip((page - 1L) * size).limit(size).forEach(year -> data.add(document(company, year)));
        return Answer.ok(answer);
    }

    private List<Integer> years(Company company) {
        int last = book.today().getYear() - 1;
        return IntStream.range(0, YEARS)
                .map(back -> last - back)
                .filter(year -> year >= company.registeredOn().getYear())
                .boxed()
                .toList();
    }

    private static ObjectNode document(Company company, int year) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("imageId", "img-" + company.index() + "-" + year);
        node.putObject("company")
                .put("id", company.ids().connectId())
                .put("localId", company.ids().registrationNumber())
                .put("country", company.country().code())
                .put("name", company.name())
                .put("type", company.type());
        node.putObject("document")
                .put("imageType", "Annual accounts")
                .put("imageCode", "ACC")
                .put("description", "Accounts of " + year);
        node.put("format", "PDF")
                .put("source", "Register")
                .put("filingDate", (year + 1) + "-06-30T00:00:00Z")
                .put("uploadDate", (year + 1) + "-07-03T00:00:00Z")
                .put("accountingDate", year + "-12-31T00:00:00Z")
                .put("language", "EN")
                .put("status", "Available");
        node.putArray("availableFormats").add("PDF");
        return node;
    }

    private Answer image(Call call) {
        Matcher id = ID.matcher(call.variable("id"));
        if (!id.matches() || Integer.parseInt(id.group(1)) >= world.size()) {
            throw notFound(call);
        }
        Company company = world.company(Integer.parseInt(id.group(1)));
        if (!years(company).contains(Integer.parseInt(id.group(2)))) {
            throw notFound(call);
        }
        String country = company.country().code();
        if (!Subscription.includes(country)) {
            throw call.forbidden("No access to " + country + " image documents");
        }
        byte[] document =
                PlainPdf.of(List.of(company.name(), "Accounts of " + id.group(2), "A made-up document of the sandbox"));
        return Answer.file("application/pdf", document)
                .charged(new Answer.Charge(SandboxLedger.Service.IMAGE_DOCUMENT, call.variable("id"), country, ""));
    }

    private static Refusal notFound(Call call) {
        return call.refuse(404, "Image not found", "No document has this id");
    }
}
