package io.creditkit.examples.job;

import java.time.LocalDate;

/** Which day it is for the agency and the ledger, and how time goes by. */
public interface BusinessDay {
    /** {@return the day for receivables and assessments} */
    LocalDate asOf();

    /**
     * Lets the time pass that this run is to see, so that something happens which monitoring can tell of. To call it again
     * does nothing.
     *
     * @return whether it is another day now
     */
    boolean moveOn();

    /**
     * A wanted report is kept, or surely does not come. An agency that lives in this very process, and would be killed with
     * it, now writes down for good what it counted; any other one needs not be told.
     */
    void orderSettled();

    /** {@return days that go by on their own: always the same one within a run} */
    static BusinessDay fixed(LocalDate day) {
        return new BusinessDay() {
            @Override
            public LocalDate asOf() {
                return day;
            }

            @Override
            public boolean moveOn() {
                return false;
            }

            @Override
            public void orderSettled() {}
        };
    }
}
