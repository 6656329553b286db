package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import java.util.Optional;

/**
 * Our own days beyond terms beside those the agency tells, each under its own name: they are counted from different documents
 * by different rules.
 *
 * @param ownSigned by our ledger, early payment counting negative
 * @param ownFloored by our ledger, early payment counting 0: the one to hold against the agency's
 * @param agency days beyond terms the agency tells of the company; empty if it tells none
 * @param agencyIndustry what it tells of the company's trade; empty if nothing
 */
public record DbtComparison(
        Measure<OwnDbt> ownSigned,
        Measure<OwnDbt> ownFloored,
        Optional<Integer> agency,
        Optional<Integer> agencyIndustry) {}
