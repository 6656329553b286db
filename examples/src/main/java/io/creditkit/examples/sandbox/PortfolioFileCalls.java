package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Companies of a portfolio by the file. Where a line names a company by its connectId or safe number, what stands behind it is its
 * reference, free text and limit; a line that names none, such as a heading, is passed over, and so is one that is there already.
 * The agency takes minutes; here it is done when the answer comes.
 */
final class PortfolioFileCalls {
    private static final long FIRST_IMPORT = 339_523;
    private static final int TEXTS = 3;

    private final World world;
    private final Book book;
    private final AtomicLong imports = new AtomicLong(FIRST_IMPORT);

    PortfolioFileCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        String portfolio = "/v1/monitoring/portfolios/{portfolio}";
        router.add("POST", portfolio + "/import", call -> take(call, now -> now));
        router.add("POST", portfolio + "/sync", call -> take(call, Portfolio::withoutMembers));
    }

    private Answer take(Call call, UnaryOperator<Portfolio> before) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        FormParts form = FormParts.of(call);
        // The description spells the part in two ways.
        FormParts.Part file = form.file("importcsv")
                .or(() -> form.file("importCsv"))
                .orElseThrow(() -> call.refuse(400, "Bad Request", "A file \"importcsv\" is required"));
        List<Portfolio.Member> members = new String(file.content(), StandardCharsets.UTF_8)
                .lines()
                .map(this::member)
                .flatMap(Optional::stream)
                .toList();
        book.update(portfolio.id(), now -> {
            Portfolio filled = before.apply(now);
            for (Portfolio.Member member : members) {
                if (!filled.members().containsKey(member.connectId())) {
                    filled = filled.with(member);
                }
            }
            return filled;
        });
        return Answer.ok(
                call.answer().put("status", "Accepted for processing. Import Id " + imports.getAndIncrement()));
    }

    private Optional<Portfolio.Member> member(String line) {
        List<String> cells = Arrays.stream(line.split("[,;]", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
        for (int at = 0; at < cells.size(); at++) {
            OptionalInt index = world.indexOf(cells.get(at));
            if (index.isPresent()) {
                List<String> texts = new ArrayList<>(cells.subList(at + 1, cells.size()));
                texts.addAll(List.of("", "", ""));
                return Optional.of(world.company(index.getAsInt()))
                        .filter(company ->
                                Subscription.includes(company.country().code()))
                        .map(company -> member(company, texts.subList(0, TEXTS)));
            }
        }
        return Optional.empty();
    }

    private Portfolio.Member member(Company company, List<String> texts) {
        String today = book.today().toString();
        return new Portfolio.Member(company.ids().connectId(), today, today, texts.get(0), texts.get(1), texts.get(2));
    }
}
