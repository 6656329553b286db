package io.creditkit.creditsafe.operation;

import java.util.List;

/** Knowing the customer. A change is held to be billed, since nothing says that it is not. */
final class KycProtectOperations {

    private static final List<Operation> KYC_PROTECT = OperationCatalogue.read("kyc-protect", """
            free GET /compliance/kyc-protect/profiles ComplianceProtectGetKYCProfiles
            paid POST /compliance/kyc-protect/profiles KYCProtectCreateProfile
            free DELETE /compliance/kyc-protect/profiles complianceProtectDeleteKYCProfiles
            free GET /compliance/kyc-protect/profiles/{profileId} ProtectGetKYCProfilesByProfileId
            paid PUT /compliance/kyc-protect/profiles/{profileId} ProtectUpdatesKYCProfileById
            free DELETE /compliance/kyc-protect/profiles/{profileId} ProtectDeleteKYCProfilesById
            free GET /compliance/kyc-protect/profiles/types ProtectGetKYCProfileTypes
            paid PUT /compliance/kyc-protect/profiles/assign ProtectAssignProfiles
            free GET /compliance/kyc-protect/profiles/{profileId}/notes ProtectGETKYCProfileNotes
            paid POST /compliance/kyc-protect/profiles/{profileId}/notes ProtectPOSTKYCProfileNotes
            free GET /compliance/kyc-protect/profiles/{profileId}/notes/{noteId} ProtectGETKYCProfileNotesByNoteId
            paid PUT /compliance/kyc-protect/profiles/{profileId}/notes/{noteId} ProtectUpdateKYCProfileNotesByNoteId
            free DELETE /compliance/kyc-protect/profiles/{profileId}/notes/{noteId} ProtectDELETEKYCProfileIdByNoteId
            free GET /compliance/kyc-protect/profiles/{profileId}/details ProtectGETKYCProfileDetails
            paid PUT /compliance/kyc-protect/profiles/{profileId}/details ProtectPUTKYCProfileDetails
            free GET /compliance/kyc-protect/profiles/{profileId}/details/addresses KYCProtectGetsListOfAddresses
            paid POST /compliance/kyc-protect/profiles/{profileId}/details/addresses KYCProtectCreatesAnAddressForTheUser
            free GET /compliance/kyc-protect/profiles/{profileId}/details/addresses/{addressId} ProtectGETKYCProfileAddressDetailsByProfileIdAndAddressId
            paid PUT /compliance/kyc-protect/profiles/{profileId}/details/addresses/{addressId} ProtectPUTKYCProfileAddressDetailsByProfileIdAndAddressId
            free DELETE /compliance/kyc-protect/profiles/{profileId}/details/addresses/{addressId} ProtectDELETEKYCProfileAddressDetailsByProfileIdAndAddressId
            free GET /compliance/kyc-protect/profiles/{profileId}/keyparties compliancegetkyckeypartiesbyprofileid
            paid POST /compliance/kyc-protect/profiles/{profileId}/keyparties compliancepostkyckeypartiesbyprofileid
            paid PUT /compliance/kyc-protect/profiles/{profileId}/keyparties complianceputkyckeypartiesbyprofileid
            free DELETE /compliance/kyc-protect/profiles/{profileId}/keyparties compliancedeletekyckeypartiesbyprofileid
            free GET /compliance/kyc-protect/profiles/{profileId}/keyparties/searches compliancegetkyckeypartiessearches
            free DELETE /compliance/kyc-protect/profiles/{profileId}/keyparties/searches compliancedeletekyckeypartiessearches
            paid POST /compliance/kyc-protect/profiles/{profileId}/keyparties/searches/bulk compliancepostkyckeypartiessearchesbulkbyprofileid
            paid POST /compliance/kyc-protect/profiles/{profileId}/keyparties/searches/link compliancepostkyckeypartiessearcheslinkbyprofileid
            paid PUT /compliance/kyc-protect/profiles/{profileId}/keyparties/{keyPartyId} complianceprotectputkycprofileskeypartiesbyprofileidandkeypartyid
            free DELETE /compliance/kyc-protect/profiles/{profileId}/keyparties/{keyPartyId} complianceprotectdeletekycprofileskeypartiesbyprofileidandkeypartyid
            free GET /compliance/kyc-protect/lookup/currencyCodes ProtectGETLookupCurrencyCodes
            free GET /compliance/kyc-protect/lookup/countryCodes ProtectGETLookupCountryCodes
            free GET /compliance/kyc-protect/lookup/kycMonitoring/countryCodes complianceProtectGetLookupMonitoringCountryCodes
            free GET /compliance/kyc-protect/profiles/document-types KYCProtectGetProfileDocumentTypes
            paid PUT /compliance/kyc-protect/profiles/assign/bulk KYCProtectAssignsListOfProfilesToUser
            free GET /compliance/kyc-protect/profiles/{profileId}/attachments KYCProtectGetListOfAttachmentsOnTheGivenProfile
            paid POST /compliance/kyc-protect/profiles/{profileId}/attachments KYCProtectAddAnAttachmentToTheGivenProfile
            free GET /compliance/kyc-protect/profiles/{profileId}/attachments/{attachmentId} ProtectGETKYCProfileAttachmentByProfileIdAndAttachmentId
            paid PUT /compliance/kyc-protect/profiles/{profileId}/attachments/{attachmentId} ProtectPutKYCProfileAttachmentByProfileIdAndAttachmentId
            free DELETE /compliance/kyc-protect/profiles/{profileId}/attachments/{attachmentId} ProtectDeleteKYCProfileAttachmentByProfileIdAndAttachmentId
            free GET /compliance/kyc-protect/profiles/{profileId}/attachments/{attachmentId}/download ProtectDownloadKYCProfileAttachmentByProfileIdAndAttachmentId
            free GET /compliance/kyc-protect/profiles/{profileId}/searches KYCProtectGetSListOfSearchesOnTheGivenProfile
            paid POST /compliance/kyc-protect/profiles/{profileId}/searches/link KYCProtectAddsASearchToTheGivenProfile
            free DELETE /compliance/kyc-protect/profiles/{profileId}/searches/link DeleteKYCProfileSearchesByProfileId
            paid POST /compliance/kyc-protect/profiles/{profileId}/searches/bulk compliancepostkycsearchesbulkbyprofileid
            free GET /compliance/kyc-protect/searches/businesses KYCSearchBusinessGet
            paid POST /compliance/kyc-protect/searches/businesses KYCSearchBusiness
            paid PUT /compliance/kyc-protect/searches/businesses KYCSearchBusinessPut
            free GET /compliance/kyc-protect/searches/businesses/{searchId} GetKYCSearchBusinessBySearchId
            paid PUT /compliance/kyc-protect/searches/businesses/{searchId} PutKYCSearchBusinessBySearchId
            free GET /compliance/kyc-protect/searches/businesses/{searchId}/hits GetKYCSearchBusinessHitsBySearchId
            paid PUT /compliance/kyc-protect/searches/businesses/{searchId}/hits PutKYCSearchBusinessHitsBySearchId
            free GET /compliance/kyc-protect/searches/businesses/{searchId}/hits/{hitId} GetKYCSearchBusinessHitsBySearchIdAndHitId
            paid PUT /compliance/kyc-protect/searches/businesses/{searchId}/hits/{hitId} PutKYCSearchBusinessBySearchIdAndHitId
            free GET /compliance/kyc-protect/searches/individuals ComplianceKYCProtectGetIndividualsSearch
            paid POST /compliance/kyc-protect/searches/individuals ComplianceKYCProtectCreateIndividualsSearch
            paid PUT /compliance/kyc-protect/searches/individuals ComplianceKYCProtectUpdateIndividualsSearch
            free GET /compliance/kyc-protect/searches/individuals/{searchId} GetsAnIndividualSearchForTheCurrentLoggedInUsersCustomerBasedOnSearchId
            paid PUT /compliance/kyc-protect/searches/individuals/{searchId} updatesAnIndividualSearch
            free GET /compliance/kyc-protect/searches/individuals/{searchId}/hits getsTheIndividualSearchHits
            paid PUT /compliance/kyc-protect/searches/individuals/{searchId}/hits updatesABatchOfIndividualHits
            free GET /compliance/kyc-protect/searches/individuals/{searchId}/hits/{hitId} returnsFullProfileInformationOfAIndividualHitByHitId
            paid PUT /compliance/kyc-protect/searches/individuals/{searchId}/hits/{hitId} updateSingleIndividualHit
            free GET /compliance/kyc-protect/schedules KYCProtectGetSchedules
            paid POST /compliance/kyc-protect/schedules KYCProtectCreateSchedule
            paid PUT /compliance/kyc-protect/schedules KYCProtectPutSchedules
            free DELETE /compliance/kyc-protect/schedules KYCProtectDeleteSchedules
            free GET /compliance/kyc-protect/schedules/{scheduleId} kycprotectgetschedulesbyscheduleid
            paid PUT /compliance/kyc-protect/schedules/{scheduleId} KYCProtectPutSchedulesByScheduleId
            free DELETE /compliance/kyc-protect/schedules/{scheduleId} KYCProtectDeleteSchedulesByScheduleId
            free GET /compliance/kyc-protect/profiles/{profileId}/schedules KYCProtectGetProfileSchedules
            free GET /compliance/kyc-protect/profiles/{profileId}/schedules/{scheduleId} KYCProtectGetProfileSchedulesByScheduleId
            free GET /compliance/kyc-protect/schedules/amlAlerts KYCProtectGetSchedulesAMLAlerts
            free GET /compliance/kyc-protect/profiles/{profileId}/amlAlerts KYCProtectGetAmlAlertsByProfileId
            free GET /compliance/kyc-protect/profiles/{profileId}/hits getkychitsofthesearcheslinkedtoprofile
            free GET /compliance/kyc-protect/asyncAmlJobs compliancegetkycasyncamljobs
            free GET /compliance/kyc-protect/asyncAmlJobs/{jobId} compliancegetkycasyncamljobsjobid
            free GET /compliance/kyc-protect/asyncAmlJobs/{jobId}/criteria compliancegetkycasyncamljobsjobidcriteria
            free GET /compliance/kyc-protect/audits complianceGetKycAudits
            free GET /compliance/kyc-protect/batchUploads/template complianceGetKycBatchUploadsTemplate
            free GET /compliance/kyc-protect/batchUploads complianceGetKycBatchUploads
            paid POST /compliance/kyc-protect/batchUploads compliancePostKycBatchUploads
            free GET /compliance/kyc-protect/batchUploads/{uploadId} complianceGetKycBatchUploadByUploadId
            free GET /compliance/kyc-protect/batchUploads/{uploadId}/errors/download complianceGetKycBatchUploadsDownloadErrorsByUploadId
            paid PUT /compliance/kyc-protect/batchUploads/{uploadId}/retry complianceGetKycBatchUploadsRetryByUploadId
            paid POST /compliance/kyc-protect/kycMonitoring/profiles/bulk compliancePostKycMonitoringProfilesBulk
            free DELETE /compliance/kyc-protect/kycMonitoring/profiles complianceDeleteKycMonitoringProfiles
            free GET /compliance/kyc-protect/kycMonitoring/profiles/{profileId}/alerts compliancegetkycmonitoringprofilealertsbyprofileid
            free GET /compliance/kyc-protect/kycMonitoring/profiles/{profileId}/alerts/{alertId} compliancegetkycmonitoringindividualprofilealertsbyalertid
            paid PUT /compliance/kyc-protect/kycMonitoring/profiles/{profileId}/alerts/{alertId} complianceputkycmonitoringindividualprofilealertsbyalertid
            """);

    private KycProtectOperations() {}

    static List<Operation> all() {
        return KYC_PROTECT;
    }
}
