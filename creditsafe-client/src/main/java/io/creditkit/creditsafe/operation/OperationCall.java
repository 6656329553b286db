package io.creditkit.creditsafe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Upload;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.FormData;
import io.creditkit.creditsafe.internal.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of any operation: its values, ready to be sent as often as wanted. Immutable and thread-safe; {@code toString} shows
 * the operation alone.
 */
public final class OperationCall {

    private static final String LOGIN = "/authenticate";

    private final Operation operation;
    private final Map<String, String> places;
    private final List<Parameter> parameters;
    private final Optional<Payload> body;
    private final Optional<String> accept;

    private record Parameter(String name, List<String> values) {}

    private OperationCall(Builder builder) {
        this.operation = builder.operation;
        this.places = Map.copyOf(builder.places);
        this.parameters = List.copyOf(builder.parameters);
        this.body = builder.body();
        this.accept = builder.accept;
    }

    /**
     * {@return a builder of a call of this operation}
     *
     * @throws IllegalArgumentException for the login, which the client does itself
     */
    public static Builder to(Operation operation) {
        if (operation.path().equals(LOGIN)) {
            throw new IllegalArgumentException("The client logs in by itself, with the credentials it was made with");
        }
        return new Builder(operation);
    }

    /** {@return the operation} */
    public Operation operation() {
        return operation;
    }

    /** {@return whether there is a parameter of this name} */
    boolean has(String parameter) {
        return parameters.stream().anyMatch(given -> given.name().equals(parameter));
    }

    /** {@return what is sent, as far as it is known before the page is} */
    ApiCall.Builder start() {
        ApiCall.Builder call = ApiCall.to(operation.endpoint());
        places.forEach(call::path);
        parameters.forEach(parameter -> call.query(parameter.name(), parameter.values()));
        body.ifPresent(call::body);
        accept.ifPresent(call::accept);
        return call;
    }

    @Override
    public String toString() {
        return "OperationCall[" + operation + "]";
    }

    /** Fills in the values of a call. Not thread-safe. */
    public static final class Builder {

        private static final Pattern MEDIA_TYPE = Pattern.compile("[!-~]+/[ -~]+");

        private final Operation operation;
        private final Map<String, String> places = new HashMap<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private final FormData form = new FormData();
        private Optional<Payload> json = Optional.empty();
        private Optional<String> accept = Optional.empty();

        private Builder(Operation operation) {
            this.operation = operation;
        }

        /**
         * Puts a value into the path, encoded so that it stays one segment.
         *
         * @param name a place of the path, without braces
         * @throws IllegalArgumentException if the path has no such place, or if the value is blank or dots
         */
        public Builder path(String name, String value) {
            ApiCall.to(operation.endpoint()).path(name, value);
            places.put(name, value);
            return this;
        }

        /** Adds a parameter of the query; name and value are encoded. */
        public Builder query(String name, String value) {
            return query(name, List.of(value));
        }

        /** Adds a parameter of the query with several values, which the API takes joined by commas; none leaves it out. */
        public Builder query(String name, Collection<String> values) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A parameter of " + operation + " needs a name");
            }
            parameters.add(new Parameter(name, List.copyOf(values)));
            return this;
        }

        /** Sets the JSON to send; it is copied as it is now. */
        public Builder body(JsonNode value) {
            json = Optional.of(Payload.json(value));
            return this;
        }

        /** Sets the JSON to send, for example what another operation answered. */
        public Builder body(OpenValue value) {
            return body(value.json());
        }

        /** Adds a field to a form, for the operations that take {@code multipart/form-data}. */
        public Builder field(String name, String value) {
            form.field(name, value);
            return this;
        }

        /** Adds a file to a form, for the operations that take {@code multipart/form-data}. */
        public Builder file(String name, Upload upload) {
            form.file(name, upload);
            return this;
        }

        /** Says which media type is wanted, such as {@code text/html}; the default is JSON. */
        public Builder accept(String mediaType) {
            if (!MEDIA_TYPE.matcher(mediaType).matches()) {
                throw new IllegalArgumentException("'" + mediaType + "' is no media type");
            }
            accept = Optional.of(mediaType);
            return this;
        }

        /**
         * {@return the call}
         *
         * @throws IllegalArgumentException if a place of the path has no value, if a value is a word that makes it another
         *     operation, or if there is both JSON and a form
         */
        public OperationCall build() {
            String path = operation.path();
            for (String place : operation.places()) {
                if (!places.containsKey(place)) {
                    throw new IllegalArgumentException(operation + " needs a value for " + place);
                }
                path = path.replace("{" + place + "}", places.get(place));
            }
            if (!places.isEmpty()) {
                OperationCatalogue.literallyAt(operation.method(), path).ifPresent(this::refuse);
            }
            return new OperationCall(this);
        }

        private void refuse(Operation other) {
            throw new IllegalArgumentException("With these values " + operation + " would be " + other);
        }

        private Optional<Payload> body() {
            if (form.isEmpty()) {
                return json;
            }
            if (json.isPresent()) {
                throw new IllegalArgumentException(operation + " sends JSON or a form, not both");
            }
            return Optional.of(form.payload());
        }
    }
}
