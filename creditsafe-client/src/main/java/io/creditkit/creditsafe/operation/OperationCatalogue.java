package io.creditkit.creditsafe.operation;

import io.creditkit.creditsafe.operation.Operation.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operations of the API: the 224 of the provider's description 1.10.4, and those that its change log names since.
 *
 * <p>Whether one may be billed follows the lines that {@code GET /access} counts. A question is free and may be repeated unless
 * such a line counts it; a deletion likewise. A change about which the provider says nothing is never repeated, and in the
 * compliance families it is held to be billed. No method does I/O. Thread-safe.
 */
public final class OperationCatalogue {

    private static final List<Operation> DESCRIBED = Stream.of(
                    CreditOperations.all(),
                    MonitoringOperations.all(),
                    LocalOperations.all(),
                    ProtectOperations.all(),
                    KycProtectOperations.all())
            .flatMap(List::stream)
            .toList();

    private static final List<Operation> ALL =
            Stream.concat(DESCRIBED.stream(), LaterOperations.all().stream()).toList();

    private static final Map<String, Operation> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));

    private OperationCatalogue() {}

    /** {@return all operations that this release knows; unmodifiable} */
    public static List<Operation> all() {
        return ALL;
    }

    /** {@return the 224 operations of the description 1.10.4; unmodifiable} */
    public static List<Operation> described() {
        return DESCRIBED;
    }

    /** {@return the operations of a family, such as {@code kyc-protect}; none for a family that does not exist} */
    public static List<Operation> ofFamily(String family) {
        return ALL.stream()
                .filter(operation -> operation.family().equals(family))
                .toList();
    }

    /** {@return the operation of this id, empty if there is none} */
    public static Optional<Operation> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * {@return the operation of this id}
     *
     * @param id as in the provider's description, such as {@code getAllJobs}
     * @throws IllegalArgumentException if there is none
     */
    public static Operation named(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No operation has the id '" + id
                + "'; see OperationCatalogue.all(), or make a newer one with Operation.of"));
    }

    /**
     * {@return the operation of this method and path}
     *
     * @param path as in the provider's description, such as {@code /dataCleaning/jobs/{id}}
     * @throws IllegalArgumentException if there is none
     */
    public static Operation at(Method method, String path) {
        return ALL.stream()
                .filter(operation -> operation.isAt(method, path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operation is " + method + " " + path
                        + "; see OperationCatalogue.all(), or make a newer one with Operation.of"));
    }

    /** The operation that would be called in truth if a value in the path of another one is a word of the API. */
    static Optional<Operation> literallyAt(Method method, String filledPath) {
        return ALL.stream()
                .filter(operation -> operation.isAt(method, filledPath))
                .findFirst();
    }

    /** Reads lines of care, method, path and id; an id is the rest of its line, and may be missing. */
    static List<Operation> read(String family, String lines) {
        List<Operation> operations = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ", 4);
            Method method = Method.valueOf(words[1]);
            String id = words.length > 3 ? words[3] : method + " " + words[2];
            operations.add(
                    switch (words[0]) {
                        case "free" -> operation(family, id, method, words[2], Operation.Repeat.SAFE);
                        case "once" -> operation(family, id, method, words[2], Operation.Repeat.NEVER);
                        case "paid" ->
                            new Operation(
                                    family,
                                    id,
                                    method,
                                    words[2],
                                    Operation.Repeat.NEVER,
                                    Operation.Billing.MAY_BE_BILLED);
                        default -> throw new IllegalStateException("No care of this name: " + line);
                    });
        }
        return List.copyOf(operations);
    }

    private static Operation operation(String family, String id, Method method, String path, Operation.Repeat repeat) {
        return new Operation(family, id, method, path, repeat, Operation.Billing.FREE);
    }

    /** {@return the lists one after the other} */
    static List<Operation> together(List<List<Operation>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
