package io.creditkit.customer.merge;

import io.creditkit.customer.Customer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a merge would come to. Holds personal data, so the values of fields are not printed.
 *
 * @param result the customer that stays, as it would be; its version is that before the merge
 * @param fields the fields in which the two differ
 * @param records how many records of which kind would be moved; kinds of none are left out
 */
public record MergePreview(Customer result, List<Difference> fields, Map<MovedRecord.Kind, Long> records) {
    /**
     * A field in which the two customers differ.
     *
     * @param field the field
     * @param survivor the value of the customer that stays
     * @param duplicate the value of the duplicate
     * @param chosen whose value stays
     */
    public record Difference(
            MergeField field, Optional<String> survivor, Optional<String> duplicate, MergeField.Side chosen) {
        @Override
        public String toString() {
            return "Difference[" + field + ", " + chosen + "]";
        }
    }

    public MergePreview {
        fields = List.copyOf(fields);
        records = Map.copyOf(records);
    }
}
