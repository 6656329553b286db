package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.rule.AlertRuleVersion;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.report.BilledOrders;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.Sharing;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The kit itself is tested: each deliberately broken storage must fail a law that names what is broken. */
class StorageContractTest {
    @Test
    void aSoundStorageFailsNoLaw() {
        assertThat(brokenLaws(SoundStorage.class)).isEmpty();
    }

    @Test
    void aStorageThatPlansAStepTwiceIsFound() {
        assertFinds(PlansAStepTwice.class, "aStepOfAScenarioIsPlannedOrDoneOnceForADueDate");
    }

    @Test
    void aStorageThatFindsNothingAssignedToManyIsFound() {
        assertFinds(AssignsNothingToMany.class, "whatIsAssignedToManyIsTheLastLineOfEach");
    }

    @Test
    void aStorageThatAnswersForManyOtherwiseThanForEachIsFound() {
        assertFinds(FindsThoseAskedForTwiceTwice.class, "manyCustomersAreFoundEachOnce");
        assertFinds(TellsTheFirstAssessments.class, "theLastAssessmentOfEachOfManyIsFound");
        assertFinds(HandsOverNoDocuments.class, "theDocumentsOfManyAreHandedOverOneCustomerAfterTheOther");
        assertFinds(DecidesAboutNobodyOfMany.class, "theDecisionsOnEachOfManyComeInTheOrderTheyWereAskedFor");
        assertFinds(ForgetsPaymentsOfMany.class, "whatIsBookedOfEachOfManyCustomersComesInItsOrder");
        assertFinds(MistakesGroupsForCustomers.class, "whatIsSetOfEachOfManyOwnersIsToldApartByLevel");
    }

    @Test
    void aStorageThatTellsCompaniesThatCameEarlierIsFound() {
        assertThat(brokenLaws(TellsCompaniesThatCameEarlier.class))
                .containsExactly("companiesAreToldByWhenAPortfolioToldOfThem");
    }

    @Test
    void aStorageThatLetsTheNewestWaitFirstIsFound() {
        assertFinds(LetsTheNewestWaitFirst.class, "eventsWaitOldestCreatedFirstUntilTheyAreProcessedOnce");
    }

    @Test
    void aStorageThatTellsTheNoticesOfOtherAlertsIsFound() {
        assertFinds(TellsNoticesOfOtherAlerts.class, "whatARecipientWasToldIsKeptOnceForEachAlert");
    }

    @Test
    void aStorageThatTellsOtherRecordsThanItsStoresIsFound() {
        assertFinds(TellsNoRecordsButThoseForEverybody.class, "theRecordsOfACustomerAreThoseThatItsStoresTell");
    }

    @Test
    void aStorageWhoseRecordsAreOthersThanThoseOfItsStoresIsFound() {
        assertFinds(LeavesRecordsOut.class, "theRecordsOfACustomerAreThoseThatItsStoresTell");
        assertFinds(TellsRecordsUnasked.class, "whatIsNotAskedForIsLeftOut");
        assertFinds(RemembersLinks.class, "aCustomerIsLookedForByTheLinkThatItIsHandedInWith");
    }

    @Test
    void aStorageThatMistakesPreCustomersForCustomersIsFound() {
        assertFinds(
                MistakesPreCustomersForCustomers.class,
                "consentsOfAPreCustomerAreNoneOfTheCustomerWithTheSameIdUntilTheyAreGivenToIt");
    }

    @Test
    void aStorageThatForgetsLooksOfManyIsFound() {
        assertFinds(ForgetsLooksOfMany.class, "looksThatAreAddedTogetherComeBackInTheirOrder");
    }

    @Test
    void aStorageThatListsNothingInheritedIsFound() {
        assertFinds(ListsNothingInherited.class, "whatIsInheritedIsListedAsItHolds_howeverGroupsStandAboveEachOther");
    }

    @Test
    void aStorageThatForgetsThatLimitsWereEndedIsFound() {
        assertFinds(ForgetsThatLimitsWereEnded.class, "aLimitThatWasEndedBeforeItsFirstDayTakesThePlaceOfNone");
    }

    @Test
    void aStorageThatForgetsTheModelOfAScoreIsFound() {
        assertFinds(ForgetsTheScoreModel.class, "aPointComesBackAsItWas");
    }

    @Test
    void aStorageThatForgetsTheTaxOfDocumentsIsFound() {
        assertFinds(
                ForgetsTaxes.class,
                "whatWasDecidedAndNotedComesBackAsItWas",
                "whatAnAmountIsMadeOfAndWhereTheDocumentIsComeBackAlsoWhenOneOfThemIsNotTold");
    }

    @Test
    void aStorageThatOpensRejectedSuggestionsAnewIsFound() {
        assertFinds(OpensRejectedSuggestions.class, "aSuggestionIsKeptInPlaceOfTheFormerOneOfItsField");
    }

    @Test
    void aStorageThatTellsNoSecondPageOfSuggestionsIsFound() {
        assertFinds(
                TellsTheFirstSuggestionsAlone.class,
                "pagesOfSuggestionsThatWaitHaveEachOfThemOnce_alsoBehindOneThatIsGone");
    }

    @Test
    void aStorageThatForgetsRejectedValuesIsFound() {
        assertFinds(ForgetsRejectedValues.class, "rejectedValuesStayBesideEachOtherUntilTheyAreRemoved");
    }

    @Test
    void aStorageThatLosesTheLastWriteIsFound() {
        assertFinds(LosesTheLastWrite.class, "theLastChangeIsTheOneThatIsFound", "noUpdateIsLost");
    }

    @Test
    void aStorageThatIgnoresVersionsIsFound() {
        assertFinds(IgnoresVersions.class, "aStaleVersionIsRefusedWithBothVersionsAndTheStoredOneStays");
    }

    @Test
    void aStorageThatForgetsTheTenantsOwnFieldsIsFound() {
        assertFinds(ForgetsOwnFields.class, "valuesOfTheTenantsOwnFieldsComeBackEqualAlsoAmongFormerVersions");
    }

    @Test
    void aStorageThatGivesAnExternalIdToTwoIsFound() {
        assertFinds(GivesExternalIdsTwice.class, "anExternalIdIsFoundToTheLetterAndBelongsToOneCustomer");
    }

    @Test
    void aStorageThatForgetsTheChoicesOfAFieldIsFound() {
        assertFinds(ForgetsChoices.class, "definitionsOfTheTenantsOwnFieldsComeBackAsTheyWereByKey");
    }

    @Test
    void aStorageThatForgetsOfWhatAFieldIsIsFound() {
        assertFinds(ForgetsKinds.class, "definitionsOfTheTenantsOwnFieldsComeBackAsTheyWereByKey");
    }

    @Test
    void aStorageThatForgetsValuesOfDetailsIsFound() {
        assertFinds(ForgetsValuesOfDetails.class, "detailsComeBackAsTheyWereForEachKindOfThing");
    }

    @Test
    void aStorageThatIgnoresVersionsOfDetailsIsFound() {
        assertFinds(IgnoresVersionsOfDetails.class, "detailsAreWrittenOverTheVersionTheyWereReadAtAlone");
    }

