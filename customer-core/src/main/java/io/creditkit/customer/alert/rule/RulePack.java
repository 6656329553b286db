package io.creditkit.customer.alert.rule;

import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.search.FieldCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sets of alert rules that CreditKit brings along, to be copied and fitted to the tenant's own book. */
public enum RulePack {
    /** What most creditors want to know: state, changes, events, and the order of the data. */
    STANDARD("standard-rules.json"),
    /** Only what puts money at risk: insolvency, negative records, a score that is poor or falls. */
    SIGNIFICANT_RISK("significant-risk-rules.json"),
    /**
     * For those who collect by scenarios: who is late, and who has no scenario or no collector. Customers that a person keeps by
     * hand are left out.
     */
    COLLECTION("collection-rules.json");

    private final String resource;

    RulePack(String resource) {
        this.resource = resource;
    }

    /** {@return the rules as JSON, a list: to be read, changed and saved as one's own} */
    public String json() {
        try (InputStream in = RulePack.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library was packed without " + resource + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule pack " + resource + " can't be read.", e);
        }
    }

    /**
     * {@return the rules, most urgent first}
     *
     * @param catalogue one that has the standard fields
     */
    public List<AlertRule> rules(FieldCatalogue catalogue) {
        return AlertRuleJson.readAll(json(), catalogue);
    }
}
