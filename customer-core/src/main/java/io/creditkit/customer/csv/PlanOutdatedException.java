package io.creditkit.customer.csv;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** The file or the members of the group are not those that the plan was made for. Nothing was written. Make a new plan. */
public final class PlanOutdatedException extends CreditKitException {
    PlanOutdatedException(String source) {
        super(Wording.of(
                "plan-outdated",
                "The plan for {source} does not fit any more: the file or the members of the group "
                        + "changed since. Make a new plan.",
                Map.of("source", source)));
    }
}