    @Test
    void aStorageThatMistakesOneKindOfThingForAnotherIsFound() {
        assertFinds(FindsThingsOfAnyKind.class, "anExternalIdBelongsToOneThingOfAKindAndIsFoundToTheLetter");
        assertFinds(GivesIdsOfThingsTwice.class, "anExternalIdBelongsToOneThingOfAKindAndIsFoundToTheLetter");
    }

    @Test
    void aStorageThatFindsDetailsOfOneThingAloneIsFound() {
        assertFinds(FindsDetailsOfOne.class, "detailsOfManyAreThoseOfEachThatHasAny");
    }

    @Test
    void aStorageThatKeepsDetailsForEverIsFound() {
        assertFinds(KeepsDetails.class, "removedDetailsAreGoneAndTheirExternalIdsFree");
    }

    @Test
    void aStorageThatFindsPeopleOfOthersByIdIsFound() {
        assertFinds(FindsNoContactById.class, "contactsAndAccountsAreFoundByTheirIds");
        assertFinds(FindsNoAccountById.class, "contactsAndAccountsAreFoundByTheirIds");
    }

    @Test
    void aStorageThatCountsOrdersOrRemovesDocumentsWrongIsFound() {
        assertThat(brokenLaws(CountsOrdersOfOneTenantForAll.class))
                .containsExactly("theOrdersOfAllTenantsAreSummedTogetherAndNothingElseIsToldOfThem");
        assertThat(brokenLaws(ForgetsWhatOrdersCost.class)).containsExactly("whatOrdersCostIsSummedCurrencyByCurrency");
        assertThat(brokenLaws(RemovesDocumentsFromTheFirstAgain.class))
                .containsExactly("documentsAreRemovedFromWhereTheLastRemovalEnded");
        assertThat(brokenLaws(CountsAllMomentsAsTheFirst.class))
                .containsExactly("ordersSinceSeveralMomentsAreSummedAsSinceEachOfThem");
        assertThat(brokenLaws(RemovesYoungDocuments.class))
                .containsExactly("documentsOfOldReportsAreRemovedAndWhatIsKnownOfThemStays");
    }

    @Test
    void aStorageThatForgetsNoReportsIsFound() {
        assertFinds(KeepsForgottenReports.class, "aCompanyIsForgottenWithItsReportsAndBytesThatNoOtherHas");
    }

    @Test
    void aStorageThatKeepsOffersForEverIsFound() {
        assertFinds(KeepsOffers.class, "offersOfCreditComeBackAsTheyWereByIdUntilTheyAreRemoved");
    }

    @Test
    void aStorageThatKeepsNationalIdsForEverIsFound() {
        assertFinds(KeepsNationalIds.class, "aCustomerHasOneNationalIdWhichComesBackAsItWas");
    }

    @Test
    void aStorageThatFindsNationalIdsByEveryPartIsFound() {
        assertFinds(
                FindsNationalIdsOfOthers.class, "nationalIdsAreFoundByTheirBeginningWhateverTheCaseAndTheSignsBetween");
    }

    @Test
    void aStorageThatTruncatesToMillisecondsIsFound() {
        assertFinds(TruncatesToMilliseconds.class, "momentsComeBackToTheMicrosecond");
    }

    @Test
    void aStorageThatCommitsHalfAUnitOfWorkIsFound() {
        assertFinds(
                CommitsHalfAUnitOfWork.class,
                "aFailedUnitOfWorkLeavesEverythingUntouched",
                "unfinishedWritesOfOthersAreNotSeen");
    }

    @Test
    void aStorageThatLetsAnotherTenantInIsFound() {
        assertFinds(LetsAnotherTenantIn.class, "whatOneTenantWroteNoQueryOfAnotherTells");
    }

    @Test
    void aStorageThatRepeatsRowsBetweenPagesIsFound() {
        assertFinds(RepeatsRowsBetweenPages.class, "pagesAreInOrderWithoutGapsAndRepeats");
    }

    @Test
    void aStorageThatTakesEmptyTextForNoneIsFound() {
        assertFinds(TakesEmptyTextForNone.class, "emptyTextIsNotTheSameAsNone");
    }

    @Test
    void aStorageThatCutsLargeDocumentsIsFound() {
        assertFinds(CutsLargeDocuments.class, "aDocumentOfAnySizeComesBackByteForByte");
    }

    @Test
    void aStorageThatChecksForOpenOrdersNotAtAllIsFound() {
        assertFinds(
                PlacesOrdersSideBySide.class,
                "whileAnOrderIsOpenNoOtherIsPlacedForTheCompany",
                "ofOrdersPlacedAtTheSameMomentForOneCompanyOneIsPlaced");
    }

    @Test
    void aStorageThatCallsEveryEventNewIsFound() {
        assertFinds(CallsEveryEventNew.class, "anEventIsWrittenDownOnceAndAsItCameFirst");
    }

    @Test
    void aStorageThatForgetsLittleOfAForgottenCustomerIsFound() {
        assertFinds(ForgetsNobody.class, "stepsComeBackAsTheyWereByDayThenByIdUntilTheCustomerIsForgotten");
    }

    @Test
    void aStorageThatForgetsWhatWasProcessedIsFound() {
        assertFinds(ForgetsWhatWasProcessed.class, "eventsWaitOldestCreatedFirstUntilTheyAreProcessedOnce");
    }

    @Test
    void aStorageThatLeavesRemovedPortfoliosIsFound() {
        assertFinds(LeavesPortfolios.class, "portfoliosComeByNameAndGoWithTheirMembersAlone");
    }

    @Test
    void aStorageThatRunsNestedUnitsOfWorkIsFound() {
        assertFinds(RunsNestedUnitsOfWork.class, "aNestedUnitOfWorkIsRefused");
    }

    @Test
    void aStorageThatAddsAllButTheLastIsFound() {
        assertFinds(AddsAllButTheLast.class, "customersThatAreAddedAtOnceAreStoredAsIfOneByOne");
        assertFinds(AddsNoEntries.class, "entriesThatAreAddedTogetherAreNumberedAsIfOneByOne");
    }

    @Test
    void aStorageThatKeepsWhatIsToBeForgottenIsFound() {
        assertFinds(KeepsForgottenReports.class, "aCompanyIsForgottenWithItsReportsAndTheLedgerStaysWithoutWords");
        assertFinds(TellsAllHistoryInAnyOrder.class, "allOfACompanyComesCriterionByCriterionEachAsItsSeries");
        assertFinds(KeepsForgottenHistory.class, "everyPointOfACompanyIsForgottenAndNoneOfAnother");
        assertFinds(KeepsEventValues.class, "eventsWhoseValuesAreErasedStayTakenOver");
    }

    @Test
    void aStorageThatOverwritesSnapshotsIsFound() {
        assertFinds(OverwritesSnapshots.class, "aSnapshotIsTakenOnceAndNeverChanged");
    }

    @Test
    void aStorageThatForgetsWhatWasNotedOfADocumentIsFound() {
        assertFinds(ForgetsDisputes.class, "whatWasDecidedAndNotedComesBackAsItWas");
    }

    @Test
    void aStorageThatLetsAnAdjustmentBeReversedTwiceIsFound() {
        assertFinds(ReversesTwice.class, "anAdjustmentIsReversedOnceUnlessTheReversalIsRefused");
    }

    @Test
    void aStorageThatBooksAReferenceTwiceIsFound() {
        assertFinds(BooksReferencesTwice.class, "aReferenceOfTheHostIsBookedOnceToTheLetter");
    }

