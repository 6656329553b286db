package io.creditkit.customer.linking;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of one enquiry, for its payload: those of the agency where its adapter hands them over, else ours, as JSON. Of a question
 * about a person it says what was asked by and which companies were told, and no value beside. Not thread-safe.
 */
final class EnquiryText {
    /** More than twenty hits with all that an agency tells of them; what is longer is cut. */
    private static final int LONGEST = 200_000;

    private static final String WITHHELD = "withheld: it is about a person";

    private final boolean aboutPerson;
    private final String asked;
    private final List<String> questions = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    /** What is kept. */
    record Texts(String question, String answer) {}

    private EnquiryText(Customer customer, String asked) {
        this.aboutPerson = customer.kind() == PartyKind.PERSON;
        this.asked = asked;
    }

    static EnquiryText of(Customer customer, CompanyQuery query) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.put("country", query.country().value());
        put(asked, customer, "registrationNumber", query.registrationNumber());
        put(asked, customer, "vatNumber", query.vatNumber());
        put(asked, customer, "name", query.name());
        put(asked, customer, "postCode", query.postCode());
        put(asked, customer, "city", query.city());
        query.reference().ifPresent(reference -> asked.put("reference", reference));
        return new EnquiryText(customer, asked.toString());
    }

    static EnquiryText of(Customer customer, AgencyCompanyId wanted) {
        return new EnquiryText(
                customer,
                JsonNodeFactory.instance.objectNode().put("id", wanted.value()).toString());
    }

    private static void put(ObjectNode asked, Customer customer, String name, Optional<String> value) {
        value.ifPresent(text -> asked.put(name, customer.kind() == PartyKind.PERSON ? WITHHELD : text));
    }

    /** {@return what takes the agency's own words} */
    Exchange exchange() {
        return (question, answer) -> {
            questions.add(question);
            answers.add(answer);
        };
    }

    Texts answered(List<CompanyHit> hits) {
        return texts(isInOwnWords() ? found(hits) : lines(answers));
    }

    /** @param why in a few words, without the message, which may hold personal data */
    Texts failed(String why) {
        List<String> all = isInOwnWords() ? new ArrayList<>() : new ArrayList<>(answers);
        all.add(why);
        return texts(lines(all));
    }

    private Texts texts(String answer) {
        return new Texts(cut(isInOwnWords() ? asked : lines(questions)), cut(answer));
    }

    private boolean isInOwnWords() {
        return aboutPerson || questions.isEmpty();
    }

    private String found(List<CompanyHit> hits) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode companies = answer.putArray("companies");
        for (CompanyHit hit : hits) {
            ObjectNode company = companies
                    .addObject()
                    .put("id", hit.company().value())
                    .put("country", hit.country().value());
            if (!aboutPerson) {
                company.put("name", hit.name());
                hit.registrationNumber().ifPresent(value -> company.put("registrationNumber", value));
                ArrayNode vatNumbers = company.putArray("vatNumbers");
                hit.vatNumbers().forEach(vatNumbers::add);
                hit.street().ifPresent(value -> company.put("street", value));
                hit.postCode().ifPresent(value -> company.put("postCode", value));
                hit.city().ifPresent(value -> company.put("city", value));
                hit.status().ifPresent(value -> company.put("status", value.name()));
                hit.officeType().ifPresent(value -> company.put("officeType", value));
            }
        }
        return answer.toString();
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
