/**
 * Scorecards and the assessment of a customer, with reasons.
 *
 * <p>A {@link ScoreCard} is data, in JSON: characteristics, each of which turns one field of the catalogue into 0 (worst) to 100
 * points by bins and has a weight; knock-outs, facts that outweigh all points; and the bounds of the
 * {@linkplain RiskClass classes}. What is not known has a rule of its own, so that nothing is worth more unknown than known. A
 * {@link RiskAssessment} holds score, class, the reasons in words and every input with where it came from. If too little is
 * known, the score is provisional, or the class {@link RiskClass#UNKNOWN}.
 *
 * <pre>{@code
 * RiskAssessment risk = work.risk().assess(work.profiles().of(customer, work.today()));
 * show(risk.riskClass(), risk.reasons());
 * }</pre>
 *
 * <ol>
 *   <li>Begin with {@link ScoreCard#starter()}, or give the kit a card of your own. A tenant's own versions go through
 *       {@link ScoreCards}: a draft, then put in force for days to come; past assessments stay as they were.
 *   <li>Before a card goes into force, see what it would do: {@link RiskAssessments#simulate} for one customer,
 *       {@link BookScoring#compare} for all.
 *   <li>Assess by {@link RiskAssessments#assess} whenever something may have changed, and each night all customers by
 *       {@link BookScoring#assess}. What is the same as before is not stored again.
 *   <li>What follows from a change of the class is the host's: it hears of {@code customer.risk-class-changed}.
 *       {@link BlockPolicy} may disable a customer; by default none is.
 *   <li>Who is assessed by the machine may contest it: {@link Contests}, decided by another person.
 * </ol>
 *
 * <p>Makes no call and costs nothing. A wrong card is {@link InvalidScoreCardException} with the place in its JSON. Cards and
 * services are thread-safe; the same inputs give the same assessment.
 */
@NullMarked
package io.creditkit.customer.risk;

import org.jspecify.annotations.NullMarked;
