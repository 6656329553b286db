package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * All groups under one control at once. Every party starts as a group of its own; a group whose members together decide for the
 * head of another takes that group in, and the smaller list of votes moves into the larger. Every edge moves at most
 * log₂(n) times, so all groups of a large graph cost little more than reading it.
 *
 * <p>A company for which one holder decides alone, and not even all others together could, needs no sums of votes: only the votes in
 * other companies are added up. A stated consolidation leaves votes to the others, so that two may decide for one company. Such a company
 * waits until all others are done. If all who decide for it are one group by then, that group takes it in. Else one of them does: who is
 * stated to consolidate it before who has the votes, and of several the first head.
 */
final class ControlForest {
    private final Adjacency shape;
    private final Votes votes;
    private final int[] parent;
    private final int[] head;
    private final int[] next;
    private final int[] last;
    private final long[] weight;
    private final boolean[] ring;
    /** Companies for which somebody decides alone, and nobody else can. */
    private final BitSet settled = new BitSet();
    /** Companies for which somebody decides alone, and others may decide too. */
    private final BitSet disputable = new BitSet();

    private final PairSums sums;
    private int[] queue = new int[16];
    private int queued;

    ControlForest(Adjacency shape, Votes votes) {
        this.shape = shape;
        this.votes = votes;
        int size = shape.nodeCount();
        parent = new int[size];
        head = new int[size];
        next = new int[size];
        last = new int[size];
        weight = new long[size];
        ring = new boolean[size];
        Arrays.fill(next, -1);
        for (int node = 0; node < size; node++) {
            parent[node] = node;
            head[node] = node;
            last[node] = node;
            weight[node] = 1L + shape.outDegree(node);
        }
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            if (votes.isDecisive(edge)) {
                noteDisputable(shape.to(edge), shape.from(edge));
            }
        }
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            settle(edge);
        }
        int voting = 0;
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            voting += isOpen(edge) ? 1 : 0;
        }
        sums = new PairSums(voting);
        for (int node = 0; node < size; node++) {
            addVotes(node, node);
        }
        takeInQueued();
        takeInDisputable();
    }

    private void takeInQueued() {
        while (queued > 0) {
            int controlled = queue[--queued];
            takeIn(queue[--queued], controlled);
        }
    }

    private void settle(int edge) {
        int company = shape.to(edge);
        if (!disputable.get(company) && votes.decide(company, votes.low(edge))) {
            settled.set(company);
            push(shape.from(edge), company);
        }
    }

    /** Whether all others together have enough votes, beside one who is stated to consolidate the company. */
    private void noteDisputable(int company, int consolidating) {
        long others = 0;
        for (int i = 0; i < shape.inDegree(company) && !disputable.get(company); i++) {
            int edge = shape.inEdge(company, i);
            others += shape.from(edge) == consolidating ? 0 : votes.low(edge);
            disputable.set(company, votes.decide(company, others));
        }
    }

    private void takeInDisputable() {
        BitSet waiting = (BitSet) disputable.clone();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int company = waiting.nextSetBit(0); company >= 0; company = waiting.nextSetBit(company + 1)) {
                int only = onlyDecider(company);
                if (only >= 0) {
                    takeIn(only, company);
                    takeInQueued();
                    waiting.clear(company);
                    moved = true;
                }
            }
        }
        for (int company = waiting.nextSetBit(0); company >= 0; company = waiting.nextSetBit(company + 1)) {
            takeIn(firstDecider(company), company);
            takeInQueued();
        }
    }

    /** The one group that decides for a company, besides the company's own; its own if there is no other; none if there are several. */
    private int onlyDecider(int company) {
        int own = find(company);
        int only = -1;
        for (int i = 0; i < shape.inDegree(company); i++) {
            int group = find(shape.from(shape.inEdge(company, i)));
            if (group != own && group != only && votes.decide(company, sums.get(group, company))) {
                if (only >= 0) {
                    return -1;
                }
                only = group;
            }
        }
        return only >= 0 ? only : own;
    }

    private int firstDecider(int company) {
        int own = find(company);
        int first = own;
        boolean firstConsolidates = false;
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            int group = find(shape.from(edge));
            boolean consolidates = votes.isDecisive(edge);
            boolean better =
                    first == own || (consolidates == firstConsolidates ? head[group] < head[first] : consolidates);
            if (group != own && better && votes.decide(company, sums.get(group, company))) {
                first = group;
                firstConsolidates = consolidates;
            }
        }
        return first;
    }

    /** {@return the companies for which two groups decide, in order; each is in one of them} */
    IntStream disputed() {
        return disputable.stream().filter(company -> {
            int one = -1;
            for (int i = 0; i < shape.inDegree(company); i++) {
                int group = find(shape.from(shape.inEdge(company, i)));
                if (group != one && votes.decide(company, sums.get(group, company))) {
                    if (one >= 0) {
                        return true;
                    }
                    one = group;
                }
            }
            return false;
        });
    }

    private boolean isOpen(int edge) {
        return votes.low(edge) > 0 && !settled.get(shape.to(edge));
    }

    private void addVotes(int member, int group) {
        for (int i = 0; i < shape.outDegree(member); i++) {
            int edge = shape.outEdge(member, i);
            if (isOpen(edge)) {
                long more = votes.low(edge);
                int target = shape.to(edge);
                long before = sums.get(group, target);
                sums.add(group, target, more);
                if (!disputable.get(target) && !votes.decide(target, before) && votes.decide(target, before + more)) {
                    push(group, target);
                }
            }
        }
    }

    private void push(int group, int target) {
        if (head[find(target)] == target) {
            if (queued + 2 > queue.length) {
                queue = Arrays.copyOf(queue, queue.length * 2);
            }
            queue[queued++] = group;
            queue[queued++] = target;
        }
    }

    private void takeIn(int controller, int target) {
        int above = find(controller);
        int below = find(target);
        if (head[below] != target) {
            return;
        }
        if (above == below) {
            ring[above] = true;
            return;
        }
        boolean larger = weight[above] >= weight[below];
        int kept = larger ? above : below;
        int moved = larger ? below : above;
        int top = head[above];
        boolean onRing = ring[above];
        parent[moved] = kept;
        head[kept] = top;
        ring[kept] = onRing;
        weight[kept] += weight[moved];
        for (int member = moved; member >= 0; member = next[member]) {
            addVotes(member, kept);
        }
        next[last[kept]] = moved;
        last[kept] = last[moved];
        // The head may be controlled by what its group has just gained, seen under the group's name. Who decides for it
        // alone comes up in the queue.
        if (votes.decide(top, sums.get(kept, top))) {
            ring[kept] = true;
        }
    }

    private int find(int node) {
        int root = node;
        while (parent[root] != root) {
            root = parent[root];
        }
        int walk = node;
        while (parent[walk] != root) {
            int following = parent[walk];
            parent[walk] = root;
            walk = following;
        }
        return root;
    }

    /** {@return the party at the top of the group of the node; the node itself if nobody controls it} */
    int headOf(int node) {
        return head[find(node)];
    }

    /** {@return whether the members of the group together decide for its head, so that it has no single top} */
    boolean isRing(int node) {
        return ring[find(node)];
    }
}
