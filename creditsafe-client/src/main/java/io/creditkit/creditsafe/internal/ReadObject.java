package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Not for hosts: an object that was read, whose members are found whatever the case of their names. Never changed. */
@SuppressWarnings("unchecked") // Jackson narrows the result of its own generic deepCopy
public final class ReadObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private final transient CompactMembers members;

    ReadObject(CompactMembers members) {
        super(JsonNodeFactory.instance, members);
        this.members = members;
    }

    /** {@return the member of this very name, or else the first that differs in case alone; null if there is none} */
    public @Nullable JsonNode find(String name) {
        return members.find(name);
    }
}
