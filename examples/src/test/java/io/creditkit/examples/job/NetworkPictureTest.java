package io.creditkit.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.examples.page.CustomerDossier;
import io.creditkit.examples.page.Dossiers;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkPictureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final CustomerDossier dossier = Dossiers.full();

    @Test
    void the_groups_of_customers_are_in_the_picture_by_name_and_not_by_id() throws IOException {
        String page = page("7f3a", "91bc");

        assertThat(page)
                .contains("Key accounts", "Wholesale", "group:group-1", "group:group-2")
                .doesNotContain("7f3a", "91bc");
    }

    @Test
    void equal_books_give_equal_pictures_whatever_the_ids() throws IOException {
        assertThat(page("zz", "aa")).isEqualTo(page("aa", "zz"));
    }

    private String page(String key, String wholesale) throws IOException {
        NetworkPicture picture = new NetworkPicture(LocalDate.of(2026, 11, 22));
        picture.add(dossier, List.of());
        Map<GroupId, List<CustomerId>> members =
                Map.of(GroupId.of(key), List.of(dossier.profile().customer().id(), CustomerId.of("gone")));
        picture.addGroups(
                List.of(
                        group(wholesale, "Wholesale", Optional.empty()),
                        group(key, "Key accounts", Optional.of(GroupId.of(wholesale)))),
                group -> members.getOrDefault(group, List.of()));
        StringWriter page = new StringWriter();
        picture.page(List.of()).writeTo(page);
        return page.toString();
    }

    private static CustomerGroup group(String id, String name, Optional<GroupId> parent) {
        return CustomerGroup.builder()
                .id(GroupId.of(id))
                .name(name)
                .parentId(parent)
                .createdAt(NOW)
                .updatedAt(NOW)
                .updatedBy(Actor.of("test"))
                .build();
    }
}
