package io.creditkit.customer.file;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerPatchTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final List<String> NAMES = List.of("Bäckerei Blau", "A/S Blå");

    private final WorkContext context = Workbench.on(InMemoryStorage.create());
    private final Customers customers = new Customers(context);
    private final CustomerFiles files = new CustomerFiles(context);

    @BeforeEach
    void storeACustomerWithTwoTradeNames() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .lei("529900T8BM49AURSDO55")
                .tradeNames(NAMES)
                .build());
    }

    @Test
    void theLeiIsEditedAndClearedAndTheHistoryOfTheFieldTellsIt() {
        Customer edited = files.edit(ONE, CustomerPatch.over(1).with(EditableField.LEI, "5493001KJTIIGC8Y1R12"));
        Customer cleared = files.edit(ONE, CustomerPatch.over(2).with(EditableField.LEI, ""));

        assertThat(edited.lei()).contains("5493001KJTIIGC8Y1R12");
        assertThat(edited.tradeNames()).isEqualTo(NAMES);
        assertThat(cleared.lei()).isEmpty();
        assertThat(files.provenance(ONE).get("lei").at()).isEqualTo(Workbench.NOW);
    }

    @Test
    void theLegalNameIsEditedAndClearedAndTheHistoryOfTheFieldTellsIt() {
        Customer edited = files.edit(ONE, CustomerPatch.over(1).with(EditableField.LEGAL_NAME, "Blau GmbH"));
        Customer cleared = files.edit(ONE, CustomerPatch.over(2).without(EditableField.LEGAL_NAME));

        assertThat(edited.legalName()).contains("Blau GmbH");
        assertThat(cleared.legalName()).isEmpty();
        assertThat(files.provenance(ONE).get("legalName").at()).isEqualTo(Workbench.NOW);
    }

    @Test
    void theRegionIsEditedAndStaysWhenAnotherPartOfTheAddressIs() {
        files.edit(ONE, CustomerPatch.over(1).with(EditableField.REGION, "Bretagne"));
        Customer edited = files.edit(ONE, CustomerPatch.over(2).with(EditableField.CITY, "Rennes"));

        assertThat(edited.address().region()).contains("Bretagne");
        assertThat(files.provenance(ONE).get("region").at()).isEqualTo(Workbench.NOW);
    }

    @Test
    void tagsAreEditedAsOneTextWithAStrokeBetweenTwo() {
        Customer edited = files.edit(ONE, CustomerPatch.over(1).with(EditableField.TAGS, "vip / Export / VIP "));
        Customer cleared = files.edit(ONE, CustomerPatch.over(2).without(EditableField.TAGS));

        assertThat(edited.tags()).containsExactlyInAnyOrder("vip", "Export");
        assertThat(cleared.tags()).isEmpty();
        assertThat(refused(CustomerPatch.over(3).with(EditableField.TAGS, "t".repeat(51)))
                        .faults())
                .hasSize(1);
    }

    @Test
    void tradeNamesAreEditedAsOneTextWithAStrokeBetweenTwo() {
        Customer edited =
                files.edit(ONE, CustomerPatch.over(1).with(EditableField.TRADE_NAMES, " Blau  /  A/S Rød / "));

        assertThat(edited.tradeNames()).containsExactly("Blau", "A/S Rød");
        assertThat(edited.lei()).contains("529900T8BM49AURSDO55");
    }

    @Test
    void aNameWithAStrokeInItSurvivesAFormThatIsSentBackAsItWasShown() {
        Customer one = files.edit(ONE, CustomerPatch.over(1).with(EditableField.TRADE_NAMES, "Kiosk"));
        List<String> shown = List.of("Kiosk / Café", "Bar");
        Customer stroke =
                customers.save(Customer.builder().from(one).tradeNames(shown).build());

        Customer same = files.edit(
                ONE, CustomerPatch.over(stroke.version()).with(EditableField.TRADE_NAMES, "Kiosk / Café / Bar"));

        assertThat(same.tradeNames()).isEqualTo(shown);
    }

    @Test
    void aLongRunOfBlanksBetweenNamesIsReadAtOnce() {
        String blanks = " ".repeat(1_000_000);

        assertThat(EditableField.names("x" + blanks + "y" + blanks + "/ z")).hasSize(2);
    }

    @Test
    void tradeNamesThatAreTakenAwayOrNotNamedAreGoneOrStay() {
        Customer other = files.edit(ONE, CustomerPatch.over(1).with(EditableField.CITY, "Lyon"));
        Customer none = files.edit(ONE, CustomerPatch.over(2).without(EditableField.TRADE_NAMES));

        assertThat(other.tradeNames()).isEqualTo(NAMES);
        assertThat(none.tradeNames()).isEmpty();
    }

    @Test
    void tooManyAndTooLongNamesAndATooLongLeiAreFaultsOfTheirFields() {
        InvalidEntryException many = refused(CustomerPatch.over(1)
                .with(EditableField.TRADE_NAMES, String.join(" / ", Collections.nCopies(21, "x")))
                .with(EditableField.LEI, "5".repeat(101)));
        InvalidEntryException wide =
                refused(CustomerPatch.over(1).with(EditableField.TRADE_NAMES, "Blau / " + "x".repeat(301)));

        assertThat(many.faults())
                .extracting(fault -> fault.field() + " " + fault.key() + " " + fault.parameters())
                .containsExactly("lei too-long {most=100}", "tradeNames too-many {most=20}");
        assertThat(wide.faults())
                .extracting(fault -> fault.field() + " " + fault.key() + " " + fault.parameters())
                .containsExactly("tradeNames too-long {most=300}");
        assertThat(customers.find(ONE)).get().extracting(Customer::version).isEqualTo(1L);
    }

    private InvalidEntryException refused(CustomerPatch patch) {
        return catchThrowableOfType(InvalidEntryException.class, () -> files.edit(ONE, patch));
    }
}
