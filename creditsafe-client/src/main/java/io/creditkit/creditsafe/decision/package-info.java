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
 */
@NullMarked
package io.creditkit.creditsafe.decision;

import org.jspecify.annotations.NullMarked;
