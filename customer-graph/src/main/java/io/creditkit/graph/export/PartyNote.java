package io.creditkit.graph.export;

import io.creditkit.customer.Money;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the host adds to a party on the page. Of natural persons who are shown by initials, figures and links are left out.
 *
 * @param exposure what the party owes; the larger, the larger it is drawn. All in one currency, as amounts are compared as they
 *     are. Empty: drawn small
 * @param figures key figures to read, by plain name such as {@code Overdue}
 * @param links where more is to be found, such as the customer's page or the agency's portal
 */
public record PartyNote(Optional<Money> exposure, SortedMap<String, String> figures, List<Link> links) {
    private static final PartyNote NONE = new PartyNote(Optional.empty(), new TreeMap<>(), List.of());

    public PartyNote {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        links = List.copyOf(links);
    }

    /** {@return a note that says nothing} */
    public static PartyNote none() {
        return NONE;
    }

    /** {@return the same with that exposure} */
    public PartyNote withExposure(Money exposure) {
        return new PartyNote(Optional.of(exposure), figures, links);
    }

    /** {@return the same with one figure more} */
    public PartyNote withFigure(String name, String value) {
        Map<String, String> more = new TreeMap<>(figures);
        more.put(name, value);
        return new PartyNote(exposure, new TreeMap<>(more), links);
    }

    /** {@return the same with one link more} */
    public PartyNote withLink(String text, String address) {
        return new PartyNote(
                exposure,
                figures,
                Stream.concat(links.stream(), Stream.of(new Link(text, address)))
                        .toList());
    }

    /**
     * A link that a reader may follow; the page itself follows none.
     *
     * @param text what it is called
     * @param address an {@code https:} or {@code http:} address, or one relative to the page, such as {@code customers/7.html}
     */
    public record Link(String text, String address) {
        public Link {
            String lower = address.toLowerCase(Locale.ROOT);
            boolean web = lower.startsWith("https://") || lower.startsWith("http://");
            if (!web && !lower.matches("[\\w./#?=&%+~-]*")) {
                throw new IllegalArgumentException(
                        "The link \"" + text
                                + "\" leads neither to an http address nor to a place relative to the page. Give one of these.");
            }
        }
    }
}