    @Test
    void aStorageThatGivesANumberTwiceIsFound() {
        assertFinds(
                GivesNumbersTwice.class,
                "numbersOfASeriesCountUpWithoutGapsAlsoAfterAFailure",
                "noTwoUnitsOfWorkGetTheSameNumber");
    }

    @Test
    void aStorageThatLetsTwoVersionsOfARuleBeActiveIsFound() {
        assertFinds(LetsTwoVersionsOfARuleBeActive.class, "ofARuleOneVersionIsActive");
    }

    @Test
    void aStorageThatKeepsNoticesIsFound() {
        assertFinds(RemovesNoNotice.class, "whatARecipientWasToldIsKeptOnceForEachAlert");
    }

    @Test
    void aStorageThatMakesAnActionTwiceIsFound() {
        assertFinds(MakesAnActionTwice.class, "underAKeyAnActionIsMadeOnce");
    }

    @Test
    void aStorageThatGivesTheSameTurnToEverybodyIsFound() {
        assertFinds(GivesTurnsToEverybody.class, "turnsCountUpWithoutGapsAlsoAfterAFailure");
    }

    @Test
    void aStorageThatForgetsSubLimitsIsFound() {
        assertFinds(ForgetsSubLimits.class, "limitsComeBackAsTheyWereSavedInTheOrderTheyWereAskedFor");
    }

    @Test
    void aStorageThatReservesTwiceForADocumentIsFound() {
        assertFinds(ReservesTwice.class, "thereIsOneReservationForADocumentWhateverItsCase");
    }

    @Test
    void aStorageThatKeepsCountingWhatEndedIsFound() {
        assertFinds(CountsWhatEnded.class, "whatEndedCountsNoMoreThanAMoment");
    }

    @Test
    void aStorageThatForgetsWhenAGuaranteeEndsIsFound() {
        assertFinds(
                ForgetsEndsOfGuarantees.class,
                "guaranteesComeBackAsTheyWereSavedAndAreOverwrittenOnlyAtTheVersionTheyWereReadAt");
    }

    @Test
    void aStorageThatLosesThePausesOfALoanIsFound() {
        assertFinds(LosesPauses.class, "loansComeBackAsTheyWereSavedById");
    }

    @Test
    void aStorageThatSavesPeopleOverAnyVersionIsFound() {
        assertFinds(SavesContactsOverAnyVersion.class, "aContactIsSavedOverTheVersionItWasReadAtAndNoOther");
    }

    @Test
    void aStorageThatForgetsMoreEventsAtOnceThanAskedForIsFound() {
        assertFinds(ForgetsEventsAllAtOnce.class, "noMoreDeliveredEventsAreForgottenAtOnceThanAskedFor");
    }

    @Test
    void aStorageThatFindsAccountsByAnyCaseOfTheirIdIsFound() {
        assertFinds(FindsAccountsInAnyCase.class, "anAccountIsFoundByItsIdToTheLetter");
    }

    @Test
    void aStorageThatKeepsTheEvidenceOfConsentsIsFound() {
        assertFinds(KeepsEvidence.class, "theEvidenceOfSomeConsentsOfSomebodyIsForgottenAndNothingElse");
    }

    @Test
    void aStorageThatForgetsThatErasuresWaitIsFound() {
        assertFinds(ForgetsWaitingErasures.class, "erasuresComeBackAsTheyWereSavedAndWhenTheirNextStepIsDue");
    }

    @Test
    void aStorageThatLetsTwoNodesDoOneJobIsFound() {
        assertFinds(
                ClaimsForEverybody.class,
                "aJobThatIsHeldIsClaimedByNobodyElseNorAgain",
                "ofManyWhoClaimAJobAtTheSameMomentOneGetsIt");
    }

    @Test
    void aStorageThatKnowsNoFencesIsFound() {
        assertFinds(RenewsForEverybody.class, "aLeaseThatEndedIsTakenOverWithAHigherFenceAndTheLateOneIsFound");
    }

    @Test
    void aStorageThatHandsOutHandledRowsAgainIsFound() {
        assertFinds(HandsOutHandledRows.class, "rowsThatWaitComeByPositionUntilTheyAreHandled");
    }

    @Test
    void aStorageThatForgetsWhomASearchIsSharedWithIsFound() {
        assertFinds(ForgetsSharing.class, "savedSearchesComeBackAsTheyWereSavedByNameThenById");
    }

    @Test
    void aStorageThatLetsACustomerGoInTwoMergesIsFound() {
        assertFinds(KeepsMergesStanding.class, "aMergeStandsUntilItIsUndone");
    }

    @Test
    void aStorageThatForgetsNoExternalIdOfWhoWasMergedIsFound() {
        assertThat(brokenLaws(ForgetsNoMergedId.class))
                .containsExactlyInAnyOrder(
                        "theExternalIdsOfWhoWentFindTheMergeWhileItStandsAndUntilTheyAreForgotten",
                        "theExternalIdsOfOneMergeOrOfAllInWhichACustomerWentAreForgotten");
    }

    @Test
    void aStorageThatKeepsBytesOfNoAttachmentIsFound() {
        assertFinds(RemovesNoAttachment.class, "bytesComeBackAsTheyWereAndGoWithTheLastAttachmentThatHasThem");
    }

    @Test
    void aStorageThatKeepsForgottenAssessmentsIsFound() {
        assertFinds(ForgetsNoAssessment.class, "assessmentsThatAreForgottenAreGoneAndThoseOfOthersStay");
    }

    @Test
    void aStorageThatSuppliesForEverIsFound() {
        assertFinds(SuppliesForEver.class, "whoIsSuppliedOnADayIsFoundAmongMany");
    }

    @Test
    void aStorageThatForgetsWhomItTookOutIsFound() {
        assertFinds(KeepsWhomItTakesOut.class, "aCustomerThatIsTakenOutIsFoundByNothingAndItsNumberIsFree");
    }

    @Test
    void aStorageThatPinsNoCommentIsFound() {
        assertFinds(PinsNothing.class, "pinnedCommentsComeFirstThenTheNewestThenById");
    }

    @Test
    void aStorageThatLetsAFormerInvitationStandIsFound() {
        assertFinds(KeepsTheFirstInvitation.class, "anAccountIsFoundByItsLastTokenAlone");
    }

    @Test
    void aStorageThatStoresTheAccessOfAPortalAccountOverANewerOneIsFound() {
        assertFinds(ResetsOverStaleStates.class, "aStateIsStoredOverTheVersionItCarries_andAStaleOneIsRefusedWithBoth");
    }

    @Test
    void aStorageThatTakesOneOfSeveralTurnsIsFound() {
        assertFinds(TakesOneOfSeveralTurns.class, "ofSeveralTurnsTakenTogetherEachIsTakenOnce");
    }

    @Test
    void aStorageThatForgivesErrorsInOneAlphabetAloneIsFound() {
        assertFinds(KnowsAHundredFirstLetters.class, "anErrorInTheFirstLetterIsForgivenWhicheverLetterIsMeant");
    }

    @Test
    void aStorageThatSuggestsAllButTheBestIsFound() {
        assertFinds(SuggestsAllButTheBest.class, "whatIsSuggestedIsWhatComparingEveryCustomerFinds");
    }

