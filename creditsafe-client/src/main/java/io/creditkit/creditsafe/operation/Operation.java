package io.creditkit.creditsafe.operation;

import io.creditkit.creditsafe.internal.Endpoint;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An operation of the API. Take it from the {@link OperationCatalogue}; make one yourself only for what the provider added
 * after this release.
 *
 * @param family the family it belongs to, such as {@code data-cleaning}
 * @param id its id in the provider's description; method and path for the few that have none
 * @param method the HTTP method
 * @param path the path below the base URL, with {@code {name}} where a value goes
 * @param repeat whether it may be sent again when its answer was lost
 * @param billing whether the provider may charge for it
 */
public record Operation(String family, String id, Method method, String path, Repeat repeat, Billing billing) {

    private static final Pattern PATH = Pattern.compile("(/([A-Za-z0-9._~-]+|\\{[A-Za-z0-9_]+}))+");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    /** Refuses what is no operation, and a charged one that would be repeated. */
    public Operation {
        if (family.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("An operation needs a family and an id");
        }
        if (!PATH.matcher(path).matches() || path.contains("/./") || path.contains("/../") || path.endsWith("/..")) {
            throw new IllegalArgumentException("'" + path
                    + "' is no path of an operation; give one such as /dataCleaning/jobs/{id}, without query");
        }
        if (billing == Billing.MAY_BE_BILLED && repeat == Repeat.SAFE) {
            throw new IllegalArgumentException("What may be billed must not be repeated: " + id);
        }
    }

    /**
     * {@return an operation that this release does not know, with all caution: never repeated, and held to be billed}
     *
     * @param path such as {@code /dataCleaning/jobs/{id}}
     */
    public static Operation of(Method method, String path) {
        return new Operation("other", method + " " + path, method, path, Repeat.NEVER, Billing.MAY_BE_BILLED);
    }

    /** {@return this operation as one that is free and whose repetition does no harm; say so only if you know it} */
    public Operation freeAndRepeatable() {
        return new Operation(family, id, method, path, Repeat.SAFE, Billing.FREE);
    }

    /** {@return the names of the values that the path needs, in order} */
    public List<String> places() {
        return PLACE.matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** {@return whether this is the operation to which a path without places belongs} */
    boolean isAt(Method wanted, String filledPath) {
        return method == wanted && path.equals(filledPath);
    }

    Endpoint endpoint() {
        return new Endpoint(
                id,
                Endpoint.Method.valueOf(method.name()),
                path,
                Endpoint.Repeat.valueOf(repeat.name()),
                Endpoint.Billing.valueOf(billing.name()));
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }

    /** An HTTP method. */
    public enum Method {
        /** Asks; some of these order nevertheless. */
        GET,
        /** Creates or orders. */
        POST,
        /** Replaces. */
        PUT,
        /** Changes a part. */
        PATCH,
        /** Deletes; some of these send a body. */
        DELETE
    }

    /** Whether a call may be sent again when its answer was lost. */
    public enum Repeat {
        /** The effect of two is the effect of one. */
        SAFE,
        /** A second one may order, add or charge again; sent again only after an answer that proves nothing was done. */
        NEVER
    }

    /** Whether a call may cost money. */
    public enum Billing {
        /** The provider has no line in the subscription that counts it. */
        FREE,
        /** It is counted in the subscription, or nothing says that it is not. */
        MAY_BE_BILLED
    }
}
