package io.creditkit.creditsafe.operation;

import java.util.List;

/** What only one country has, and the cleaning of data. */
final class LocalOperations {

    private static final List<Operation> CONSUMERS = OperationCatalogue.read("consumers", """
            paid GET /consumers consumerReport
            free GET /consumers/searchcriteria consumerSearchCriteria
            """);

    private static final List<Operation> LOCAL_SOLUTIONS = OperationCatalogue.read("local-solutions", """
            paid GET /localSolutions/GB/landRegistry/{companyId} gbLandRegistry
            paid GET /localSolutions/GB/bankmatch bankMatch
            paid POST /localSolutions/GB/bankVerification/search bankVerificationSearch
            paid POST /localSolutions/GB/bankVerification/validate/{id} BankVerificationValidate
            free GET /localSolutions/GB/bankVerification/history/{id} BankVerificationGetHistoryById
            free PATCH /localSolutions/GB/bankVerification/history/{id}/reference BankVerificationUpdateHistory
            free GET /localSolutions/GB/bankVerification/history bankVerificationGetHistoryList
            paid POST /localSolutions/GB/identitysearch submitsAGBConsumerOrAmlSearch
            paid PUT /localSolutions/GB/identitysearch resolvesAPicklistAgainstAGivenUniqueId
            free GET /localSolutions/GB/identitysearch/history/{uniqueId}/input retrievesAPriorIdentitySearch'sInput
            free GET /localSolutions/GB/identitysearch/history/{uniqueId} retrievesAPriorIdentitySearchResult
            free GET /localSolutions/GB/identitysearch/searchreasons
            free GET /localSolutions/GB/identitysearch/history
            once PUT /localSolutions/GB/identitysearch/history/{uniqueId}/reference setsTheReferenceForAnExistingHistoryItem
            paid PUT /localSolutions/GB/identitysearch/revalidation/{uniqueId} revalidateAGivenIdentitysearchWithAdditionalDocuments
            paid GET /localSolutions/GB/CCDS/{companyId} financeAgreements
            paid POST /localSolutions/US/searchSupport createFreshinvestigationForUsCountry
            paid GET /localSolutions/FR/bankmatch frBankmatch
            paid GET /localSolutions/FR/bankmatch/audition frBankmatchStatus
            paid GET /localSolutions/NL/extract/{kvkNumber} ExtractNLKvkNumber
            """);

    private static final List<Operation> DATA_CLEANING = OperationCatalogue.read("data-cleaning", """
            free GET /dataCleaning/jobs getAllJobs
            once POST /dataCleaning/jobs createJob
            free GET /dataCleaning/jobs/{id} getJobByIdNumber
            once POST /dataCleaning/jobs/{id}/upload jobFileUploadWithId
            once PUT /dataCleaning/jobs/{id}/mappings jobUpdateMappings
            once POST /dataCleaning/jobs/{id}/submit submitJobRequest
            once PUT /dataCleaning/jobs/{id}/enrichments updateJobEnrichments
            paid POST /dataCleaning/jobs/{id}/enrich dataCleaningJobEnrich
            free GET /dataCleaning/jobs/{id}/enrichedFile returnsEnrichedJobFile
            once POST /dataCleaning/jobs/{id}/archive archiveJob
            """);

    private LocalOperations() {}

    static List<Operation> all() {
        return OperationCatalogue.together(List.of(CONSUMERS, LOCAL_SOLUTIONS, DATA_CLEANING));
    }
}
