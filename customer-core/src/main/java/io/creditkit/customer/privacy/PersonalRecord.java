package io.creditkit.customer.privacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One record about a person, as it is handed out to the person.
 *
 * @param type the kind of record, such as {@code contact}
 * @param id its id or number
 * @param fields what is known, field by field in a fixed order; what is not known is left out
 */
public record PersonalRecord(String type, String id, Map<String, String> fields) {
    public PersonalRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static Fields of(String type, String id) {
        return new Fields(type, id);
    }

    /** Holds back the fields: they are personal data. */
    @Override
    public String toString() {
        return "PersonalRecord[" + type + " " + id + "]";
    }

    /** Collects the fields of one record. */
    static final class Fields {
        private final String type;
        private final String id;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Fields(String type, String id) {
            this.type = type;
            this.id = id;
        }

        Fields with(String name, Object value) {
            fields.put(name, value.toString());
            return this;
        }

        Fields with(String name, Optional<?> value) {
            value.ifPresent(known -> fields.put(name, known.toString()));
            return this;
        }

        PersonalRecord record() {
            return new PersonalRecord(type, id, fields);
        }
    }
}
