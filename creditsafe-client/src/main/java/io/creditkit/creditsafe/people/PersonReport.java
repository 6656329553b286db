package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ProviderMessage;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The report of a person. Holds personal data. Source: {@code GET /people/{peopleId}}. */
public final class PersonReport extends ReceivedValue {

    PersonReport(OpenValue content) {
        super(content);
    }

    /**
     * {@return the reading of a document that was kept}
     *
     * <p>No request, no cost.
     *
     * @param document JSON in UTF-8, as the API sends it
     * @throws io.creditkit.creditsafe.ResponseFormatException if it is no JSON
     */
    public static PersonReport parse(byte[] document) {
        return new PersonReport(OpenValue.parse(document));
    }

    private OpenValue report() {
        return open().get("report").isObject() ? open().get("report") : open();
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }

    /** {@return whether there is a report; if not, {@link #messages()} say why} */
    public boolean isDelivered() {
        return report().get("directorDetails").isPresent()
                || report().get("directorships").isPresent();
    }

    /** {@return what the provider says about the report} */
    public List<ProviderMessage> messages() {
        return ProviderMessage.listFrom(open().get("messages"));
    }

    /** {@return the key of the person} */
    public Optional<PersonId> id() {
        return open().get("directorId")
                .text()
                .or(() -> report().get("directorId").text())
                .flatMap(PersonId::find);
    }

    /** {@return when the report was ordered} */
    public Optional<Instant> dateOfOrder() {
        return open().get("dateOfOrder").instant();
    }

    /** {@return the language of the texts} */
    public Optional<String> language() {
        return text("language");
    }

    /** {@return how many appointments the person has now} */
    public OptionalInt currentAppointments() {
        return summary().get("currentAppointments", "current").integer();
    }

    /** {@return how many the person has in companies that are no longer in business} */
    public OptionalInt inactiveAppointments() {
        return summary().get("inactiveAppointments", "inactive").integer();
    }

    /** {@return how many the person had} */
    public OptionalInt previousAppointments() {
        return summary().get("previousAppointments", "previous").integer();
    }

    private OpenValue summary() {
        return report().get("directorSummary");
    }

    /** {@return who the person is} */
    public Optional<PersonDetails> details() {
        return report().get("directorDetails").object().map(PersonDetails::new);
    }

    /** {@return further addresses, open} */
    public List<OpenValue> otherAddresses() {
        return report().get("otherAddresses").items();
    }

    /** {@return the companies in which the person has an appointment now} */
    public List<Directorship> currentDirectorships() {
        return directorships("current");
    }

    /** {@return the companies in which the person had one} */
    public List<Directorship> previousDirectorships() {
        return directorships("previous");
    }

    /** {@return the companies with one that are no longer in business} */
    public List<Directorship> inactiveDirectorships() {
        return directorships("inactive");
    }

    private List<Directorship> directorships(String kind) {
        return report().get("directorships").get(kind).objects().stream()
                .map(Directorship::new)
                .toList();
    }
}
