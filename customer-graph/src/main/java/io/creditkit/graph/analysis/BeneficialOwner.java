package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;

/**
 * A person who may be a beneficial owner of a company.
 *
 * @param person the natural person
 * @param company the company asked about
 * @param verdict whether what is told makes the person one
 * @param ground the first ground that gives the verdict
 * @param share what was held against the threshold: the effective share, or with {@code MAJORITY_CHAIN} what is held in full
 * @param proof what it rests on: the shareholdings between the two
 */
public record BeneficialOwner(
        NodeKey person, NodeKey company, Verdict verdict, Ground ground, OwnershipBounds.Bounds share, Proof proof) {
    /** Why a person counts. */
    public enum Ground {
        /** The share reaches the threshold. */
        OWNERSHIP,
        /** The person controls the company. */
        CONTROL,
        /** The person controls a company that has a qualifying share. */
        CONTROL_OF_AN_OWNER,
        /** The person has a qualifying share in a company that has control. */
        OWNERSHIP_OF_A_CONTROLLER,
        /** None of them. */
        NONE
    }
}
