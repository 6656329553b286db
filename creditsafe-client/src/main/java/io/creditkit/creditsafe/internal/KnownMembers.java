package io.creditkit.creditsafe.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of one kind had so far in a document: their members, and which came after which.
 *
 * <p>All directors have nearly the same members in the same order. An expected name is known by its bytes, faster than one
 * that may be any. For one document and one thread.
 */
final class KnownMembers {

    private final Map<String, Member> members = new HashMap<>();
    private final Member start = new Member(new Spelling("", new byte[0]));
    private @Nullable CompactMembers latest;

    /** {@return an empty object, that foresees the names of the latest one} */
    CompactMembers foreseen() {
        return latest == null ? new CompactMembers() : new CompactMembers(latest);
    }

    void remember(CompactMembers complete) {
        latest = complete;
    }

    /** {@return what stands before the first member} */
    Member start() {
        return start;
    }

    /** {@return the member of this name, which is expected from now on after the one before} */
    Member found(String name, Member before) {
        Member found = members.get(name);
        if (found == null) {
            found = new Member(Spelling.of(name));
            members.put(name, found);
        }
        before.next = found;
        return found;
    }

    /** One member of such objects. */
    static final class Member {

        private final Spelling spelling;
        private @Nullable Member next;
        private @Nullable KnownMembers inside;

        private Member(Spelling spelling) {
            this.spelling = spelling;
        }

        String name() {
            return spelling.name;
        }

        /** {@return the member that came after this one the last time} */
        @Nullable
        Member next() {
            return next;
        }

        /** {@return the index behind the closing quote, if this name stands here behind its opening one; -1 if it does not} */
        int endOfNameAt(byte[] document, int at) {
            byte[] bytes = spelling.bytes;
            int end = at + bytes.length;
            return bytes.length > 0
                            && end <= document.length
                            && Arrays.equals(document, at, end, bytes, 0, bytes.length)
                    ? end
                    : -1;
        }

        KnownMembers inside(Function<String, KnownMembers> known) {
            KnownMembers like = inside;
            if (like == null) {
                like = known.apply(spelling.name);
                inside = like;
            }
            return like;
        }
    }

    /** A name and its bytes with the closing quote; without bytes if it can be spelled in several ways. */
    private static final class Spelling {

        /** More than the API has; documents of other names must not fill the memory. */
        private static final int MOST_SHARED = 2048;

        private static final int LONGEST_SHARED = 64;

        /** The same in every document, and as much work to make as to read one. The names are those of the literals here. */
        private static final Map<String, Spelling> SHARED = new ConcurrentHashMap<>();

        final String name;
        final byte[] bytes;

        Spelling(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        static Spelling of(String name) {
            Spelling shared = SHARED.get(name);
            return shared != null ? shared : make(name);
        }

        private static Spelling make(String name) {
            if (!isPlain(name)) {
                return new Spelling(name, new byte[0]);
            }
            byte[] bytes = (name + '"').getBytes(StandardCharsets.US_ASCII);
            if (SHARED.size() >= MOST_SHARED || name.length() > LONGEST_SHARED) {
                return new Spelling(name, bytes);
            }
            Spelling made = new Spelling(name.intern(), bytes);
            SHARED.put(made.name, made);
            return made;
        }

        private static boolean isPlain(String name) {
            return name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
        }
    }
}
