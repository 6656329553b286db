package io.creditkit.graph.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * Not for hosts: an immutable sorted sequence in chunks, of which a changed copy shares all chunks that the change doesn't touch.
 * Finding takes the logarithm of the size; a copy takes the chunks touched and one reference for each other chunk.
 *
 * @param <E> what is kept, each element once by the order
 */
public final class SortedChunks<E> {
    private static final int FULL = 256;
    private static final Object[] NOTHING = {};

    private final Comparator<? super E> order;
    private final Object[][] chunks;
    /** For each chunk how many elements come before it, and at last how many there are. */
    private final int[] starts;

    private SortedChunks(Comparator<? super E> order, Object[][] chunks, int[] starts) {
        this.order = order;
        this.chunks = chunks;
        this.starts = starts;
    }

    /** Chunks one after the other, some taken over from a sequence without being looked into. */
    private static final class Growing {
        private Object[][] chunks;
        private int[] starts;
        private int size;

        private Growing(int expected) {
            chunks = new Object[expected + 1][];
            starts = new int[expected + 2];
        }

        private void keep(SortedChunks<?> from, int start, int end) {
            makeRoom(end - start);
            System.arraycopy(from.chunks, start, chunks, size, end - start);
            int shift = starts[size] - from.starts[start];
            for (int i = start; i < end; i++) {
                starts[++size] = from.starts[i + 1] + shift;
            }
        }

        private void add(Object[] chunk) {
            makeRoom(1);
            chunks[size] = chunk;
            starts[size + 1] = starts[size] + chunk.length;
            size++;
        }

        private void makeRoom(int more) {
            if (size + more > chunks.length) {
                int room = Math.max(size + more, size + size / 2);
                chunks = Arrays.copyOf(chunks, room);
                starts = Arrays.copyOf(starts, room + 1);
            }
        }

        private <E> SortedChunks<E> by(Comparator<? super E> order) {
            return new SortedChunks<>(order, Arrays.copyOf(chunks, size), Arrays.copyOf(starts, size + 1));
        }
    }

    /** {@return a sequence of nothing yet} */
    public static <E> SortedChunks<E> empty(Comparator<? super E> order) {
        return new Growing(0).by(order);
    }

    /** {@return a sequence of these elements, which are in order already} */
    public static <E> SortedChunks<E> ofSorted(Comparator<? super E> order, E[] sorted) {
        Growing chunks = new Growing(sorted.length / FULL + 1);
        split(sorted, chunks);
        return chunks.by(order);
    }

    /** {@return how many elements there are} */
    public int size() {
        return starts[chunks.length];
    }

    /** {@return all elements in order; unmodifiable} Time and space: one reference for each element. */
    public List<E> toList() {
        Object[] all = new Object[size()];
        for (int i = 0; i < chunks.length; i++) {
            System.arraycopy(chunks[i], 0, all, starts[i], chunks[i].length);
        }
        return Collections.unmodifiableList(Arrays.asList(cast(all)));
    }

    /**
     * {@return for each of these the kept element that the order holds equal to it, in the order of asking}
     *
     * @param sorted in order
     */
    public List<Optional<E>> find(Collection<? extends E> sorted) {
        List<Optional<E>> found = new ArrayList<>(sorted.size());
        int chunk = 0;
        int from = 0;
        for (E like : sorted) {
            int next = chunks.length == 0 ? chunk : chunkFor(like, chunk);
            from = next == chunk ? from : 0;
            chunk = next;
            Object[] elements = chunks.length == 0 ? NOTHING : chunks[chunk];
            from = firstNotBefore(elements, from, elements.length, like);
            found.add(
                    from < elements.length && compare(elements[from], like) == 0
                            ? Optional.of(element(elements[from]))
                            : Optional.empty());
        }
        return found;
    }

    /**
     * {@return the elements that lie in a range, in order}
     *
     * @param side negative for elements before the range, 0 within, positive after it
     */
    public List<E> within(ToIntFunction<? super E> side) {
        List<E> found = new ArrayList<>();
        for (int place = firstNotBefore(side); place < size() && side.applyAsInt(at(place)) == 0; place++) {
            found.add(at(place));
        }
        return List.copyOf(found);
    }

    /**
     * {@return the place of the first element that lies in a range}
     *
     * @param side negative for elements before the range, 0 within, positive after it
     */
    public OptionalInt placeOf(ToIntFunction<? super E> side) {
        int place = firstNotBefore(side);
        return place < size() && side.applyAsInt(at(place)) == 0 ? OptionalInt.of(place) : OptionalInt.empty();
    }

    /** {@return the element at that place} */
    public E at(int place) {
        int chunk = chunkOf(place);
        return element(chunks[chunk], place - starts[chunk]);
    }

    private int chunkOf(int place) {
        int found = Arrays.binarySearch(starts, 0, chunks.length, place);
        return found >= 0 ? found : -found - 2;
    }

