package io.creditkit.creditsafe.operation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;

/**
 * Calls any operation of the API, typed or not, with the client's own token, repetitions, rate limit and errors. What it costs
 * and whether it is repeated says the {@linkplain Operation operation}. Thread-safe.
 */
public final class Operations {

    private static final int PAGE_SIZE = 100;

    private final Dispatcher dispatcher;

    /** Made by the client. */
    public Operations(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the answer}
     *
     * <p>One request, and more only as far as {@link Operation#repeat()} allows.
     *
     * @throws io.creditkit.creditsafe.CreditsafeException if there is none, or if it is a refusal
     */
    public OperationAnswer call(OperationCall call) {
        return new OperationAnswer(dispatcher.send(call.start().build()));
    }

    /**
     * {@return the items of a list, over as many pages as it has; 100 items on a page}
     *
     * <p>One request for each page, the first one now.
     *
     * @throws IllegalArgumentException if the call itself says which page it wants
     */
    public Paged<OpenValue> list(OperationCall call, Listing listing) {
        return list(call, listing, PageRequest.first(PAGE_SIZE));
    }

    /** {@return the items of a list from a page on, to resume or to choose the size} */
    public Paged<OpenValue> list(OperationCall call, Listing listing, PageRequest from) {
        for (String parameter : listing.parameters()) {
            if (call.has(parameter)) {
                throw new IllegalArgumentException(
                        "The listing sets " + parameter + " itself; give the page as a PageRequest");
            }
        }
        return new Paged<>(page -> page(call, listing, page), from, listing::identity);
    }

    private Page<OpenValue> page(OperationCall call, Listing listing, PageRequest page) {
        ApiCall.Builder request = call.start();
        if (!listing.parameters().isEmpty()) {
            request.query(listing.parameters().get(0), listing.number(page));
            request.query(listing.parameters().get(1), page.size());
        }
        return listing.read(dispatcher.read(request.build()), page);
    }
}
