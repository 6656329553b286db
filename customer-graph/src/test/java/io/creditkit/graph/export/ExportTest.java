package io.creditkit.graph.export;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.contact;
import static io.creditkit.graph.Facts.customer;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.group;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.link;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script><!-- \"quoted\" 'single' & \u2028 \u2029 \u202E @@data@@";

    private static Network hostile() {
        return NetworkBuilder.asOf(DAY)
                .report(report("A", HOSTILE)
                        .legalForm(HOSTILE)
                        .addShareholders(holder("Beta", "B", "60"))
                        .addDirectors(director(HOSTILE).position(HOSTILE).build())
                        .build())
                .build();
    }

    private static Network withPersons() {
        return NetworkBuilder.asOf(DAY)
                .customer(customer("1").agencyLink(link("A", "Alpha")).build())
                .customer(customer("2")
                        .name("Natural Secretname")
                        .kind(PartyKind.PERSON)
                        .build())
                .userAccount(user("secret-user", "1"))
                .contact(contact("secret-contact", "1"))
                .report(report("A", "Alpha")
                        .addDirectors(director("Jo Mary Secretname")
                                .agencyId("7")
                                .bornOn(LocalDate.parse("1970-05-01"))
                                .build())
                        .build())
                .build();
    }

    private static String page(Network network, Persons persons) throws IOException {
        StringWriter out = new StringWriter();
        NetworkPage.of(network).withPersons(persons).writeTo(out);
        return out.toString();
    }

    private static String json(Network network, Persons persons) throws IOException {
        StringWriter out = new StringWriter();
        NetworkJson.of(network).withPersons(persons).writeTo(out);
        return out.toString();
    }

    private static String svg(Network network, Persons persons) throws IOException {
        StringWriter out = new StringWriter();
        NetworkSvg.of(network).withPersons(persons).writeTo(out);
        return out.toString();
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String data(String page) {
        return all("<script type=\"application/json\" id=\"data\">(.*?)</script>", page)
                .get(0);
    }

    private static String hash(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void the_policy_allows_the_one_script_and_the_one_style_by_their_hash_and_no_request() throws Exception {
        String page = page(SampleNetwork.build(), Persons.INITIALS);

        List<String> scripts = all("<script>(.*?)</script>", page);
        List<String> styles = all("<style[^>]*>(.*?)</style>", page);
        assertThat(scripts).hasSize(1);
        assertThat(styles).hasSize(1);
        assertThat(all("Content-Security-Policy\" content=\"([^\"]*)\"", page))
                .containsExactly("default-src 'none'; img-src data:; script-src " + hash(scripts.get(0))
                        + "; style-src " + hash(styles.get(0)) + "; base-uri 'none'; form-action 'none'");
    }

    @Test
    void the_page_refers_to_no_other_place_and_handles_no_event_inline() throws Exception {
        String page = page(SampleNetwork.build(), Persons.INITIALS);
        String markup = page.replaceAll("(?s)<script>.*?</script>", "");

        assertThat(all("(?i)\\b(?:src|href|srcset|action|formaction|poster)\\s*=\\s*[\"']([^\"']*)", markup))
                .allMatch(target -> target.startsWith("#"));
        assertThat(markup.replaceAll("(?s)<script type.*?</script>", ""))
                .doesNotContainIgnoringCase("url(")
                .doesNotContainIgnoringCase("@import")
                .doesNotContainPattern("(?i)<(?:link|iframe|object|embed|base|img)\\b")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("(?i)<[^>]*\\sstyle\\s*=");
        String script = all("<script>(.*?)</script>", page).get(0);
        assertThat(script)
                .doesNotContainPattern(
                        "\\bfetch\\s*\\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\\beval\\s*\\(");
        assertThat(all("(https?://[^\\s\"'<>)]+)", script))
                .allMatch(address -> address.startsWith("http://www.w3.org/2000/svg")
                        || address.contains("wikipedia.org/wiki/MIT_License")
                        || address.startsWith("http://engelschall.com")
                        || address.startsWith("http://opensource.org/licenses/MIT"));
    }

    @Test
    void the_licence_of_the_drawing_library_is_kept() throws Exception {
        assertThat(page(hostile(), Persons.INITIALS))
                .contains("The Cytoscape Consortium")
                .contains("Permission is hereby granted, free of charge");
    }

    @Test
    void a_hostile_name_stays_text_in_every_format() throws Exception {
        String page = page(hostile(), Persons.SHOWN);

        assertThat(page)
                .doesNotContain("alert(1)</script>")
                .doesNotContain("\u2028")
                .doesNotContain("\u202E");
        assertThat(data(page)).doesNotContain("<").doesNotContain("\u2028");
        JsonNode node = new ObjectMapper().readTree(data(page)).get("nodes").get(0);
        assertThat(node.get(2).textValue()).startsWith("</script><script>alert(1)</script><!-- \"quoted\"");
        assertThat(all("(</script>)", page)).hasSize(2);

        JsonNode links = new ObjectMapper().readTree(json(hostile(), Persons.SHOWN));
        assertThat(links.get("nodes").get(0).get("label").textValue()).isEqualTo(HOSTILE);

        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg(hostile(), Persons.SHOWN).getBytes(StandardCharsets.UTF_8)));
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void persons_appear_by_initials_in_every_format_unless_asked_for() throws Exception {
        Network network = withPersons();
        List<String> redacted = List.of(
                page(network, Persons.INITIALS), json(network, Persons.INITIALS), svg(network, Persons.INITIALS));

        assertThat(redacted)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("Secretname")
                        .doesNotContain("1970")
                        .doesNotContain("secret-user")
                        .doesNotContain("secret-contact"));
        assertThat(data(redacted.get(0))).contains("J. M. S.").contains("N. S.").contains("Customer 1");
        assertThat(json(network, Persons.SHOWN)).contains("Jo Mary Secretname").contains("1970-05");
    }

    @Test
    void what_is_written_about_a_group_is_shown_only_with_persons() throws Exception {
        Network network = NetworkBuilder.asOf(DAY)
                .group(group("1").description("Family of Jo Secretname").build(), List.of())
                .build();

        for (String text : List.of(
                page(network, Persons.INITIALS), json(network, Persons.INITIALS), svg(network, Persons.INITIALS))) {
            assertThat(text).contains("Group 1").doesNotContain("Secretname");
        }
        assertThat(json(network, Persons.SHOWN)).contains("Family of Jo Secretname");
    }

    @Test
    void the_key_of_a_redacted_person_is_no_other_party_s() throws Exception {
        Network network = NetworkBuilder.asOf(DAY)
                .customer(customer("0").kind(PartyKind.PERSON).build())
                .customer(customer("1").build())
                .build();

        JsonNode nodes =
                new ObjectMapper().readTree(json(network, Persons.INITIALS)).get("nodes");
        assertThat(List.of(
                        nodes.get(0).get("id").textValue(),
                        nodes.get(1).get("id").textValue()))
                .containsExactly("customer:1", "natural-person:1");
    }

    @Test
    void the_default_shows_no_names_of_persons() throws Exception {
        StringWriter out = new StringWriter();
        NetworkPage.of(withPersons()).writeTo(out);

        assertThat(out.toString()).doesNotContain("Secretname");
    }

    @Test
    void equal_networks_give_equal_bytes_and_the_stream_stays_open() throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        NetworkPage.of(SampleNetwork.build()).writeTo(first);
        NetworkPage.of(SampleNetwork.build()).writeTo(second);

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        assertThat(svg(SampleNetwork.build(), Persons.SHOWN)).isEqualTo(svg(SampleNetwork.build(), Persons.SHOWN));
        assertThat(json(SampleNetwork.build(), Persons.SHOWN)).isEqualTo(json(SampleNetwork.build(), Persons.SHOWN));
        first.write(1);
    }

    @Test
    void the_tables_hold_every_party_and_relation_for_readers_without_scripts() throws Exception {
        Network network = SampleNetwork.build();
        String tables = all("<section id=\"tables\"(.*?)</section>", page(network, Persons.SHOWN))
                .get(0);

        assertThat(network.nodes().size()).isBetween(300, 450);
        assertThat(all("(<tr data-node)", tables)).hasSize(network.nodes().size());
        assertThat(all("(<tr><th scope=\"row\">)", tables))
                .hasSize(network.edges().size());
    }

    @Test
    void json_is_node_link_with_shares_as_decimal_text() throws Exception {
        JsonNode json = new ObjectMapper().readTree(json(hostile(), Persons.INITIALS));

        List<String> ids = new ArrayList<>();
        json.get("nodes").forEach(node -> ids.add(node.get("id").textValue()));
        assertThat(ids).contains(company("A").value(), company("B").value());
        assertThat(json.get("links")).anySatisfy(link -> {
            assertThat(link.get("source").textValue()).isEqualTo(company("B").value());
            assertThat(link.get("target").textValue()).isEqualTo(company("A").value());
            assertThat(link.get("sharePercent").textValue()).isEqualTo("60");
        });
    }

    @Test
    void a_page_of_10_000_parties_is_at_most_3_megabytes_always_the_same_and_names_nobody() throws Exception {
        Network network = SampleNetwork.ofTenThousand();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkPage.of(network).writeTo(out);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        NetworkPage.of(SampleNetwork.ofTenThousand()).writeTo(again);

        assertThat(network.nodes().size()).isBetween(10_000, 12_000);
        assertThat(out.size()).isLessThan(3_000_000);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(network.nodes().stream()
                        .filter(Node::naturalPerson)
                        .map(Node::label)
                        .distinct())
                .hasSizeGreaterThan(50)
                .noneMatch(written::contains);
        assertThat(written)
                .contains("Without scripts these tables hold the first 1000 of "
                        + network.nodes().size());
    }

    @Test
    void notes_of_the_host_are_on_the_page_but_not_those_of_hidden_persons() throws Exception {
        NetworkPage page = NetworkPage.of(withPersons())
                .withNotes(node -> PartyNote.none()
                        .withExposure(Money.of("1200", "EUR"))
                        .withFigure("Overdue", "for " + node.label())
                        .withLink("Open", "customers/" + node.label().replace(' ', '-') + ".html"));
        StringWriter out = new StringWriter();
        page.writeTo(out);

        assertThat(data(out.toString()))
                .contains("for Alpha", "customers/Alpha.html", "1200")
                .doesNotContain("Secretname");
    }

    @Test
    void a_link_that_could_run_is_refused() {
        PartyNote note = PartyNote.none();

        assertThatThrownBy(() -> note.withLink("Open", "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Open");
        assertThatThrownBy(() -> note.withLink("Open", " data:text/html,x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(note.withLink("Open", "https://example.com/a?b=c").links()).hasSize(1);
    }

    @Test
    void a_page_opens_around_the_party_asked_for() throws Exception {
        StringWriter out = new StringWriter();
        NetworkPage.of(withPersons()).around(company("A"), 2).writeTo(out);
        JsonNode data = new ObjectMapper().readTree(data(out.toString()));

        assertThat(data.get("nodes").get(data.get("start").intValue()).get(1).textValue())
                .isEqualTo(company("A").value());
        assertThat(data.get("steps").intValue()).isEqualTo(2);
    }

    @Test
    void an_empty_network_is_a_page_too() throws Exception {
        Network empty = NetworkBuilder.asOf(DAY).build();

        assertThat(page(empty, Persons.SHOWN)).contains("0 parties");
        assertThat(svg(empty, Persons.SHOWN)).startsWith("<svg").endsWith("</svg>\n");
    }
}
