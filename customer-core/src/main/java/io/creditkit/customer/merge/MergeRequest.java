package io.creditkit.customer.merge;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which two customers are one, and whose value of which field stays. A field that is not chosen keeps the value of the customer
 * that stays, or gets that of the duplicate if it has none. Immutable.
 *
 * <pre>{@code
 * DuplicateCandidate found = work.quality().duplicatesOf(customer, all).candidates().get(0);
 * MergeRequest request = MergeRequest.of(customer, found.customer()).choosing(MergeField.PHONE, MergeField.Side.DUPLICATE);
 * CustomerMerge merge = work.merges().merge(request);
 * }</pre>
 *
 * @param survivor the customer that stays
 * @param survivorVersion the version of it that the person saw
 * @param duplicate the customer that goes
 * @param duplicateVersion the version of it that the person saw
 * @param choices whose value stays
 */
public record MergeRequest(
        CustomerId survivor,
        long survivorVersion,
        CustomerId duplicate,
        long duplicateVersion,
        Map<MergeField, MergeField.Side> choices) {
    public MergeRequest {
        choices = Map.copyOf(choices);
    }

    /** {@return the request to merge them as they were read, with nothing chosen} */
    public static MergeRequest of(Customer survivor, Customer duplicate) {
        return new MergeRequest(survivor.id(), survivor.version(), duplicate.id(), duplicate.version(), Map.of());
    }

    /** {@return the same request with that choice} */
    public MergeRequest choosing(MergeField field, MergeField.Side side) {
        Map<MergeField, MergeField.Side> more = new EnumMap<>(MergeField.class);
        more.putAll(choices);
        more.put(field, side);
        return new MergeRequest(survivor, survivorVersion, duplicate, duplicateVersion, more);
    }

    MergeField.Side side(MergeField field, Customer stays, Customer goes) {
        MergeField.Side otherwise =
                field.read(stays).isEmpty() && field.read(goes).isPresent()
                        ? MergeField.Side.DUPLICATE
                        : MergeField.Side.SURVIVOR;
        return choices.getOrDefault(field, otherwise);
    }
}
