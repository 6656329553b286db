package io.creditkit.customer.storage;

import io.creditkit.customer.alert.notify.Notice;
import io.creditkit.customer.alert.notify.Silence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps silences, and who was told of which alert. */
public interface NoticeStore {
    /** {@return the silence with that id} */
    Optional<Silence> silence(String id);

    /** {@return all silences, past ones too, by when they begin, then by id} */
    List<Silence> silences();

    /**
     * Stores a silence: a new one at version 0, else over the version it carries.
     *
     * @return the stored silence, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Silence saveSilence(Silence silence);

    /** {@return what a recipient was told, by alert id} */
    List<Notice> toldTo(String recipient);

    /**
     * {@return what a recipient was told of these alerts, by alert id}
     *
     * <p>As given here it reads all that the recipient was told; a storage with a query for some does better.
     *
     * @param alerts how many may be asked for at once is the caller's to bound: those of one customer
     */
    default List<Notice> toldTo(String recipient, Collection<String> alerts) {
        return toldTo(recipient).stream()
                .filter(notice -> alerts.contains(notice.alertId()))
                .toList();
    }

    /**
     * Stores a notice: a new one at version 0, else over the version it carries.
     *
     * @return the stored notice, its version 1 higher
     * @throws DuplicateKeyException if there is one for the recipient and the alert of a new one
     * @throws StaleVersionException if another version is stored, or none
     */
    Notice saveNotice(Notice notice);

    /**
     * Removes a notice.
     *
     * @throws StaleVersionException if another version is stored, or none
     */
    void removeNotice(Notice notice);
}
