package io.creditkit.examples.soak;

import java.util.List;
import java.util.Map;

/**
 * What came of a soak.
 *
 * @param figures what was done, by name
 * @param findings what is wrong; empty if everything holds
 */
record SoakResult(Map<String, Long> figures, List<String> findings) {
    SoakResult {
        findings = List.copyOf(findings);
    }
}
