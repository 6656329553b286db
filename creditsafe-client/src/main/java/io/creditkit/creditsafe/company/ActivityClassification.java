package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** What the company does, by one list of activities. */
public final class ActivityClassification extends ReceivedValue {

    ActivityClassification(OpenValue content) {
        super(content);
    }

    /** {@return the list} */
    public Optional<String> classification() {
        return text("classification");
    }

    /** {@return the activities} */
    public List<CodedText> activities() {
        return Parts.many(open().get("activities"), CodedText::new);
    }
}
