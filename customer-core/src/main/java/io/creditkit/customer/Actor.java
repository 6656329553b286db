package io.creditkit.customer;

/**
 * Who acts: a person or a job of the host. It is written into every history, order and decision that follows.
 *
 * @param id the host's id of the user or job, 1 to 64 characters; an id, not a name, so that no personal data is kept
 */
public record Actor(String id) {
    public Actor {
        Texts.requireText("actor id", id, 64);
    }

    /** {@return the actor of that id} */
    public static Actor of(String id) {
        return new Actor(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
