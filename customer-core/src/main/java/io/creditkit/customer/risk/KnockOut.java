package io.creditkit.customer.risk;

import io.creditkit.customer.search.Criteria;
import java.util.OptionalInt;

/**
 * A fact that outweighs every point.
 *
 * @param criteria when it holds
 * @param riskClass the customer is in this class at best
 * @param cap the score is this at best; empty leaves it as it is
 * @param reason what it says, one plain sentence
 */
record KnockOut(Criteria criteria, RiskClass riskClass, OptionalInt cap, String reason) {}
