package io.creditkit.customer.risk;

import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tenant's versions of the kit's scorecard, by date. A version begins as a draft, which is checked whenever it is saved; put
 * in force, it scores from the day its {@code validFrom} says, and never changes again. Who made, changed, began and retired
 * each stands in the audit trail. Customers are assessed by the version in force on the day; without one, by the card the kit
 * was built with. Makes no call. Thread-safe.
 */
public final class ScoreCards {
    private final WorkContext context;
    private final ScoreCard ofTheKit;
    private final CardInForce inForce;

    /** Made by the workspace. */
    public ScoreCards(WorkContext context, ScoreCard ofTheKit) {
        this.context = context;
        this.ofTheKit = ofTheKit;
        this.inForce = new CardInForce(context, ofTheKit);
    }

    /**
     * Saves a draft: a new one, or in place of the draft of the same version.
     *
     * @param json the card, of the code of the kit's card; it may look at the fields that the kit's card may
     * @return the draft as it is kept
     * @throws InvalidScoreCardException if it can't be used; it tells where
     * @throws ScoreCardRefusedException if that version is or was in force
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_SCORE_CARDS}
     */
    public ScoreCardVersion saveDraft(String json) {
        context.require(Permission.EDIT_SCORE_CARDS);
        ScoreCard card = context.inUnitOfWork(work -> read(work, json));
        requireName(card);
        return context.inRepeatedUnitOfWork(work -> {
            Optional<ScoreCardVersion> before = work.scoreCards().find(card.code(), card.version());
            before.ifPresent(ScoreCards::requireDraft);
            return work.scoreCards()
                    .save(ScoreCardVersion.builder()
                            .code(card.code())
                            .cardVersion(card.version())
                            .state(ScoreCardVersion.State.DRAFT)
                            .validFrom(card.validFrom())
                            .json(json)
                            .version(before.map(ScoreCardVersion::version).orElse(0L))
                            .updatedAt(context.now())
                            .updatedBy(context.actor())
                            .build());
        });
    }

    /**
     * Puts a draft in force, from the day that it says.
     *
     * @throws ScoreCardRefusedException if there is no such draft, or if its first day lies before today: what was assessed
     *     since then was assessed by another card
     * @throws InvalidScoreCardException if it can no longer be used, as a field it looks at is gone
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_SCORE_CARDS}
     */
    public ScoreCardVersion activate(int version) {
        context.require(Permission.EDIT_SCORE_CARDS);
        return context.inRepeatedUnitOfWork(work -> {
            ScoreCardVersion draft = existing(work, version);
            requireDraft(draft);
            read(work, draft.json());
            if (draft.validFrom().isBefore(context.today())) {
                throw new ScoreCardRefusedException(Wording.of(
                        "score-card-refused.begins-before-today",
                        "Version {version} of the scorecard '{card}' says that it is valid from {from}, which "
                                + "lies before today, {today}. Save it with a day from today on, for what was assessed by "
                                + "another card stays so.",
                        Map.of(
                                "version",
                                draft.cardVersion(),
                                "card",
                                draft.code(),
                                "from",
                                draft.validFrom(),
                                "today",
                                context.today())));
            }
            return save(work, ScoreCardVersion.builder().from(draft).state(ScoreCardVersion.State.ACTIVE));
        });
    }

    /**
     * Takes a version out of force from today on. The version before it, or the kit's card, scores again.
     *
     * @throws ScoreCardRefusedException if there is no such version, or it is not active
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_SCORE_CARDS}
     */
    public ScoreCardVersion retire(int version) {
        context.require(Permission.EDIT_SCORE_CARDS);
        return context.inRepeatedUnitOfWork(work -> {
            ScoreCardVersion card = existing(work, version);
            if (card.state() != ScoreCardVersion.State.ACTIVE) {
                throw new ScoreCardRefusedException(Wording.of(
                        "score-card-refused.not-active",
                        "Version {version} of the scorecard '{card}' is {state}. Only one that is ACTIVE can be "
                                + "retired.",
                        Map.of("version", card.cardVersion(), "card", card.code(), "state", card.state())));
            }
            return save(
                    work,
                    ScoreCardVersion.builder()
                            .from(card)
                            .state(ScoreCardVersion.State.RETIRED)
                            .validUntil(context.today()));
        });
    }

