package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.report.CompanyReports;
import io.creditkit.examples.sandbox.report.PlainPdf;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Trait;
import io.creditkit.examples.sandbox.world.World;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** GET /companies/{id}: the call that costs. */
final class ReportCalls {
    static final String USER = "10001";
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final World world;
    private final Book book;
    private final ReportStore store;
    private final CompanyReports reports = new CompanyReports();

    ReportCalls(World world, Book book, ReportStore store) {
        this.world = world;
        this.book = book;
        this.store = store;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/companies/{id}", this::report);
    }

    private Answer report(Call call) {
        OptionalInt index = world.indexOf(call.variable("id"));
        if (index.isEmpty()) {
            throw call.refuse(404, "Company not found", "No company has this id");
        }
        CompanyFile file = world.file(index.getAsInt(), book.today());
        Company company = file.company();
        String country = company.country().code();
        if (!Subscription.includes(country)) {
            throw call.forbidden("No access to " + country + " reports");
        }
        String language = language(call);
        checkTemplate(call);
        if ("DE".equals(country)) {
            checkReason(call);
        }
        if (company.is(Trait.UNAVAILABLE_400)) {
            throw unavailable(call);
        }
        ObjectNode envelope = envelope(call, file, language);
        if (company.is(Trait.UNAVAILABLE)) {
            message(envelope, "ReportUnavailable", "The report is not available online.");
            return Answer.ok(envelope);
        }
        return deliver(call, file, envelope);
    }

    private Answer deliver(Call call, CompanyFile file, ObjectNode envelope) {
        Company company = file.company();
        ObjectNode report =
                reports.write(file, envelope.path("language").asText().toUpperCase(Locale.ROOT));
        if (call.flag("includeIndicators")) {
            reports.addIndicators(report, file);
        }
        envelope.set("report", report);
        if (company.is(Trait.PARTIAL)) {
            CompanyReports.FAILED_SECTIONS.forEach(envelope.putArray("failedSections")::add);
        }
        if (call.wantsPdf()) {
            addPdf(envelope, file);
        }
        Answer.Charge charge = new Answer.Charge(
                SandboxLedger.Service.COMPANY_REPORT,
                company.ids().connectId(),
                company.country().code(),
                call.query("callRef").orElse(""));
        byte[] body = Answer.bytes(envelope);
        if (body.length > LARGEST_BODY) {
            // The order is done when the caller is told where the report lies; fetching it costs no more.
            return Answer.redirect(store.keep(body).toString(), call.answer()).charged(charge);
        }
        return Answer.json(200, body).charged(charge);
    }

    /** The answer stays JSON, with the document at its end and three of the ids spelled otherwise. */
    private void addPdf(ObjectNode envelope, CompanyFile file) {
        for (String id : List.of("correlation", "company", "user")) {
            envelope.set(id + "ID", envelope.remove(id + "Id"));
        }
        Company company = file.company();
        byte[] document = PlainPdf.of(List.of(
                "Credit report of " + file.name(),
                company.ids().connectId(),
                "as of " + book.today(),
                "International score " + file.rating().band() + ", "
                        + file.rating().band().description(),
                "A made-up report of the sandbox"));
        envelope.put("pdfReportStream", Base64.getEncoder().encodeToString(document));
    }

    private ObjectNode envelope(Call call, CompanyFile file, String language) {
        ObjectNode envelope = call.answer()
                .put("orderId", "N/A")
                .put("companyId", file.company().ids().connectId())
                .put("dateOfOrder", book.today() + "T10:24:36.481Z")
                .put("language", language)
                .put("userId", USER);
        call.query("callRef").ifPresent(ref -> envelope.put("chargeRef", ref));
        return envelope;
    }

    private static String language(Call call) {
        String language = call.query("language").orElse("en");
        if (!language.matches("[a-zA-Z]{2}")) {
            throw call.refuse(400, "Bad Request", "\"language\" must be two letters");
        }
        return language;
    }

    private static void checkTemplate(Call call) {
        call.query("template").filter(name -> !name.equals("full")).ifPresent(name -> {
            throw call.forbidden("No access to template " + name);
        });
    }

    private static void checkReason(Call call) {
        String data = call.query("customData").orElse("");
        if (!data.matches("de_reason_code::[1-8]")) {
            ObjectNode body = call.answer();
            message(body, "InvalidCustomData", "Parameter de_reason_code is required for DE reports.");
            throw new Refusal(Answer.of(400, body));
        }
    }

    private static Refusal unavailable(Call call) {
        ObjectNode body = call.answer();
        message(body, "ReportUnavailable", "The report is not available online.");
        return new Refusal(Answer.of(400, body));
    }

    private static void message(ObjectNode body, String code, String text) {
        body.putArray("messages")
                .addObject()
                .put("type", "ReportUnavailable".equals(code) ? "Information" : "Error")
                .put("code", code)
                .put("text", text);
    }
}
