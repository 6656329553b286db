package io.creditkit.creditsafe.internal;

/** Calls for tests of the layers. */
final class Calls {

    static final ApiCall FREE =
            ApiCall.to(Endpoint.read("companySearch", "/companies")).build();
    static final ApiCall BILLED =
            ApiCall.to(Endpoint.billed("companyCreditReport", "/companies/x")).build();

    private Calls() {}
}
