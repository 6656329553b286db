/**
 * Alert rules as data: their JSON form, the versions a tenant keeps, and the packs that CreditKit brings along.
 *
 * <p>{@link AlertRuleJson} tells the form and reads and writes it. {@link AlertRuleBook}, {@code workspace.alertRules()}, keeps
 * the rules of a tenant. A version begins as a draft, which may be saved anew; put in force, it takes the place of the version
 * before, or of the kit's rule of that code, and is never changed again.
 *
 * <ol>
 *   <li>{@link AlertRuleBook#copy} a {@link RulePack} to have drafts to begin with, or {@link AlertRuleBook#saveDraft} a rule of
 *       your own; {@link AlertRuleBook#check} only looks at it.
 *   <li>Try the draft: {@link AlertRuleBook#find}, then {@link io.creditkit.customer.alert.Alerts#dryRun}.
 *   <li>{@link AlertRuleBook#activate} it. From the next run on it counts; {@link AlertRuleBook#retire} ends it.
 * </ol>
 *
 * <p>A private rule is seen by its owner alone. Each step stands in the audit trail. What is wrong with a rule is
 * {@link InvalidAlertRuleException} with the place in its JSON; {@link AlertRuleRefusedException} says what stands in the way of
 * a step. Makes no call. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.alert.rule;

import org.jspecify.annotations.NullMarked;
