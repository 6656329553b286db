package io.creditkit.graph;

/** A party as one report names it. */
sealed interface Party permits CompanyMention, PersonMention, UnnamedMention {
    /** {@return a text that is equal for equal mentions only, and the same in every run} */
    String fingerprint();
}
