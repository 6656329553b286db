package io.creditkit.creditsafe.images;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A document that a company filed, as the list of documents names it. Source: {@code GET /images/companies}. */
public final class ImageDocument extends ReceivedValue {

    ImageDocument(OpenValue content) {
        super(content);
    }

    /** {@return the key to order the document with} */
    public Optional<ImageId> id() {
        return text("imageId").flatMap(ImageId::find);
    }

    /** {@return the key of the company} */
    public Optional<ConnectId> companyId() {
        return open().get("company").get("id").text().flatMap(ConnectId::find);
    }

    /** {@return the number in the register} */
    public Optional<String> companyLocalId() {
        return open().get("company").get("localId").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("company").get("country").text().flatMap(CountryCode::find);
    }

    /** {@return the name of the company} */
    public Optional<String> companyName() {
        return open().get("company").get("name").text();
    }

    /** {@return the kind of company} */
    public Optional<String> companyType() {
        return open().get("company").get("type").text();
    }

    /** {@return what kind of document it is} */
    public Optional<String> type() {
        return open().get("document").get("imageType").text();
    }

    /** {@return the code of the kind} */
    public Optional<String> code() {
        return open().get("document").get("imageCode").text();
    }

    /** {@return what it is, in words} */
    public Optional<String> description() {
        return open().get("document").get("description").text();
    }

    /** {@return the format of the file} */
    public Optional<String> format() {
        return text("format");
    }

    /** {@return where it comes from} */
    public Optional<String> source() {
        return text("source");
    }

    /** {@return when it was filed} */
    public Optional<LocalDate> filingDate() {
        return date("filingDate");
    }

    /** {@return when the provider got it} */
    public Optional<LocalDate> uploadDate() {
        return date("uploadDate");
    }

    /** {@return the last day of the accounts in it} */
    public Optional<LocalDate> accountingDate() {
        return date("accountingDate");
    }

    /** {@return the language} */
    public Optional<String> language() {
        return text("language");
    }

    /** {@return what the provider says about it} */
    public Optional<String> comments() {
        return text("comments");
    }

    /** {@return whether it can be had, in the provider's words} */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return the formats in which it can be had} */
    public List<String> availableFormats() {
        return open().get("availableFormats").texts();
    }

    /** {@return the number of the accounts} */
    public Optional<String> accountReference() {
        return open().get("localProperties").get("accountRefNumber").text();
    }
}
