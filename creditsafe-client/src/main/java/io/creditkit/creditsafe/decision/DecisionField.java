package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value that a decision tree asks for. */
public final class DecisionField extends ReceivedValue {

    DecisionField(OpenValue content) {
        super(content);
    }

    /** {@return its place among the fields} */
    public Optional<BigDecimal> order() {
        return number("orderIndex");
    }

    /** {@return what to show to a person} */
    public Optional<String> label() {
        return text("label");
    }

    /** {@return the name to give the value under} */
    public Optional<String> parameter() {
        return text("paramName");
    }

    /** {@return what kind of value it is} */
    public Optional<FieldType> type() {
        return text("fieldType").map(FieldType::of);
    }

    /** {@return whether it must be given} */
    public Optional<Boolean> mandatory() {
        return open().get("mandatory").truth();
    }

    /** {@return the values to choose from} */
    public List<FieldOption> options() {
        return open().get("dropdownDetails").objects().stream()
                .map(FieldOption::new)
                .toList();
    }

    /** {@return what the value must satisfy} */
    public List<FieldValidation> validations() {
        return open().get("validation").objects().stream()
                .map(FieldValidation::new)
                .toList();
    }
}
