package io.creditkit.customer.report;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Whether an agency has the sections that are not to be kept: a misspelt one would be kept in silence. */
final class SectionNames {
    private SectionNames() {}

    static void require(CreditBureau agency, ReportPolicy policy) {
        TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(agency.sections());
        if (known.isEmpty()) {
            return;
        }
        List<EntryFault> faults = policy.sectionsNotKept().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new EntryFault(
                        "sectionsNotKept",
                        "unknown",
                        "There is no section '" + name + "' in the agency's reports."
                                + Spelling.nearest(name, known)
                                        .map(near -> " Did you mean '" + near + "'?")
                                        .orElse(""),
                        Map.of("section", name)))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("policy of reports", faults);
        }
    }
}
