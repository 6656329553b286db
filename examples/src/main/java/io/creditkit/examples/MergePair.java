package io.creditkit.examples;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.merge.MergeField;
import io.creditkit.customer.merge.MergeRequest;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which two customers become one, and of which field the duplicate's value is taken. */
final class MergePair {
    @Parameters(index = "0", paramLabel = "STAYS", description = "The number of the customer that stays.")
    private String stays = "";

    @Parameters(index = "1", paramLabel = "GOES", description = "The number of the duplicate.")
    private String goes = "";

    @Option(
            names = "--take",
            paramLabel = "FIELD",
            description = "Takes the duplicate's value: ${COMPLETION-CANDIDATES}. May be repeated.")
    private List<MergeField> taken = List.of();

    /** {@return the number of the customer that stays} */
    String stays() {
        return stays;
    }

    MergeRequest in(Workspace work) {
        Customer survivor = DataAccess.customer(work, stays);
        MergeRequest request = MergeRequest.of(survivor, DataAccess.customer(work, goes));
        for (MergeField field : taken) {
            request = request.choosing(field, MergeField.Side.DUPLICATE);
        }
        return request;
    }
}
