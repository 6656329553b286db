package io.creditkit.customer.alert.rule;

import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.RulesInForce;
import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The tenant's alert rules. A version of a rule begins as a draft, which is checked whenever it is saved; put in force, it takes
 * the place of the version before, and of the kit's own rule of that code, and never changes again. Who made, changed, began and
 * retired each stands in the audit trail. A private rule is seen and changed by its owner alone. Makes no call. Thread-safe.
 */
public final class AlertRuleBook {
    private final WorkContext context;
    private final FieldCatalogue catalogue;
    private final List<AlertRule> ofTheKit;
    private final Map<String, AlertRule> read = new ConcurrentHashMap<>();

    /**
     * Made by the workspace.
     *
     * @param catalogue the fields that criteria may name beside the tenant's own
     * @param ofTheKit the rules that are in force where the tenant has none of its own
     */
    public AlertRuleBook(WorkContext context, FieldCatalogue catalogue, List<AlertRule> ofTheKit) {
        this.context = context;
        this.catalogue = catalogue;
        this.ofTheKit = List.copyOf(ofTheKit);
    }

    /**
     * {@return the rule that a text holds, if it can be used} Nothing is stored.
     *
     * @throws InvalidAlertRuleException if it can't be used; it tells where, and what may have been meant
     */
    public AlertRule check(String json) {
        return context.inUnitOfWork(work -> check(work, json));
    }

    private AlertRule check(UnitOfWork work, String json) {
        return AlertRuleJson.read(json, AttributeFields.joined(work, catalogue));
    }

    /** {@return all rules of a list, checked as {@link #check} does} */
    public List<AlertRule> checkAll(String json) {
        return AlertRuleJson.readAll(json, context.inUnitOfWork(work -> AttributeFields.joined(work, catalogue)));
    }

    /**
     * Saves a draft: a new one, or in place of the draft of the same version.
     *
     * @return the draft as it is kept
     * @throws InvalidAlertRuleException if it can't be used; it tells where
     * @throws AlertRuleRefusedException if that version is or was in force, or belongs to another owner, or if it is private and
     *     its code is that of a rule of everybody
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_ALERT_RULES}
     */
    public AlertRuleVersion saveDraft(String json) {
        context.require(Permission.EDIT_ALERT_RULES);
        AlertRule rule = check(json);
        return context.inRepeatedUnitOfWork(work -> {
            requireMine(work, rule);
            requireOwnCode(work, rule);
            return draft(work, rule, json);
        });
    }

    /**
     * Copies rules of a pack into drafts, each as the next version of its code.
     *
     * @return the drafts, in the order of the pack
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_ALERT_RULES}
     */
    public List<AlertRuleVersion> copy(RulePack pack) {
        context.require(Permission.EDIT_ALERT_RULES);
        List<AlertRule> rules = pack.rules(catalogue);
        return context.inRepeatedUnitOfWork(work -> {
            List<AlertRuleVersion> drafts = new ArrayList<>();
            for (AlertRule rule : rules) {
                AlertRule next = AlertRule.builder()
                        .from(rule)
                        .version(highest(work, rule.code()) + 1)
                        .build();
                drafts.add(draft(work, next, AlertRuleJson.write(next)));
            }
            return drafts;
        });
    }

    /**
     * Puts a draft in force at once; the version before it is retired. Open alerts stay if the new version holds for them.
     *
     * @throws AlertRuleRefusedException if there is no such draft
     * @throws InvalidAlertRuleException if it can no longer be used, as a field it looks at is gone
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_ALERT_RULES}
     */
    public AlertRuleVersion activate(String code, int version) {
        context.require(Permission.EDIT_ALERT_RULES);
        return context.inRepeatedUnitOfWork(work -> {
            AlertRuleVersion draft = existing(work, code, version);
            requireDraft(draft);
            AlertRule rule = check(work, draft.json());
            requireMine(work, rule);
            requireOwnCode(work, rule);
            work.alertRules().all().stream()
                    .filter(other -> other.code().equals(code) && other.state() == AlertRuleVersion.State.ACTIVE)
                    .forEach(other -> moved(work, other, AlertRuleVersion.State.RETIRED));
            return moved(work, draft, AlertRuleVersion.State.ACTIVE);
        });
    }

