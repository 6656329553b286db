package io.creditkit.examples.page;

import java.util.Optional;

/**
 * A customer as a list names it.
 *
 * @param number the customer's number
 * @param name the customer's name
 * @param page where the customer's own page is, relative to the page with the list; empty if there is none
 */
public record CustomerPlace(String number, String name, Optional<String> page) {
    /** {@return the number, as a link if there is a page} */
    Html link() {
        return page.map(target -> Blocks.link(target, number)).orElseGet(() -> Html.text(number));
    }

    /** {@return the name, kept from turning the text around it} */
    Html isolatedName() {
        return Html.element("bdi", Html.text(name));
    }
}