    @Test
    void aStorageThatForgetsWhatItOverwritesIsFound() {
        assertFinds(ForgetsFormerVersions.class, "whatIsOverwrittenCanStillBeRead");
    }

    @Test
    void aStorageThatLetsACustomerIntoTwoGroupsIsFound() {
        assertFinds(KeepsFormerMemberships.class, "aCustomerBelongsToOneGroupAtMost");
    }

    @Test
    void aStorageThatTakesAnEmptySettingForNoneIsFound() {
        assertFinds(DropsEmptySettings.class, "aValueBelongsToItsOwnerAlone");
    }

    @Test
    void aStorageThatRemovesCommentsUnreadIsFound() {
        assertThat(brokenLaws(RemovesCommentsUnread.class))
                .containsExactly("aCommentIsRemovedAtTheVersionThatIsStoredAlone");
    }

    @Test
    void aStorageThatOverwritesCommentsUnreadIsFound() {
        assertFinds(OverwritesCommentsUnread.class, "aStaleCommentIsRefusedWithBothVersions");
    }

    @Test
    void aStorageThatTellsTheOldestPreCustomersFirstIsFound() {
        assertFinds(
                TellsTheOldestFirst.class,
                "theListOfPreCustomersIsPagedNewestFirstWithoutGapsAndRepeats",
                "aPreCustomerStandsInTheListOnceAfterAChange");
    }

    @Test
    void aStorageThatLosesEvidenceIsFound() {
        assertFinds(LosesEvidence.class, "aPreCustomerComesBackAsItWas");
    }

    @Test
    void aStorageThatNumbersNoEntryIsFound() {
        assertFinds(NumbersNoEntry.class, "entriesAreNumberedForEachSubject");
    }

    @Test
    void aStorageThatKeepsErasedValuesIsFound() {
        assertFinds(KeepsErasedValues.class, "anErasureTakesValuesAndReasonsAndLeavesTheRest");
        assertFinds(KeepsWhatWasSaid.class, "whatWasSaidAboutASubjectIsToldInOrderAndForgottenWithoutThatOfOthers");
        assertFinds(KeepsEnquiries.class, "anErasureEmptiesTheDetailOfEnquiriesAndLeavesTheRest");
    }

    @Test
    void aStorageThatDropsRepeatedLooksIsFound() {
        assertFinds(DropsRepeatedLooks.class, "equalLooksAreKeptSideBySide");
    }

    @Test
    void aStorageThatOrdersEventsByTheClockAloneIsFound() {
        assertFinds(OrdersEventsByTheClock.class, "aClockSetBackDoesNotTurnTheOrderOfOneSubject");
    }

    @Test
    void aStorageThatTakesDeliveredEventsForWaitingOnesIsFound() {
        assertFinds(
                CountsWhatWasDelivered.class,
                "theFirstEventOfASubjectThatWaitsIsTold_alsoIfItComesBeforeAPlaceThatIsPassed");
    }

    @Test
    void aStorageThatForgetsWhatWasDeliveredIsFound() {
        assertFinds(ForgetsDeliveries.class, "aDeliveredEventIsNotGivenOutAgain");
    }

    /** Only these laws are asked: a broken storage may break any others too. */
    private static void assertFinds(Class<? extends StorageContract> broken, String... laws) {
        Set<String> expected = Set.of(laws);
        PostDiscoveryFilter named = test ->
                FilterResult.includedIf(law(test).map(expected::contains).orElse(true));
        assertThat(brokenLaws(EngineTestKit.engine("junit-jupiter").filters(named), broken))
                .containsExactlyInAnyOrder(laws);
    }

    private static Set<String> brokenLaws(Class<? extends StorageContract> broken) {
        return brokenLaws(EngineTestKit.engine("junit-jupiter"), broken);
    }

