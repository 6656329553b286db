package io.creditkit.customer.risk;

/**
 * From which score on a class begins.
 *
 * @param riskClass the class
 * @param from the lowest score in it
 */
record ClassBound(RiskClass riskClass, int from) {}
