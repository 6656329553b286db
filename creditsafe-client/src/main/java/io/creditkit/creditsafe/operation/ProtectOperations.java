package io.creditkit.creditsafe.operation;

import java.util.List;

/** Investigations of business partners. A change is held to be billed, since nothing says that it is not. */
final class ProtectOperations {

    private static final List<Operation> PROTECT = OperationCatalogue.read("protect", """
            free GET /protect/investigations listAllProtectInvestigations
            paid POST /protect/investigations createProtectInvestigation
            free GET /protect/investigations/{investigationId} returnProtectInvestigationById
            free DELETE /protect/investigations/{investigationId} deleteInvestigation
            free GET /protect/investigations/{investigationId}/records returnInvestigationsRecords
            paid POST /protect/investigations/{investigationId}/records addInvestigationsRecords
            paid PUT /protect/investigations/{investigationId}/records updateInvestigationsRecords
            free DELETE /protect/investigations/{investigationId}/records deleteInvestigationRecords
            free GET /protect/investigations/{investigationId}/results getInvestigationResultsById
            paid PUT /protect/investigations/{id}/risk assignRiskToInvestigation
            paid POST /protect/investigations/file createInvestigationAndReturnReportLink
            paid POST /protect/investigations/{investigationId}/records/file returnsInvestigationReport
            free GET /protect/investigations/{id}/notes getInvestigationNotes
            paid POST /protect/investigations/{id}/notes createInvestigationNote
            free GET /protect/profiles listAllProtectProfiles
            paid POST /protect/profiles createProtectProfile
            free GET /protect/profiles/{profileId} retrieveProtectProfileByID
            paid PUT /protect/profiles/{profileId} editProtectProfile
            free GET /protect/profiles/{profileId}/investigations listInvestigationsInAProfile
            paid PUT /protect/profiles/{profileId}/investigations/{investigationId} addInvestigationToProfile
            paid POST /protect/investigations/{investigationId}/file createProtectInvestigationPDF
            paid POST /protect/schedules createProtectSchedule
            free GET /protect/schedules/{id} retrieveScheduleById
            paid PUT /protect/schedules/{id} updatesSchedule
            free DELETE /protect/schedules/{id} deletesScheduleFromInvestigation
            paid POST /protect/idv/gdc/search idvSearch
            paid GET /protect/idv/file returnsIdvReport
            free GET /protect/audits retrieveProtectAuditLog
            paid POST /protect/audits exportAuditLogFile
            free GET /protect/batchUploads returnsBatchUploads
            paid POST /protect/batchUploads batchUploadFile
            free GET /protect/batchUploads/{batchUploadId} returnsBatchUploadByID
            free GET /protect/batchUploads/{batchUploadId}/errorFile returnsErrorFileLink
            free GET /protect/batchUploads/templates/{type} returnsSelectedTemplateLink
            """);

    private ProtectOperations() {}

    static List<Operation> all() {
        return PROTECT;
    }
}