    private static Set<String> brokenLaws(EngineTestKit.Builder kit, Class<? extends StorageContract> broken) {
        return kit.selectors(selectClass(broken)).execute().testEvents().failed().stream()
                .map(Event::getTestDescriptor)
                .map(test -> law(test).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the name of its method; empty for what holds laws} */
    private static Optional<String> law(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(MethodSource::getMethodName);
    }

    static class SoundStorage extends StorageContract {
        @Override
        protected Storage createStorage() {
            return InMemoryStorage.create();
        }
    }

    static class LosesTheLastWrite extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "save", (customers, call) -> {
                Customer customer = call.argument(Customer.class);
                return customer.version() == 0
                        ? customers.save(customer)
                        : Customer.builder()
                                .from(customer)
                                .version(customer.version() + 1)
                                .build();
            });
        }
    }

    static class IgnoresVersions extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "save", (customers, call) -> {
                Customer customer = call.argument(Customer.class);
                long stored =
                        customers.find(customer.id()).map(Customer::version).orElse(0L);
                return customers.save(
                        Customer.builder().from(customer).version(stored).build());
            });
        }
    }

    static class TruncatesToMilliseconds extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "save", (customers, call) -> {
                Customer customer = call.argument(Customer.class);
                return customers.save(Customer.builder()
                        .from(customer)
                        .createdAt(customer.createdAt().truncatedTo(ChronoUnit.MILLIS))
                        .build());
            });
        }
    }

    static class CommitsHalfAUnitOfWork extends StorageContract {
        @Override
        protected Storage createStorage() {
            return new FaultyStorage(unit -> unit) {
                @Override
                public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                    Outcome<T> outcome = super.inUnitOfWork(tenant, unit -> Outcome.of(work, unit));
                    return outcome.get();
                }
            };
        }
    }

    static class LetsAnotherTenantIn extends StorageContract {
        @Override
        protected Storage createStorage() {
            return new FaultyStorage(unit -> unit) {
                @Override
                public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                    return super.inUnitOfWork(StorageLaws.TENANT, work);
                }
            };
        }
    }

    static class RepeatsRowsBetweenPages extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "page", (customers, call) -> {
                int limit = call.argument(Integer.class);
                Optional<?> after = call.argument(Optional.class);
                List<Customer> rows = customers.page(Optional.empty(), limit);
                int index = rows.stream()
                        .map(customer -> Optional.of(customer.number()))
                        .toList()
                        .indexOf(after);
                return rows.subList(Math.max(index, 0), rows.size());
            });
        }
    }

    static class TakesEmptyTextForNone extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PeopleStore.class, "putContact", (people, call) -> {
                Contact contact = call.argument(Contact.class);
                people.putContact(Contact.builder()
                        .from(contact)
                        .role(contact.role().filter(role -> !role.isEmpty()))
                        .build());
                return Optional.empty();
            });
        }
    }

    static class CutsLargeDocuments extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ReportStore.class,
                    "document",
                    (reports, call) -> reports.document(call.argument(ReportId.class))
                            .map(document -> ReportDocument.of(
                                    Arrays.copyOf(document.bytes(), Math.min(document.size(), 65_535)),
                                    document.mediaType(),
                                    document.receivedAt())));
        }
    }

    static class PlacesOrdersSideBySide extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(ReportStore.class, "openOrder", (reports, call) -> {
                ReportOrder order = call.argument(ReportOrder.class);
                AgencyCompanyId elsewhere = StorageSamples.company("elsewhere-" + order.id());
                reports.openOrder(
                        ReportOrder.builder().from(order).company(elsewhere).build());
                return Optional.empty();
            });
        }
    }

    static class CallsEveryEventNew extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MonitoringStore.class, "addEvent", (monitoring, call) -> {
                monitoring.addEvent(call.argument(WatchEvent.class));
                return true;
            });
        }
    }

    static class ForgetsNobody extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(ScenarioStore.class, "forget", (scenarios, call) -> true);
        }
    }

    static class ForgetsWhatWasProcessed extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MonitoringStore.class, "markProcessed", (monitoring, call) -> true);
        }
    }

    static class LeavesPortfolios extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MonitoringStore.class, "removePortfolio", (monitoring, call) -> {
                monitoring
                        .members(call.argument(String.class))
                        .forEach(member -> monitoring.removeMember(member.portfolio(), member.company()));
                return true;
            });
        }
    }

    static class LeavesEventsWithTheOldName extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MonitoringStore.class, "moveEvents", (monitoring, call) -> null);
        }
    }

    static class AddsAllButTheLast extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "addAll", (customers, call) -> {
                List<?> given = call.argument(List.class);
                return given.stream()
                        .limit(Math.max(0, given.size() - 1))
                        .map(Customer.class::cast)
                        .map(customers::save)
                        .toList();
            });
        }
    }

    static class AddsNoEntries extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AuditStore.class, "appendAll", (audit, call) -> null);
        }
    }

    static class KeepsForgottenReports extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(ReportStore.class, "forget", (reports, call) -> null);
        }
    }

    static class CountsOrdersOfOneTenantForAll extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ReportStore.class,
                    "billedByAllSince",
                    (reports, call) -> reports.billedSince(call.argument(Instant.class)));
        }
    }

    static class ForgetsWhatOrdersCost extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ReportStore.class,
                    "billedSince",
                    (reports, call) -> new BilledOrders(
                            reports.billedSince(call.argument(Instant.class)).count(), List.of()));
        }
    }

    static class RemovesYoungDocuments extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ReportStore.class,
                    "removeDocuments",
                    (reports, call) -> reports.removeDocuments(
                            call.argument(Instant.class).plusSeconds(3600),
                            ((Optional<?>) call.argument(Optional.class)).map(String.class::cast),
                            call.argument(Integer.class)));
        }
    }

    static class RemovesDocumentsFromTheFirstAgain extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ReportStore.class,
                    "removeDocuments",
                    (reports, call) -> reports.removeDocuments(
                            call.argument(Instant.class), Optional.empty(), call.argument(Integer.class)));
        }
    }

    static class CountsAllMomentsAsTheFirst extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ReportStore.class,
                    "billedByAllSinceEach",
                    (reports, call) -> Collections.nCopies(
                            call.argument(List.class).size(), reports.billedByAllSince(Instant.EPOCH)));
        }
    }

    static class TellsAllHistoryInAnyOrder extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(HistoryStore.class, "all", (history, call) -> {
                List<HistoryPoint> reversed = new ArrayList<>(history.all(call.argument(AgencyCompanyId.class)));
                Collections.reverse(reversed);
                return reversed;
            });
        }
    }

    static class KeepsForgottenHistory extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(HistoryStore.class, "forget", (history, call) -> null);
        }
    }

    static class KeepsEventValues extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MonitoringStore.class, "eraseValues", (monitoring, call) -> null);
        }
    }

    static class OverwritesSnapshots extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LedgerStore.class, "addSnapshot", (ledger, call) -> {
                ledger.addSnapshot(call.argument(LedgerSnapshot.class));
                return true;
            });
        }
    }

    static class ForgetsOwnFields extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    CustomerStore.class,
                    "save",
                    (customers, call) -> customers.save(Customer.builder()
                            .from(call.argument(Customer.class))
                            .attributes(Map.of())
                            .build()));
        }
    }

    static class GivesExternalIdsTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "save", (customers, call) -> {
                Customer given = call.argument(Customer.class);
                given.externalIds()
                        .forEach((system, id) -> customers
                                .findByExternalId(ExternalId.of(system, id))
                                .filter(owner -> !owner.id().equals(given.id()))
                                .ifPresent(owner -> customers.save(Customer.builder()
                                        .from(owner)
                                        .externalIds(Map.of())
                                        .build())));
                return customers.save(given);
            });
        }
    }

    static class ForgetsChoices extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    AttributeStore.class,
                    "find",
                    (attributes, call) -> attributes
                            .find(call.argument(String.class))
                            .map(found -> AttributeDefinition.builder()
                                    .from(found)
                                    .choices(List.of("GOLD"))
                                    .build()));
        }
    }

    static class ForgetsKinds extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    AttributeStore.class,
                    "find",
                    (attributes, call) -> attributes
                            .find(call.argument(String.class))
                            .map(found -> AttributeDefinition.builder()
                                    .from(found)
                                    .kinds(List.of(Subject.Kind.CUSTOMER))
                                    .build()));
        }
    }

    static class ForgetsValuesOfDetails extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    DetailsStore.class,
                    "find",
                    (details, call) -> details.find(call.argument(Subject.class))
                            .map(found -> SubjectDetails.builder()
                                    .from(found)
                                    .attributes(Map.of())
                                    .build()));
        }
    }

    static class IgnoresVersionsOfDetails extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(DetailsStore.class, "save", (details, call) -> {
                SubjectDetails given = call.argument(SubjectDetails.class);
                return details.save(SubjectDetails.builder()
                        .from(given)
                        .version(details.find(given.subject())
                                .map(SubjectDetails::version)
                                .orElse(0L))
                        .build());
            });
        }
    }

    static class FindsThingsOfAnyKind extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    DetailsStore.class,
                    "findByExternalId",
                    (details, call) -> Arrays.stream(Subject.Kind.values())
                            .flatMap(kind -> details.findByExternalId(kind, call.argument(ExternalId.class)).stream())
                            .findFirst());
        }
    }

    static class GivesIdsOfThingsTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(DetailsStore.class, "save", (details, call) -> {
                SubjectDetails given = call.argument(SubjectDetails.class);
                try {
                    return details.save(given);
                } catch (DuplicateKeyException taken) {
                    if (given.version() == 0 && details.find(given.subject()).isPresent()) {
                        throw taken;
                    }
                    return details.save(SubjectDetails.builder()
                            .from(given)
                            .externalIds(Map.of())
                            .build());
                }
            });
        }
    }

    static class FindsDetailsOfOne extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(DetailsStore.class, "findAll", (details, call) -> {
                Collection<?> asked = call.argument(Collection.class);
                return asked.stream()
                        .map(Subject.class::cast)
                        .flatMap(subject -> details.find(subject).stream())
                        .limit(1)
                        .toList();
            });
        }
    }

    static class KeepsDetails extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(DetailsStore.class, "remove", (details, call) -> Optional.empty());
        }
    }

    static class FindsNoContactById extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PeopleStore.class, "contact", (people, call) -> Optional.empty());
        }
    }

    static class FindsNoAccountById extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PeopleStore.class, "account", (people, call) -> Optional.empty());
        }
    }

    static class KeepsOffers extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LoanStore.class, "removeOffer", (loans, call) -> Optional.empty());
        }
    }

    static class KeepsNationalIds extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PeopleStore.class, "removeNationalId", (people, call) -> Optional.empty());
        }
    }

    static class FindsNationalIdsOfOthers extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    PeopleStore.class,
                    "nationalIdsBeginning",
                    (people, call) -> people.nationalIdsBeginning("1", call.argument(Integer.class)));
        }
    }

    static class ForgetsDisputes extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    InvoiceStore.class,
                    "save",
                    (invoices, call) -> invoices.save(Invoice.builder()
                            .from(call.argument(Invoice.class))
                            .dispute(Optional.empty())
                            .build()));
        }
    }

    static class ForgetsTaxes extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    InvoiceStore.class,
                    "save",
                    (invoices, call) -> invoices.save(Invoice.builder()
                            .from(call.argument(Invoice.class))
                            .tax(Optional.empty())
                            .build()));
        }
    }

    static class ReversesTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LedgerStore.class, "addAdjustment", (ledger, call) -> {
                ledger.addAdjustment(BalanceAdjustment.builder()
                        .from(call.argument(BalanceAdjustment.class))
                        .reversesId(Optional.empty())
                        .build());
                return Optional.empty();
            });
        }
    }

    static class BooksReferencesTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LedgerStore.class, "addBooked", (ledger, call) -> {
                BookedReference booked = call.argument(BookedReference.class);
                if (ledger.booked(booked.reference()).isEmpty()) {
                    ledger.addBooked(booked);
                }
                return Optional.empty();
            });
        }
    }

    static class GivesNumbersTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LedgerStore.class,
                    "nextNumber",
                    (ledger, call) -> (ledger.nextNumber(call.argument(String.class)) + 1) / 2);
        }
    }

    static class GivesTurnsToEverybody extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LimitStore.class, "turn", (limits, call) -> 1L);
        }
    }

    static class ForgetsSubLimits extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LimitStore.class,
                    "save",
                    (limits, call) -> limits.save(LimitDecision.builder()
                            .from(call.argument(LimitDecision.class))
                            .subLimits(Map.of())
                            .build()));
        }
    }

    static class ReservesTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LimitStore.class, "saveReservation", (limits, call) -> {
                Reservation reservation = call.argument(Reservation.class);
                return limits.saveReservation(Reservation.builder()
                        .from(reservation)
                        .version(limits.reservation(reservation.customerId(), reservation.reference())
                                .map(Reservation::version)
                                .orElse(0L))
                        .build());
            });
        }
    }

    static class CountsWhatEnded extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LimitStore.class,
                    "reservationsOf",
                    (limits, call) -> limits.reservationsOf(call.argument(CustomerId.class), Instant.EPOCH));
        }
    }

    static class ForgetsEndsOfGuarantees extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LimitStore.class,
                    "saveGuarantee",
                    (limits, call) -> limits.saveGuarantee(Guarantee.builder()
                            .from(call.argument(Guarantee.class))
                            .validUntil(Optional.empty())
                            .build()));
        }
    }

    static class LosesPauses extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LoanStore.class,
                    "save",
                    (loans, call) -> loans.save(Loan.builder()
                            .from(call.argument(Loan.class))
                            .pauses(List.of())
                            .build()));
        }
    }

    static class SavesContactsOverAnyVersion extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PeopleStore.class, "saveContact", (people, call) -> {
                Contact contact = (Contact) call.arguments()[0];
                people.putContact(contact);
                return contact;
            });
        }
    }

    static class FindsAccountsInAnyCase extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    PeopleStore.class,
                    "account",
                    (people, call) -> people.accounts().stream()
                            .filter(account -> account.id().equalsIgnoreCase(call.argument(String.class)))
                            .findFirst());
        }
    }

    static class MistakesPreCustomersForCustomers extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PrivacyStore.class, "consentsOf", (privacy, call) -> {
                if (call.argument(Object.class) instanceof Subject subject) {
                    return privacy.consentsOf(CustomerId.of(subject.id()));
                }
                return call.argument(Object.class) instanceof CustomerId customer
                        ? privacy.consentsOf(customer)
                        : privacy.consentsOf(((Collection<?>) call.argument(Collection.class))
                                .stream().map(CustomerId.class::cast).toList());
            });
        }
    }

    static class KeepsEvidence extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PrivacyStore.class, "eraseEvidence", (privacy, call) -> null);
        }
    }

    static class ForgetsWaitingErasures extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PrivacyStore.class, "erasuresDue", (privacy, call) -> List.of());
        }
    }

    static class RunsNestedUnitsOfWork extends StorageContract {
        @Override
        protected Storage createStorage() {
            ThreadLocal<UnitOfWork> running = new ThreadLocal<>();
            return new FaultyStorage(unit -> unit) {
                @Override
                public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                    UnitOfWork outer = running.get();
                    if (outer != null) {
                        return work.apply(outer);
                    }
                    return super.inUnitOfWork(tenant, unit -> {
                        running.set(unit);
                        try {
                            return work.apply(unit);
                        } finally {
                            running.remove();
                        }
                    });
                }
            };
        }
    }

    static class ForgetsFormerVersions extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "formerVersions", (customers, call) -> List.of());
        }
    }

    static class KeepsFormerMemberships extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(GroupStore.class, "leave", (groups, call) -> Optional.empty());
        }
    }

    static class DropsEmptySettings extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    SettingStore.class,
                    "value",
                    (settings, call) -> settings.value(call.argument(SettingOwner.class), call.argument(String.class))
                            .filter(value -> !value.isEmpty()));
        }
    }

    static class RemovesCommentsUnread extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CommentStore.class, "remove", (comments, call) -> {
                comments.find(call.argument(Comment.class).id()).ifPresent(comments::remove);
                return call;
            });
        }
    }

    static class OverwritesCommentsUnread extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CommentStore.class, "save", (comments, call) -> {
                Comment comment = call.argument(Comment.class);
                return comments.save(comment.stored(
                        comments.find(comment.id()).map(Comment::version).orElse(0L)));
            });
        }
    }

    static class TellsTheOldestFirst extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(OnboardingStore.class, "newest", (onboarding, call) -> {
                List<PreCustomer> rows = new ArrayList<>(onboarding.newest(Optional.empty(), OnboardingStore.MAX_PAGE));
                Collections.reverse(rows);
                return rows.stream().limit(call.argument(Integer.class)).toList();
            });
        }
    }

    static class LosesEvidence extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    OnboardingStore.class,
                    "find",
                    (onboarding, call) -> onboarding
                            .find(call.argument(PreCustomerId.class))
                            .map(found -> PreCustomer.builder()
                                    .from(found)
                                    .evidence(List.of())
                                    .build()));
        }
    }

    static class NumbersNoEntry extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AuditStore.class, "append", (audit, call) -> {
                AuditEntry entry = call.argument(AuditEntry.class);
                audit.append(entry);
                return entry.numbered(1);
            });
        }
    }

    static class KeepsErasedValues extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AuditStore.class, "eraseValues", (audit, call) -> Optional.empty());
        }
    }

    static class KeepsEnquiries extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AccessLogStore.class, "eraseEnquiries", (accesses, call) -> Optional.empty());
        }
    }

    static class KeepsWhatWasSaid extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AccessLogStore.class, "forgetPayloads", (accesses, call) -> Optional.empty());
        }
    }

    static class DropsRepeatedLooks extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AccessLogStore.class, "add", (accesses, call) -> {
                AccessEntry entry = call.argument(AccessEntry.class);
                if (!accesses.of(entry.subject()).contains(entry)) {
                    accesses.add(entry);
                }
                return Optional.empty();
            });
        }
    }

    static class OrdersEventsByTheClock extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(OutboxStore.class, "undelivered", (outbox, call) -> {
                Optional<?> after = call.argument(Optional.class);
                return outbox.undelivered(after.map(OutboxEvent.class::cast), call.argument(Integer.class)).stream()
                        .sorted(Comparator.comparing(OutboxEvent::at))
                        .toList();
            });
        }
    }

    static class ForgetsEventsAllAtOnce extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    OutboxStore.class,
                    "purgeDelivered",
                    (outbox, call) -> outbox.purgeDelivered(call.argument(Instant.class), OutboxStore.MAX_PAGE));
        }
    }

    static class CountsWhatWasDelivered extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(OutboxStore.class, "firstUndelivered", (outbox, call) -> {
                Map<Subject, Long> first = new HashMap<>();
                for (Object subject : call.argument(Collection.class)) {
                    first.put((Subject) subject, 1L);
                }
                return first;
            });
        }
    }

    static class ForgetsDeliveries extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(OutboxStore.class, "markDelivered", (outbox, call) -> Optional.empty());
        }
    }

    static class ClaimsForEverybody extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(JobClaimStore.class, "claim", (jobs, call) -> {
                String job = call.argument(String.class);
                jobs.find(job).ifPresent(jobs::release);
                return jobs.claim(job, "anybody", Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
            });
        }
    }

    static class RenewsForEverybody extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(JobClaimStore.class, "renew", (jobs, call) -> true);
        }
    }

    static class HandsOutHandledRows extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    BulkStore.class,
                    "pending",
                    (bulk, call) -> bulk.rows(call.argument(String.class), 0, call.argument(Integer.class)));
        }
    }

    static class ForgetsSharing extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    SavedSearchStore.class,
                    "save",
                    (searches, call) -> searches.save(SavedSearch.builder()
                            .from(call.argument(SavedSearch.class))
                            .sharing(Sharing.nobody())
                            .build()));
        }
    }

    static class KeepsMergesStanding extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MergeStore.class, "standing", (merges, call) -> {
                boolean byId = Arrays.stream(call.arguments()).anyMatch(CustomerId.class::isInstance);
                if (call.arguments()[0] instanceof ExternalId id) {
                    return merges.standing(id);
                }
                return byId
                        ? merges.of(call.argument(CustomerId.class)).stream().findFirst()
                        : merges.standing(call.argument(String.class));
            });
        }
    }

    static class ForgetsNoMergedId extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MergeStore.class, "forgetExternalIds", (merges, call) -> null);
        }
    }

    static class RemovesNoAttachment extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AttachmentStore.class, "remove", (attachments, call) -> Optional.empty());
        }
    }

    static class ForgetsNoAssessment extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AssessmentStore.class, "forget", (assessments, call) -> Optional.empty());
        }
    }

    static class LetsTwoVersionsOfARuleBeActive extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AlertRuleStore.class, "save", (rules, call) -> {
                AlertRuleVersion rule = call.argument(AlertRuleVersion.class);
                try {
                    return rules.save(rule);
                } catch (DuplicateKeyException ignored) {
                    return rules.save(AlertRuleVersion.builder()
                            .from(rule)
                            .state(AlertRuleVersion.State.RETIRED)
                            .build());
                }
            });
        }
    }

    static class RemovesNoNotice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(NoticeStore.class, "removeNotice", (notices, call) -> Optional.empty());
        }
    }

    static class MakesAnActionTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(ActionStore.class, "save", (actions, call) -> {
                Action action = call.argument(Action.class);
                return actions.withKey(action.key())
                                .filter(other -> !other.id().equals(action.id()))
                                .isPresent()
                        ? actions.save(Action.builder()
                                .from(action)
                                .key(action.key() + " again")
                                .build())
                        : actions.save(action);
            });
        }
    }

    static class PlansAStepTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(ScenarioStore.class, "saveStep", (scenarios, call) -> {
                PlannedStep step = call.argument(PlannedStep.class);
                boolean taken = step.version() == 0
                        && scenarios.steps(step.customer()).stream()
                                .anyMatch(other -> other.dueDate().equals(step.dueDate()));
                return scenarios.saveStep(
                        taken
                                ? PlannedStep.builder()
                                        .from(step)
                                        .step(step.step() + " again")
                                        .build()
                                : step);
            });
        }
    }

    static class AssignsNothingToMany extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    ScenarioStore.class,
                    "assigned",
                    (scenarios, call) -> call.arguments()[0] instanceof CustomerId customer
                            ? scenarios.assigned(customer, call.argument(AssignedAttribute.class))
                            : Map.of());
        }
    }

    static class FindsThoseAskedForTwiceTwice extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    CustomerStore.class,
                    "find",
                    (customers, call) -> call.arguments()[0] instanceof CustomerId id
                            ? customers.find(id)
                            : ((Collection<?>) call.arguments()[0])
                                    .stream()
                                            .flatMap(id -> customers.find((CustomerId) id).stream())
                                            .toList());
        }
    }

    static class TellsTheFirstAssessments extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    AssessmentStore.class,
                    "latest",
                    (assessments, call) -> call.arguments()[0] instanceof CustomerId id
                            ? assessments.latest(id)
                            : ((Collection<?>) call.arguments()[0])
                                    .stream()
                                            .distinct()
                                            .flatMap(id -> assessments.all((CustomerId) id).stream()
                                                    .limit(1))
                                            .toList());
        }
    }

    static class HandsOverNoDocuments extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(InvoiceStore.class, "forEachOf", (invoices, call) -> null);
        }
    }

    static class DecidesAboutNobodyOfMany extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LimitStore.class,
                    "of",
                    (limits, call) ->
                            call.arguments()[0] instanceof LimitSubject subject ? limits.of(subject) : Map.of());
        }
    }

    static class ForgetsPaymentsOfMany extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LedgerStore.class,
                    "paymentsOf",
                    (ledger, call) -> call.arguments()[0] instanceof CustomerId customer
                            ? ledger.paymentsOf(customer)
                            : Map.of());
        }
    }

    static class MistakesGroupsForCustomers extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(SettingStore.class, "values", (settings, call) -> {
                if (call.arguments()[0] instanceof SettingOwner owner) {
                    return settings.values(owner);
                }
                Map<SettingOwner, Map<String, String>> values = new HashMap<>();
                for (Object asked : (Collection<?>) call.arguments()[0]) {
                    SettingOwner owner = (SettingOwner) asked;
                    values.put(owner, settings.values(new SettingOwner(SettingOwner.Level.CUSTOMER, owner.id())));
                }
                values.values().removeIf(Map::isEmpty);
                return values;
            });
        }
    }

    static class LetsTheNewestWaitFirst extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(MonitoringStore.class, "companiesWaiting", (monitoring, call) -> {
                List<AgencyCompanyId> waiting = new ArrayList<>(monitoring.companiesWaiting());
                Collections.reverse(waiting);
                return waiting;
            });
        }
    }

    static class TellsCompaniesThatCameEarlier extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    MonitoringStore.class,
                    "companiesReceived",
                    (monitoring, call) -> monitoring.companiesReceived(call.argument(String.class), Instant.EPOCH));
        }
    }

    static class TellsNoticesOfOtherAlerts extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    NoticeStore.class, "toldTo", (notices, call) -> notices.toldTo(call.argument(String.class)));
        }
    }

    static class LeavesRecordsOut extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerRecordStore.class, "of", (records, call) -> {
                Set<?> parts = call.argument(Set.class);
                CustomerRecords all = records.of(
                        call.argument(Customer.class),
                        parts.stream().map(CustomerRecords.Part.class::cast).collect(Collectors.toSet()));
                return new CustomerRecords(
                        all.group(),
                        all.contacts(),
                        List.of(),
                        all.consents(),
                        all.supply(),
                        all.company(),
                        all.history(),
                        List.of(),
                        all.assessment(),
                        all.alerts(),
                        all.decisions(),
                        all.standings(),
                        all.invoices(),
                        List.of(),
                        List.of(),
                        all.loans(),
                        all.anyLoans(),
                        all.offers(),
                        all.attachments(),
                        all.comments());
            });
        }
    }

    static class TellsRecordsUnasked extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    CustomerRecordStore.class,
                    "of",
                    (records, call) ->
                            records.of(call.argument(Customer.class), Set.of(CustomerRecords.Part.values())));
        }
    }

    static class RemembersLinks extends StorageContract {
        @Override
        protected Storage createStorage() {
            Map<CustomerId, Customer> known = new HashMap<>();
            return FaultyStorage.with(CustomerRecordStore.class, "of", (records, call) -> {
                Customer customer = call.argument(Customer.class);
                return records.of(
                        known.computeIfAbsent(customer.id(), id -> customer), Set.of(CustomerRecords.Part.values()));
            });
        }
    }

    static class TellsNoRecordsButThoseForEverybody extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    CustomerRecordStore.class,
                    "of",
                    (records, call) -> records.of(call.argument(Customer.class), Set.of()));
        }
    }

    static class ForgetsLooksOfMany extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(AccessLogStore.class, "addAll", (log, call) -> {
                List<?> looks = call.argument(List.class);
                looks.stream().limit(1).map(AccessEntry.class::cast).forEach(log::add);
                return true;
            });
        }
    }

    static class ListsNothingInherited extends StorageContract {
        @Override
        protected Storage createStorage() {
            FieldCatalogue fields = FieldCatalogue.standard();
            return FaultyStorage.with(ListStore.class, "spread", (lists, call) -> {
                Field field = call.argument(Field.class);
                return lists.spread(
                        call.argument(ListQuery.class),
                        field.equals(fields.get("internalLimit")) ? fields.get("ownLimit") : field);
            });
        }
    }

    static class ForgetsThatLimitsWereEnded extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    LimitStore.class,
                    "save",
                    (limits, call) -> limits.save(LimitDecision.builder()
                            .from(call.argument(LimitDecision.class))
                            .endedOn(Optional.empty())
                            .build()));
        }
    }

    static class ForgetsTheScoreModel extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    HistoryStore.class,
                    "append",
                    (history, call) -> history.append(HistoryPoint.builder()
                            .from(call.argument(HistoryPoint.class))
                            .model(Optional.empty())
                            .build()));
        }
    }

    static class OpensRejectedSuggestions extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "putSuggestion", (customers, call) -> {
                customers.putSuggestion(FieldSuggestion.builder()
                        .from(call.argument(FieldSuggestion.class))
                        .state(FieldSuggestion.State.OPEN)
                        .build());
                return null;
            });
        }
    }

    static class TellsTheFirstSuggestionsAlone extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    CustomerStore.class,
                    "openSuggestions",
                    (customers, call) -> call.argument(Optional.class).isPresent()
                            ? List.of()
                            : customers.openSuggestions(Optional.empty(), call.argument(Integer.class)));
        }
    }

    static class ForgetsRejectedValues extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "putRejectedValue", (customers, call) -> null);
        }
    }

    static class SuppliesForEver extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    SupplyStore.class,
                    "suppliedOn",
                    (supply, call) -> Set.of(CustomerId.of("c-0"), CustomerId.of("c-60"), CustomerId.of("c-61")));
        }
    }

    static class KeepsWhomItTakesOut extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "remove", (customers, call) -> {
                customers.save(call.argument(Customer.class));
                return Optional.empty();
            });
        }
    }

    static class PinsNothing extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(
                    CommentStore.class,
                    "of",
                    (comments, call) -> comments.of(call.argument(CustomerId.class)).stream()
                            .sorted(Comparator.comparing(Comment::at).reversed())
                            .toList());
        }
    }

    static class ResetsOverStaleStates extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PortalStore.class, "save", (portal, call) -> {
                PortalAccess access = call.argument(PortalAccess.class);
                long stored = portal.find(access.accountId())
                        .map(PortalAccess::version)
                        .orElse(0L);
                return portal.save(access.version(stored));
            });
        }
    }

    static class KeepsTheFirstInvitation extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(PortalStore.class, "save", (portal, call) -> {
                PortalAccess access = call.argument(PortalAccess.class);
                return portal.find(access.accountId()).isEmpty()
                        ? portal.save(access)
                        : access.version(access.version() + 1);
            });
        }
    }

    static class TakesOneOfSeveralTurns extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(LimitStore.class, "turns", (limits, call) -> {
                Collection<?> keys = call.argument(Collection.class);
                keys.stream().limit(1).forEach(key -> limits.turn(String.valueOf(key)));
                return Optional.empty();
            });
        }
    }

    static class KnowsAHundredFirstLetters extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "suggest", (customers, call) -> {
                SuggestedCustomers sound = customers.suggest(call.argument(SuggestQuery.class));
                return new SuggestedCustomers(
                        sound.customers().stream()
                                .filter(customer -> customer.name().codePointAt(0) < 0x4E00 + 100)
                                .toList(),
                        sound.extent());
            });
        }
    }

    static class SuggestsAllButTheBest extends StorageContract {
        @Override
        protected Storage createStorage() {
            return FaultyStorage.with(CustomerStore.class, "suggest", (customers, call) -> {
                SuggestedCustomers found = customers.suggest(call.argument(SuggestQuery.class));
                return new SuggestedCustomers(found.customers().stream().skip(1).toList(), found.extent());
            });
        }
    }

    /** What work came to: so that a storage may commit before it lets a failure out. */
    private record Outcome<T>(Optional<T> result, Optional<RuntimeException> failure, Optional<Error> error) {
        static <T> Outcome<T> of(Function<UnitOfWork, T> work, UnitOfWork unit) {
            try {
                return new Outcome<>(Optional.of(work.apply(unit)), Optional.empty(), Optional.empty());
            } catch (RuntimeException e) {
                return new Outcome<>(Optional.empty(), Optional.of(e), Optional.empty());
            } catch (Error e) {
                return new Outcome<>(Optional.empty(), Optional.empty(), Optional.of(e));
            }
        }

        T get() {
            failure.ifPresent(e -> {
                throw e;
            });
            error.ifPresent(e -> {
                throw e;
            });
            return result.orElseThrow();
        }
    }
}
