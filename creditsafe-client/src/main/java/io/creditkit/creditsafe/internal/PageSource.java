package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;

/**
 * Not for hosts: fetches one page of one list.
 *
 * @param <T> what the list holds
 */
@FunctionalInterface
public interface PageSource<T> {

    /** {@return the page; one request} */
    Page<T> fetch(PageRequest request);
}