    /**
     * Takes a rule out of force. The kit's rule of that code, if there is one, is in force again; else open alerts of the rule end
     * with the next run. To switch off a rule of the kit, put a version with {@code "mode": "OFF"} in force.
     *
     * @throws AlertRuleRefusedException if no version of the rule is active
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_ALERT_RULES}
     */
    public AlertRuleVersion retire(String code) {
        context.require(Permission.EDIT_ALERT_RULES);
        return context.inRepeatedUnitOfWork(work -> {
            AlertRuleVersion active = work.alertRules().all().stream()
                    .filter(rule -> rule.code().equals(code) && rule.state() == AlertRuleVersion.State.ACTIVE)
                    .findFirst()
                    .orElseThrow(() -> new AlertRuleRefusedException(Wording.of(
                            "alert-rule-refused.none-active",
                            "No version of the alert rule {rule} is active, so none can be retired.",
                            Map.of("rule", code))));
            readable(work, active).ifPresent(rule -> requireMine(work, rule));
            return moved(work, active, AlertRuleVersion.State.RETIRED);
        });
    }

    /**
     * Removes a draft.
     *
     * @throws AlertRuleRefusedException if there is no such draft, or if it belongs to another owner
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_ALERT_RULES}
     */
    public void discard(String code, int version) {
        context.require(Permission.EDIT_ALERT_RULES);
        context.inRepeatedUnitOfWork(work -> {
            AlertRuleVersion draft = existing(work, code, version);
            requireDraft(draft);
            readable(work, draft).ifPresent(rule -> requireMine(work, rule));
            work.alertRules().remove(code, version);
            return draft;
        });
    }

    /** {@return all kept versions that the actor may see, by code, then the lowest first} */
    public List<AlertRuleVersion> versions() {
        return context.inUnitOfWork(work -> work.alertRules().all().stream()
                .filter(kept -> readable(work, kept).map(this::isShown).orElse(true))
                .toList());
    }

    /** {@return a kept version as a rule, be it a draft: to try it out; empty if there is none} */
    public Optional<AlertRule> find(String code, int version) {
        return context.inUnitOfWork(
                        work -> work.alertRules().find(code, version).map(kept -> check(work, kept.json())))
                .filter(this::isShown);
    }

    /**
     * {@return the rules in force that the actor may see: those of the kit in their order, each replaced by the tenant's of its
     * code, then the others by code}
     */
    public RulesInForce inForce() {
        return ofEverybody().shownTo(context.actor());
    }

    /** {@return the rules in force, the private ones of everybody among them} For the house alone: to run them. */
    public RulesInForce ofEverybody() {
        return context.inUnitOfWork(this::inForce);
    }

    private RulesInForce inForce(UnitOfWork work) {
        Map<String, AlertRule> rules = new LinkedHashMap<>();
        ofTheKit.forEach(rule -> rules.put(rule.code(), rule));
        List<String> unreadable = new ArrayList<>();
        Set<String> retired = new HashSet<>();
        for (AlertRuleVersion version : work.alertRules().all()) {
            switch (version.state()) {
                case DRAFT -> {}
                case RETIRED -> retired.add(version.code());
                case ACTIVE -> {
                    Optional<AlertRule> rule = readable(work, version);
                    rule.ifPresent(own -> rules.put(own.code(), own));
                    if (rule.isEmpty()) {
                        rules.remove(version.code());
                        unreadable.add(version.code());
                    }
                }
            }
        }
        retired.removeAll(rules.keySet());
        unreadable.forEach(retired::remove);
        return new RulesInForce(List.copyOf(rules.values()), retired, unreadable);
    }

