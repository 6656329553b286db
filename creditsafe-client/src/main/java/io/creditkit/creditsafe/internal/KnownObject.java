package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of one kind had so far in a document: their members, and which came after which.
 *
 * <p>All directors have nearly the same members in the same order. The parser knows an expected name by its bytes, faster than it
 * finds one that may be any. For one document and one thread.
 */
final class KnownObject {

    private final Map<String, Member> members = new HashMap<>();
    private final Member start = new Member("", null);
    private @Nullable CompactMembers latest;

    /** {@return the members of the latest object, null if there was none} */
    @Nullable
    CompactMembers latest() {
        return latest;
    }

    void remember(CompactMembers complete) {
        latest = complete;
    }

    /** {@return what stands before the first member} */
    Member start() {
        return start;
    }

    /** {@return the member that the parser comes to, null at the end of the object} */
    @Nullable
    Member next(JsonParser tokens, Member before) throws IOException {
        Member expected = before.next;
        if (expected != null && expected.plainName != null) {
            if (tokens.nextFieldName(expected.plainName)) {
                return expected;
            }
            return tokens.currentToken() == JsonToken.FIELD_NAME ? found(tokens.currentName(), before) : null;
        }
        String name = tokens.nextFieldName();
        return name == null ? null : found(name, before);
    }

    private Member found(String name, Member before) {
        Member found = members.computeIfAbsent(name, Member::of);
        before.next = found;
        return found;
    }

    /** One member of such objects. */
    static final class Member {

        private final String name;
        private final @Nullable SerializableString plainName;
        private @Nullable Member next;
        private @Nullable KnownObject inside;

        private Member(String name, @Nullable SerializableString plainName) {
            this.name = name;
            this.plainName = plainName;
        }

        static Member of(String name) {
            return new Member(name, isPlain(name) ? new SerializedString(name) : null);
        }

        /** Other names have several spellings in bytes, or none, and are left to the parser. */
        private static boolean isPlain(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                    return false;
                }
            }
            return true;
        }

        String name() {
            return name;
        }

        KnownObject inside(Function<String, KnownObject> known) {
            KnownObject like = inside;
            if (like == null) {
                like = known.apply(name);
                inside = like;
            }
            return like;
        }
    }
}
