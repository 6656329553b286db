package io.creditkit.customer.attribute;

import io.creditkit.customer.Subject;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;

/** Not for hosts: joins the tenant's own fields to the fields that a service knows. */
public final class AttributeFields {
    private AttributeFields() {}

    /** {@return what the tenant's own fields of customers are, by key} */
    public static List<AttributeDefinition> ofCustomers(UnitOfWork work) {
        return work.attributes().all().stream()
                .filter(definition -> definition.kinds().contains(Subject.Kind.CUSTOMER))
                .toList();
    }

    /** {@return the catalogue, and after it the tenant's own fields of customers whose keys it does not have} */
    public static FieldCatalogue joined(UnitOfWork work, FieldCatalogue catalogue) {
        List<Field> own = ofCustomers(work).stream()
                .filter(definition -> catalogue.find(definition.key()).isEmpty())
                .map(AttributeDefinition::field)
                .toList();
        return own.isEmpty() ? catalogue : catalogue.with(own);
    }
}
