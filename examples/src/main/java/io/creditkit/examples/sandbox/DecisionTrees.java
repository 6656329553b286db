package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The decision trees of the account: those of {@code decision-trees.json}, and what was changed in them since. */
final class DecisionTrees {
    private final Book book;
    private final List<DecisionTree> given = read();

    DecisionTrees(Book book) {
        this.book = book;
    }

    List<DecisionTree> all() {
        List<DecisionTree> changed = book.state().changedTrees();
        return given.stream()
                .map(tree -> changed.stream()
                        .filter(other -> other.guid().equals(tree.guid()))
                        .findFirst()
                        .orElse(tree))
                .toList();
    }

    /** {@return the tree that a call names in its path} */
    DecisionTree of(Call call, String variable) {
        return all().stream()
                .filter(tree -> tree.guid().equals(call.variable(variable)))
                .findFirst()
                .orElseThrow(() -> call.refuse(404, "Resource not found", "No decision tree has this id"));
    }

    /** {@return the tree as the step made it} */
    DecisionTree change(DecisionTree tree, UnaryOperator<DecisionTree> step) {
        book.change(now -> {
            List<DecisionTree> changed = new ArrayList<>(now.changedTrees());
            DecisionTree present = changed.stream()
                    .filter(other -> other.guid().equals(tree.guid()))
                    .findFirst()
                    .orElse(tree);
            changed.remove(present);
            changed.add(step.apply(present));
            return now.withTrees(changed);
        });
        return all().stream()
                .filter(other -> other.guid().equals(tree.guid()))
                .findFirst()
                .orElseThrow();
    }

    private static List<DecisionTree> read() {
        try (InputStream in = DecisionTrees.class.getResourceAsStream("decision-trees.json")) {
            if (in == null) {
                throw new IllegalStateException("resource decision-trees.json is missing from the jar");
            }
            return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<DecisionTree>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource decision-trees.json", e);
        }
    }
}
