package io.creditkit.creditsafe;

import java.util.List;
import java.util.Optional;

/** Something the provider says about an answer, in {@code messages[]}. */
public final class ProviderMessage extends ReceivedValue {

    private ProviderMessage(OpenValue content) {
        super(content);
    }

    /** {@return the messages at this place, none if there are none} */
    public static List<ProviderMessage> listFrom(OpenValue content) {
        return content.items().stream().map(ProviderMessage::new).toList();
    }

    /** {@return how grave it is: Information, Warning or Error} */
    public Optional<String> type() {
        return text("type");
    }

    /** {@return what it is about} */
    public Optional<MessageCode> code() {
        return text("code").map(MessageCode::of);
    }

    /** {@return the sentence for a reader; a message that is a bare text is its own sentence} */
    public Optional<String> text() {
        return open().isObject() ? open().get("text", "message").text() : open().text();
    }
}
