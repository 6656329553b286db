/**
 * The decision engine: the provider runs the decision tree of the account over a company and your own values.
 *
 * <p>A run may be charged, and each is kept in a log.
 *
 * <pre>{@code
 * for (DecisionTree tree : client.decisionEngine().trees(DecisionTreeQuery.all())) {
 *     System.out.println(tree.name() + " " + tree.id());
 * }
 * }</pre>
 *
 * <p>{@link io.creditkit.creditsafe.decision.DecisionEngine#fields} tells what a tree asks for,
 * {@link io.creditkit.creditsafe.decision.DecisionEngine#decide} runs it,
 * {@link io.creditkit.creditsafe.decision.DecisionEngine#log} finds earlier runs again. A run is sent again only if it can't have
 * been carried out. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.decision;

import org.jspecify.annotations.NullMarked;
