package io.creditkit.customer;

/** Whether a party is a natural person or a company. */
public enum PartyKind {
    PERSON,
    COMPANY
}
