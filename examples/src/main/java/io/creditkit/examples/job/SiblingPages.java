package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.examples.page.CustomerPlace;
import io.creditkit.examples.page.PageLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The pages that lie beside a page, so that no link on it leads nowhere. */
public final class SiblingPages {
    static final String BOOK = "book.html";
    static final String ALERTS = "alerts.html";
    private static final List<PageLink> OVERVIEWS = List.of(
            new PageLink("index.html", "All customers"),
            new PageLink(BOOK, "Risk report"),
            new PageLink(ALERTS, "Alerts"),
            new PageLink("network.html", "Network"));

    private final String own;
    private final Predicate<String> there;

    private SiblingPages(String own, Predicate<String> there) {
        this.own = own;
        this.there = there;
    }

    /** {@return those that lie beside that file now, such as what the main job wrote into the same folder} */
    public static SiblingPages beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return new SiblingPages(
                String.valueOf(file.getFileName()),
                name -> folder != null && Files.isRegularFile(folder.resolve(name)));
    }

    /** {@return those that the main job writes beside that page} */
    static SiblingPages ofMainJob(String page) {
        return new SiblingPages(page, name -> true);
    }

    /** {@return the overviews, without the page itself} */
    List<PageLink> overviews() {
        return OVERVIEWS.stream()
                .filter(page -> !page.target().equals(own) && there.test(page.target()))
                .toList();
    }

    /** {@return that customer, with a link if its page is there} */
    CustomerPlace of(Customer customer) {
        return new CustomerPlace(
                customer.number(),
                customer.name(),
                Optional.of("customers/" + PageName.of(customer.number())).filter(there));
    }
}
