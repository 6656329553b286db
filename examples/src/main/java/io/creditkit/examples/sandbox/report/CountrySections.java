package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** What only the reports of one country have. */
@FunctionalInterface
interface CountrySections {

    /** Adds to, or bends, a report that has its common sections already. */
    void add(ObjectNode report, CompanyFile file);
}