    /** A version in force never changes, so what was read once stays true as long as the catalogue does. */
    private Optional<AlertRule> readable(UnitOfWork work, AlertRuleVersion kept) {
        try {
            return Optional.of(
                    kept.state() == AlertRuleVersion.State.DRAFT
                            ? check(work, kept.json())
                            : read.computeIfAbsent(
                                    kept.code() + " " + kept.ruleVersion(), key -> check(work, kept.json())));
        } catch (InvalidAlertRuleException e) {
            return Optional.empty();
        }
    }

    private boolean isShown(AlertRule rule) {
        return rule.isShownTo(context.actor());
    }

    private void requireMine(UnitOfWork work, AlertRule rule) {
        boolean others = work.alertRules().all().stream()
                .filter(kept -> kept.code().equals(rule.code()))
                .anyMatch(kept ->
                        readable(work, kept).filter(before -> !isShown(before)).isPresent());
        if (others || !isShown(rule)) {
            throw new AlertRuleRefusedException(Wording.of(
                    "alert-rule-refused.of-another-owner",
                    "The alert rule {rule} is private and belongs to another owner. Give yours another code.",
                    Map.of("rule", rule.code())));
        }
    }

    /** In force, a private rule would take the place of everybody's. */
    private void requireOwnCode(UnitOfWork work, AlertRule rule) {
        Stream<AlertRule> kept = work.alertRules().all().stream()
                .filter(version -> version.code().equals(rule.code()))
                .flatMap(version -> readable(work, version).stream());
        boolean everybodys = Stream.concat(
                        ofTheKit.stream().filter(of -> of.code().equals(rule.code())), kept)
                .anyMatch(of -> of.owner().isEmpty());
        if (rule.owner().isPresent() && everybodys) {
            throw new AlertRuleRefusedException(Wording.of(
                    "alert-rule-refused.of-everybody",
                    "The alert rule {rule} is everybody's, so a private one can't take its place. Give yours "
                            + "another code.",
                    Map.of("rule", rule.code())));
        }
    }

    private AlertRuleVersion draft(UnitOfWork work, AlertRule rule, String json) {
        Optional<AlertRuleVersion> before = work.alertRules().find(rule.code(), rule.version());
        before.ifPresent(AlertRuleBook::requireDraft);
        return work.alertRules()
                .save(AlertRuleVersion.builder()
                        .code(rule.code())
                        .ruleVersion(rule.version())
                        .state(AlertRuleVersion.State.DRAFT)
                        .json(json)
                        .version(before.map(AlertRuleVersion::version).orElse(0L))
                        .updatedAt(context.now())
                        .updatedBy(context.actor())
                        .build());
    }

    private int highest(UnitOfWork work, String code) {
        int ofKit = ofTheKit.stream()
                .filter(rule -> rule.code().equals(code))
                .mapToInt(AlertRule::version)
                .max()
                .orElse(0);
        return work.alertRules().all().stream()
                .filter(kept -> kept.code().equals(code))
                .mapToInt(AlertRuleVersion::ruleVersion)
                .reduce(ofKit, Math::max);
    }

    private static AlertRuleVersion existing(UnitOfWork work, String code, int version) {
        return work.alertRules()
                .find(code, version)
                .orElseThrow(() -> new AlertRuleRefusedException(Wording.of(
                        "alert-rule-refused.no-version",
                        "There is no version {version} of the alert rule {rule}. Save a draft of it.",
                        Map.of("version", version, "rule", code))));
    }

    private static void requireDraft(AlertRuleVersion kept) {
        if (kept.state() != AlertRuleVersion.State.DRAFT) {
            throw new AlertRuleRefusedException(Wording.of(
                    "alert-rule-refused.no-draft",
                    "Version {version} of the alert rule {rule} is {state} and never changes. Save another "
                            + "version.",
                    Map.of("version", kept.ruleVersion(), "rule", kept.code(), "state", kept.state())));
        }
    }

    private AlertRuleVersion moved(UnitOfWork work, AlertRuleVersion kept, AlertRuleVersion.State state) {
        return work.alertRules()
                .save(AlertRuleVersion.builder()
                        .from(kept)
                        .state(state)
                        .updatedAt(context.now())
                        .updatedBy(context.actor())
                        .build());
    }
}