    private int firstNotBefore(ToIntFunction<? super E> side) {
        int low = 0;
        int high = chunks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Object[] chunk = chunks[middle];
            if (side.applyAsInt(element(chunk, chunk.length - 1)) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == chunks.length) {
            return size();
        }
        Object[] chunk = chunks[low];
        int from = 0;
        int to = chunk.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (side.applyAsInt(element(chunk, middle)) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return starts[low] + from;
    }

    /**
     * {@return a copy with changes}
     *
     * @param kept elements to add, or to put in place of the one the order holds equal; each once by the order
     * @param dropped elements to leave out; those that are not here, or are kept too, are passed over
     */
    public SortedChunks<E> with(Collection<? extends E> kept, Collection<? extends E> dropped) {
        if (kept.isEmpty() && dropped.isEmpty()) {
            return this;
        }
        Object[] put = kept.toArray();
        Object[] out = dropped.toArray();
        Arrays.sort(put, this::compare);
        Arrays.sort(out, this::compare);
        Growing result = new Growing(chunks.length + put.length / FULL);
        int nextPut = 0;
        int nextOut = 0;
        int chunk = 0;
        while (chunk < chunks.length && (nextPut < put.length || nextOut < out.length)) {
            boolean putFirst =
                    nextOut == out.length || (nextPut < put.length && compare(put[nextPut], out[nextOut]) <= 0);
            int touched = chunkFor(putFirst ? put[nextPut] : out[nextOut], chunk);
            result.keep(this, chunk, touched);
            int putEnd = put.length;
            int outEnd = out.length;
            if (touched + 1 < chunks.length) {
                Object limit = chunks[touched + 1][0];
                putEnd = endBefore(put, nextPut, limit);
                outEnd = endBefore(out, nextOut, limit);
            }
            split(
                    merged(
                            chunks[touched],
                            Arrays.copyOfRange(put, nextPut, putEnd),
                            Arrays.copyOfRange(out, nextOut, outEnd)),
                    result);
            nextPut = putEnd;
            nextOut = outEnd;
            chunk = touched + 1;
        }
        result.keep(this, chunk, chunks.length);
        split(Arrays.copyOfRange(put, nextPut, put.length), result);
        return result.by(order);
    }

    /** The last chunk from that one on that doesn't start after the element, else that one. What is near is found soonest. */
    private int chunkFor(Object element, int from) {
        int low = from;
        int stride = 1;
        while (low + stride < chunks.length && compare(chunks[low + stride][0], element) <= 0) {
            low += stride;
            stride *= 2;
        }
        int high = Math.min(low + stride, chunks.length) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compare(chunks[middle][0], element) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** As {@link #firstNotBefore}, where few elements are expected to come before the limit. */
    private int endBefore(Object[] sorted, int from, Object limit) {
        int end = from;
        int stride = 1;
        while (end + stride <= sorted.length && compare(sorted[end + stride - 1], limit) < 0) {
            end += stride;
            stride *= 2;
        }
        return firstNotBefore(sorted, end, Math.min(end + stride, sorted.length), limit);
    }

    private int firstNotBefore(Object[] sorted, int from, int to, Object limit) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(sorted[middle], limit) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Object[] merged(Object[] chunk, Object[] put, Object[] out) {
        Object[] all = new Object[chunk.length + put.length];
        int size = 0;
        int next = 0;
        int nextPut = 0;
        int nextOut = 0;
        while (nextPut < put.length || nextOut < out.length) {
            boolean putFirst =
                    nextOut == out.length || (nextPut < put.length && compare(put[nextPut], out[nextOut]) <= 0);
            Object change = putFirst ? put[nextPut] : out[nextOut];
            int place = firstNotBefore(chunk, next, chunk.length, change);
            System.arraycopy(chunk, next, all, size, place - next);
            size += place - next;
            next = place < chunk.length && compare(chunk[place], change) == 0 ? place + 1 : place;
            if (putFirst) {
                all[size++] = change;
                nextPut++;
            } else {
                nextOut++;
            }
        }
        System.arraycopy(chunk, next, all, size, chunk.length - next);
        return Arrays.copyOf(all, size + chunk.length - next);
    }

    private static void split(Object[] elements, Growing result) {
        int parts = (elements.length + FULL - 1) / FULL;
        if (elements.length > 0 && elements.length <= 2 * FULL) {
            parts = 1;
        }
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) elements.length * part / parts);
            int to = (int) ((long) elements.length * (part + 1) / parts);
            result.add(Arrays.copyOfRange(elements, from, to, Object[].class));
        }
    }

    private int compare(Object one, Object other) {
        return order.compare(element(one), element(other));
    }

    private E element(Object[] chunk, int place) {
        return element(chunk[place]);
    }

    @SuppressWarnings("unchecked") // Chunks hold only what was added as an E.
    private E element(Object stored) {
        return (E) stored;
    }

    @SuppressWarnings("unchecked") // As above; the array itself never leaves as an E[].
    private E[] cast(Object[] all) {
        return (E[]) all;
    }
}
