package io.creditkit.creditsafe;

import io.creditkit.creditsafe.company.CompanyMatchRequest;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.CompanyStatus;
import io.creditkit.creditsafe.company.CompanyType;
import io.creditkit.creditsafe.company.GermanReason;
import io.creditkit.creditsafe.company.OfficeType;
import io.creditkit.creditsafe.company.PdfReports;
import io.creditkit.creditsafe.company.ReportLanguage;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.company.SchemaSection;
import io.creditkit.creditsafe.images.ImageId;
import io.creditkit.creditsafe.people.PersonId;
import io.creditkit.creditsafe.people.PersonReportRequest;
import io.creditkit.creditsafe.people.PersonSearchRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The calls that send every typed operation, each one request, with as many values as can stand together. {@link
 * ContractCallsTest} says when one is missing.
 */
final class ContractCalls {

    static final CountryCode GB = CountryCode.of("GB");
    static final ConnectId COMPANY = ConnectId.of("GB-0-03977902");
    private static final PersonId PERSON = PersonId.of("GB-912345678");

    private ContractCalls() {}

    static List<Consumer<CreditsafeClient>> all() {
        return Stream.of(
                        access(),
                        companies(),
                        people(),
                        images(),
                        ServiceCalls.investigations(),
                        ServiceCalls.decisions(),
                        ServiceCalls.banks(),
                        MonitoringCalls.portfolios(),
                        MonitoringCalls.companies(),
                        MonitoringCalls.rulesAndEvents())
                .flatMap(List::stream)
                .toList();
    }

    /** Makes a call and goes on if its answer cannot be read: what is looked at is the request. */
    static void send(CreditsafeClient client, Consumer<CreditsafeClient> call) {
        try {
            call.accept(client);
        } catch (CreditsafeException answered) {
            return;
        }
    }

    private static List<Consumer<CreditsafeClient>> access() {
        return List.of(
                client -> client.access().subscription(),
                client -> client.access().activeUsers(),
                client -> client.access().me(),
                client -> client.access().reportLanguages(GB));
    }

    private static List<Consumer<CreditsafeClient>> companies() {
        return List.of(
                client -> client.companies().searchCriteria(Set.of(GB, CountryCode.of("DE"))),
                client -> client.companies().search(wholeSearch()).first(),
                client -> client.companies().match(wholeMatch()),
                client -> client.companies().report(COMPANY, ReportRequest.usual()),
                client -> client.companies().report(ConnectId.of("DE-0-HRB1234"), wholeReport()),
                client -> client.companies()
                        .pdfReports()
                        .order(COMPANY, ReportRequest.usual(), PdfReports.Form.DATA_AND_DOCUMENT),
                client -> client.companies().reference().schema(GB, SchemaSection.COMPANY_REPORT, "full"),
                client -> client.companies().reference().customData(CountryCode.of("DE")));
    }

    private static CompanySearchRequest wholeSearch() {
        return CompanySearchRequest.builder()
                .addCountries(GB)
                .id(COMPANY)
                .safeNumber("UK03033453")
                .registrationNumber("03977902")
                .vatNumber("GB987654321")
                .name("Quillfeather & Sons")
                .tradeName("Inkwell Trading")
                .acronym("QFS")
                .nameMatching(CompanySearchRequest.NameMatching.EXACT)
                .address("12 Parchment Row")
                .street("Parchment*")
                .houseNumber("12b")
                .city("Bryngarth")
                .postalCode("CF83*")
                .province("Gwentshire")
                .officeType(OfficeType.REGISTERED)
                .addPhoneNumbers("02920112233", "02920445566")
                .status(CompanyStatus.ACTIVE)
                .type(CompanyType.LTD)
                .website("quillfeather.example")
                .language("en")
                .customData("own::mark")
                .callReference("dossier-4711")
                .build();
    }

    private static CompanyMatchRequest wholeMatch() {
        return CompanyMatchRequest.builder()
                .country(GB)
                .threshold(893)
                .registrationNumber("03977902")
                .vatNumber("GB987654321")
                .name("Quillfeather & Sons")
                .street("Parchment Row")
                .houseNumber("12b")
                .city("Bryngarth")
                .postalCode("CF83 3GG")
                .province("Gwentshire")
                .state("Cambria")
                .phoneNumber("02920112233")
                .addReferences("Inkwell", "Blotting", "Parchment")
                .callReference("dossier-4711")
                .build();
    }

    private static ReportRequest wholeReport() {
        return ReportRequest.builder()
                .language(ReportLanguage.GERMAN)
                .template("full")
                .germanReason(GermanReason.EXISTING_BUSINESS_CONNECTION)
                .putCustomData("own_mark", "Blotting")
                .indicators(ReportRequest.Indicators.INCLUDE)
                .callReference("dossier-4711")
                .build();
    }

    private static List<Consumer<CreditsafeClient>> people() {
        PersonSearchRequest search = PersonSearchRequest.builder()
                .addCountries(GB)
                .id(PERSON)
                .firstName("Persephone")
                .lastName("Quillfeather")
                .localDirectorNumber("912345678")
                .dateOfBirth(LocalDate.of(1970, 1, 31))
                .callReference("dossier-4711")
                .build();
        PersonReportRequest report = PersonReportRequest.builder()
                .language("en")
                .callReference("dossier-4711")
                .build();
        return List.of(
                client -> client.people().searchCriteria(Set.of(GB)),
                client -> client.people().search(search).first(),
                client -> client.people()
                        .search(PersonSearchRequest.builder()
                                .addCountries(GB)
                                .lastName("Quillfeather")
                                .monthOfBirth(YearMonth.of(1970, 1))
                                .build())
                        .first(),
                client -> client.people().report(PERSON, report));
    }

    private static List<Consumer<CreditsafeClient>> images() {
        return List.of(
                client -> client.images().list(COMPANY).first(),
                client -> client.images().types(Set.of(GB)),
                client -> client.images().get(ImageId.of("i")));
    }
}
