package io.creditkit.customer.linking;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyLink;
import java.time.Instant;
import java.util.Optional;

/**
 * That it was decided which company a customer is.
 *
 * @param link the link that held from then on, with its reasons; empty if it was taken away
 * @param by who decided: a person, or the job that applied the strict policy
 * @param at when
 */
public record LinkDecision(Optional<AgencyLink> link, Actor by, Instant at) {}
