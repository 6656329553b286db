package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Not for hosts: one call, ready to be sent. Immutable.
 *
 * @param endpoint the operation
 * @param target the path and query below the base URL, encoded; or a whole address, for what a redirect points at
 * @param headers further headers
 * @param body what to send, with its media type
 */
public record ApiCall(Endpoint endpoint, String target, Map<String, String> headers, Optional<Payload> body) {

    /** Copies the headers. */
    public ApiCall {
        headers = Map.copyOf(headers);
    }

    /** {@return a builder of a call of this operation} */
    public static Builder to(Endpoint endpoint) {
        return new Builder(endpoint);
    }

    /** {@return this call with one more header} */
    ApiCall withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiCall(endpoint, target, more, body);
    }

    /** {@return whether the target is a whole address} */
    boolean isAbsolute() {
        return !target.startsWith("/");
    }

    /** Operation and method alone: a query may hold names, and the address of a redirect is a key to what it points at. */
    @Override
    public String toString() {
        return "ApiCall[" + endpoint.method() + " " + endpoint.operation() + "]";
    }

    /** Fills in the places of the path and the query. */
    public static final class Builder {

        private final Endpoint endpoint;
        private String path;
        private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Optional<Payload> body = Optional.empty();

        private Builder(Endpoint endpoint) {
            this.endpoint = endpoint;
            this.path = endpoint.path();
        }

        /** Puts a value into the path, encoded so that it stays one segment; a blank or dots would lead elsewhere. */
        public Builder path(String name, String value) {
            String place = "{" + name + "}";
            if (!path.contains(place)) {
                throw new IllegalArgumentException("No place for " + name + " in " + endpoint.path());
            }
            if (value.isBlank() || value.equals(".") || value.equals("..")) {
                throw new IllegalArgumentException(
                        "'" + value + "' cannot be the " + name + " of " + endpoint.path() + "; give the key itself");
            }
            path = path.replace(place, PercentEncoding.encode(value));
            return this;
        }

        /** Adds a query parameter. */
        public Builder query(String name, String value) {
            query.add(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value));
            return this;
        }

        /** Adds a query parameter. */
        public Builder query(String name, int value) {
            return query(name, Integer.toString(value));
        }

        /** Adds a query parameter if it has a value. */
        public Builder query(String name, Optional<?> value) {
            value.ifPresent(present -> query(name, present.toString()));
            return this;
        }

        /** Adds a query parameter with its values joined by commas, if there are any. */
        public Builder query(String name, Collection<?> values) {
            StringJoiner joined = new StringJoiner(",");
            for (Object value : values) {
                joined.add(PercentEncoding.encode(value.toString()));
            }
            if (!values.isEmpty()) {
                query.add(PercentEncoding.encode(name) + "=" + joined);
            }
            return this;
        }

        /** Sets the JSON to send. */
        public Builder body(JsonNode json) {
            body = Optional.of(Payload.json(json));
            return this;
        }

        /** Sets what to send. */
        public Builder body(Payload payload) {
            body = Optional.of(payload);
            return this;
        }

        /** Says which media type is wanted; JSON if this is not called. */
        public Builder accept(String mediaType) {
            headers.put("Accept", mediaType);
            return this;
        }

        /** {@return the call} */
        public ApiCall build() {
            if (path.indexOf('{') >= 0) {
                throw new IllegalStateException("A place of the path is empty: " + path);
            }
            return new ApiCall(endpoint, path + query, headers, body);
        }
    }
}