    /**
     * Removes a draft.
     *
     * @throws ScoreCardRefusedException if there is no such draft
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_SCORE_CARDS}
     */
    public void discard(int version) {
        context.require(Permission.EDIT_SCORE_CARDS);
        context.inRepeatedUnitOfWork(work -> {
            ScoreCardVersion draft = existing(work, version);
            requireDraft(draft);
            work.scoreCards().remove(draft.code(), version);
            return draft;
        });
    }

    /** {@return all kept versions, the lowest first} */
    public List<ScoreCardVersion> versions() {
        return context.inUnitOfWork(work -> work.scoreCards().versions(ofTheKit.code()));
    }

    /** {@return a kept version as a card, be it a draft: to try it out; empty if there is none} */
    public Optional<ScoreCard> find(int version) {
        return context.inUnitOfWork(
                work -> work.scoreCards().find(ofTheKit.code(), version).map(kept -> read(work, kept.json())));
    }

    /** {@return the card that scores on that day: the kept version in force, else the card the kit was built with} */
    public ScoreCard inForce(LocalDate day) {
        return inForce.on(day);
    }

    /** A card may look at the fields of the kit's card, and at the tenant's own. */
    private ScoreCard read(UnitOfWork work, String json) {
        return ScoreCard.read(json, AttributeFields.joined(work, ofTheKit.catalogue()));
    }

    private void requireName(ScoreCard card) {
        if (!card.code().equals(ofTheKit.code())) {
            throw new InvalidScoreCardException(
                    "/code",
                    Wording.of(
                            "score-card-fault.other-code",
                            "The code must be '{code}', that of the card the kit was built with, of which this is a version.",
                            Map.of("code", ofTheKit.code())));
        }
        if (card.version() == ofTheKit.version()) {
            throw new InvalidScoreCardException(
                    "/version",
                    Wording.of(
                            "score-card-fault.version-of-kit",
                            "Version {version} is that of the card the kit was built with. Give another number.",
                            Map.of("version", card.version())));
        }
        if (card.code().length() > ScoreCardVersion.MAX_CODE_LENGTH) {
            throw new InvalidScoreCardException(
                    "/code",
                    Wording.of(
                            "score-card-fault.long-code",
                            "A code that is kept has at most {most} characters.",
                            Map.of("most", ScoreCardVersion.MAX_CODE_LENGTH)));
        }
    }

    private ScoreCardVersion existing(UnitOfWork work, int version) {
        return work.scoreCards()
                .find(ofTheKit.code(), version)
                .orElseThrow(() -> new ScoreCardRefusedException(Wording.of(
                        "score-card-refused.no-version",
                        "There is no version {version} of the scorecard '{card}'. Save a draft of it.",
                        Map.of("version", version, "card", ofTheKit.code()))));
    }

    private static void requireDraft(ScoreCardVersion card) {
        if (card.state() != ScoreCardVersion.State.DRAFT) {
            throw new ScoreCardRefusedException(Wording.of(
                    "score-card-refused.no-draft",
                    "Version {version} of the scorecard '{card}' is {state} and never changes. Save another "
                            + "version.",
                    Map.of("version", card.cardVersion(), "card", card.code(), "state", card.state())));
        }
    }

    private ScoreCardVersion save(UnitOfWork work, ScoreCardVersion.Builder changed) {
        return work.scoreCards()
                .save(changed.updatedAt(context.now())
                        .updatedBy(context.actor())
                        .build());
    }
}
