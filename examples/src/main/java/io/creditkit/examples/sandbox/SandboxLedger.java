package io.creditkit.examples.sandbox;

import java.util.List;

/**
 * What a caller would have been charged for: every report whose answer was written to the last byte, every investigation that was
 * ordered and every decision that was made, in that order. The last two stand in a list of the agency's, so they are charged even
 * if their answer is lost.
 *
 * <p>A snapshot; later deliveries do not appear in it.
 *
 * @param deliveries oldest first
 */
public record SandboxLedger(List<Delivery> deliveries) {

    /** Copies the list. */
    public SandboxLedger {
        deliveries = List.copyOf(deliveries);
    }

    /** {@return how many billable calls there were} */
    public long billableCalls() {
        return deliveries.size();
    }

    /** {@return how often this company's, or person's, report was charged} */
    public long deliveriesOf(String id) {
        return deliveries.stream().filter(delivery -> delivery.id().equals(id)).count();
    }

    /**
     * One charge.
     *
     * @param sequence from 1
     * @param service what was charged
     * @param id the connectId, or the id of the person, document, check or order
     * @param country ISO 3166-1 alpha-2; empty where the service counts for none
     * @param callRef what the caller wrote to find the call again; empty if nothing
     * @param businessDate the sandbox's date, ISO 8601
     */
    public record Delivery(
            long sequence, Service service, String id, String country, String callRef, String businessDate) {}

    /** What was charged. */
    public enum Service {
        /** A company report. */
        COMPANY_REPORT,
        /** A director report. */
        DIRECTOR_REPORT,
        /** A document that a company filed. */
        IMAGE_DOCUMENT,
        /** A look whether an account belongs to a company. */
        BANK_VALIDATION,
        /** The same with a name, in Great Britain. */
        BANK_VERIFICATION,
        /** An order to look into a company. */
        FRESH_INVESTIGATION,
        /** A run of a decision tree that has a service line. */
        DECISION
    }
}
