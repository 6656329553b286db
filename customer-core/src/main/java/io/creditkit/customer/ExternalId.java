package io.creditkit.customer;

/**
 * An id that another system of the host gave to a customer or another thing, such as an invoice. Equal to the letter; upper and lower case differ.
 *
 * @param system the name of the system, such as {@code erp}; 1 to 32 characters
 * @param value the id there; 1 to 100 characters
 */
public record ExternalId(String system, String value) {
    public ExternalId {
        Texts.requireText("name of an external system", system, 32);
        Texts.requireText("external id", value, 100);
    }

    /** {@return that id of that system} */
    public static ExternalId of(String system, String value) {
        return new ExternalId(system, value);
    }
}
