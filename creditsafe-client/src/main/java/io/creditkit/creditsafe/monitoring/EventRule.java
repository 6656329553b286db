package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.monitoring.EventRuleSetting.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A rule: which change it reports. Source: the event rules of a country. */
public final class EventRule extends ReceivedValue {

    EventRule(OpenValue content) {
        super(content);
    }

    /** {@return its number, unique within its country} */
    public OptionalInt ruleCode() {
        return integer("ruleCode");
    }

    /** {@return the country it belongs to, {@link CountryCode#GLOBAL} for all} */
    public Optional<CountryCode> country() {
        return text("ruleCountryCode").flatMap(CountryCode::find);
    }

    /** {@return the number of its kind} */
    public OptionalInt type() {
        return integer("ruleType");
    }

    /** {@return the name of its kind} */
    public Optional<String> typeName() {
        return text("ruleTypeName");
    }

    /** {@return what it reports, with <code>{0}</code> and so on where its parameters go} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return whether it reports; empty if the provider does not say} */
    public Optional<Boolean> active() {
        return open().get("isActive").truth();
    }

    /** {@return its parameters in order; a gap is an empty text} */
    public List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        for (int i = 2; i >= 0; i--) {
            OpenValue parameter = open().get("param" + i);
            if (parameter.isPresent() || !parameters.isEmpty()) {
                parameters.add(0, parameter.text().orElse(""));
            }
        }
        return List.copyOf(parameters);
    }

    boolean isInForce(EventRuleSetting setting) {
        boolean on = setting.activation() == Activation.ON;
        return ruleCode().equals(OptionalInt.of(setting.ruleCode()))
                && active().equals(Optional.of(on))
                && (!on || withoutEmptyTail(parameters()).equals(withoutEmptyTail(setting.parameters())));
    }

    private static List<String> withoutEmptyTail(List<String> parameters) {
        int size = parameters.size();
        while (size > 0 && parameters.get(size - 1).isEmpty()) {
            size--;
        }
        return parameters.subList(0, size);
    }

    /**
     * {@return this rule with its parameters, to be switched}
     *
     * @throws IllegalStateException if the provider sent no number for it
     */
    public EventRuleSetting setting(Activation activation) {
        return new EventRuleSetting(
                ruleCode().orElseThrow(() -> new IllegalStateException("A rule without a number cannot be set")),
                activation,
                parameters());
    }
}
