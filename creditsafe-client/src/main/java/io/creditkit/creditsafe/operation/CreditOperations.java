package io.creditkit.creditsafe.operation;

import java.util.List;

/** Reports and what goes with them. */
final class CreditOperations {

    private static final List<Operation> AUTHENTICATION = OperationCatalogue.read("authentication", """
            free POST /authenticate Authenticate
            """);

    private static final List<Operation> ACCESS = OperationCatalogue.read("access", """
            free GET /access subscriptionDetails
            free GET /access/users/active ProtectGETActiveCustomerUsers
            free GET /access/users/me ProtectGETDetailsOfLoggedInUser
            """);

    private static final List<Operation> COMPANIES = OperationCatalogue.read("companies", """
            free GET /companies/searchcriteria companySearchCriteria
            free GET /companies companySearch
            paid GET /companies/{connectId} companyCreditReport
            free GET /companies/match confidenceMatchSearch
            """);

    private static final List<Operation> MISC = OperationCatalogue.read("misc", """
            free GET /companies/schema/{countryCode} reportSchema
            free GET /reportcustomdata/{country} customReportParameters
            """);

    private static final List<Operation> PEOPLE = OperationCatalogue.read("people", """
            free GET /people/searchcriteria people/DirectorSearchCriteria
            free GET /people directorSSearch
            paid GET /people/{peopleId} directorReport
            """);

    private static final List<Operation> IMAGES = OperationCatalogue.read("images", """
            free GET /images/companies companyImageDocuments
            free GET /images/companies/types imageDocumentCategoryTypes
            paid GET /images/{imageId} companyImage
            """);

    private static final List<Operation> FRESH_INVESTIGATIONS = OperationCatalogue.read("fresh-investigations", """
            free GET /freshinvestigations getFreshInvestigations
            paid POST /freshinvestigations createFreshInvestigation
            free GET /freshinvestigations/{orderId} retrieveFreshInvestigationOrder
            once PATCH /freshinvestigations/{orderId} updateFreshInvestigationReportContent
            free DELETE /freshinvestigations/{orderId} deleteFreshInvestigations
            free GET /freshinvestigations/{orderId}/attachments getAttachmentsForTheGivenFreshInvestigationOrderId
            once POST /freshinvestigations/{orderId}/attachments uploadAttachmentsForFreshInvestigationOrderId
            free GET /freshinvestigations/{orderId}/attachments/{id} getAttachmentForTheGivenFreshInvestigationAttachmentId
            free GET /freshinvestigations/{orderId}/comments retrieveCommentsOfSpecifiedFreshInvestigationReport
            once POST /freshinvestigations/{orderId}/comments commentsForFreshInvestigationOrderId
            paid GET /freshinvestigations/{orderId}/report retrieveFreshInvestigationReportContent
            """);

    private static final List<Operation> DECISION_ENGINE = OperationCatalogue.read("decision-engine", """
            free GET /decisionEngine/instances returnAllInstances
            free GET /decisionEngine/instance/{guid} instanceConfiguration
            free PUT /decisionEngine/instance/{guid} updateInstanceConfiguration
            free GET /decisionEngine/GUID decisionTrees
            free GET /decisionEngine/{provenirId}/userDataFields userDataFields
            paid POST /decisionEngine/{provenirId} runDecisionTree
            free GET /decisionEngine/usageLog decisionHistory
            free GET /decisionEngine/usageLog/{decisionLogId} getDecisionLog
            free PATCH /decisionEngine/usageLog/{decisionLogId} updateDecisionLog
            free GET /decisionEngine/decisionOutcome/{guid} decisionOutcome
            free PATCH /decisionEngine/decisionOutcome/{guid} UpdateDecisionEngineDecisionOutcomeDetails
            """);

    private CreditOperations() {}

    static List<Operation> all() {
        return OperationCatalogue.together(List.of(
                AUTHENTICATION, ACCESS, COMPANIES, MISC, PEOPLE, IMAGES, FRESH_INVESTIGATIONS, DECISION_ENGINE));
    }
}
