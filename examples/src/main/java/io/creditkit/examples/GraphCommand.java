package io.creditkit.examples;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.group.Groups;
import io.creditkit.examples.job.CurrentReport;
import io.creditkit.examples.job.Progress;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.export.ExportFormat;
import io.creditkit.graph.export.NetworkExport;
import io.creditkit.graph.export.NetworkPage;
import io.creditkit.graph.export.NetworkSvg;
import io.creditkit.graph.export.Persons;
import io.creditkit.graph.export.Selection;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who belongs to a customer. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the network of a customer: its company, owners, directors, group, portal users and the groups it is in, from the kept"
                    + " reports.",
            "An interactive page that works offline, a picture, or a file for another program. Persons are shown by their"
                    + " initials unless --persons is given. Calls no agency."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit graph C100001 network.html",
            "  creditkit graph C100001 network.svg --format svg --steps 2",
            "  creditkit graph C100001 network.graphml --format graphml",
            "  creditkit graph C100001 owners.json --format bods_json --persons"
        })
final class GraphCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Parameters(paramLabel = "NUMBER", description = "The customer's number.")
    private String number = "";

    @Parameters(paramLabel = "FILE", description = "Replaced.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "PAGE",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: PAGE.")
    private Format format = Format.PAGE;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many relations away from the customer, 1 to 6. Default: 3.")
    private int steps;

    @Option(names = "--persons", description = "With names. Only for readers who may know them.")
    private boolean persons;

    /** Over the data that it is given; only its options are read. */
    GraphCommand(DataAccess data) {
        this.data = data;
    }

    /** The forms of a network. */
    enum Format {
        PAGE,
        SVG,
        GRAPHML,
        GEXF,
        DOT,
        CYTOSCAPE_JSON,
        NODE_LINK_JSON,
        NODE_EDGE_JSON,
        NODES_CSV,
        EDGES_CSV,
        BODS_JSON;

        WrittenFile.Content of(Network network, NodeKey centre, Persons persons) {
            return switch (this) {
                case PAGE -> NetworkPage.of(network).withPersons(persons).around(centre, 1)::writeTo;
                case SVG -> NetworkSvg.of(network).withPersons(persons)::writeTo;
                default ->
                    out -> NetworkExport.of(network).withPersons(persons).writeTo(ExportFormat.valueOf(name()), out);
            };
        }
    }

    @Override
    public Integer call() {
        if (steps < 1 || steps > 6) {
            throw new ParameterException(spec.commandLine(), "--steps is " + steps + ", must be 1 to 6");
        }
        Persons shown = persons ? Persons.SHOWN : Persons.INITIALS;
        data.with(work -> {
            Customer customer = DataAccess.customer(work, number);
            NodeKey centre = NodeKey.ofCustomer(customer.id());
            Network all = Terminal.counting("Network", work.customers()::count, task -> network(work, task));
            Network around = Selection.all().around(centre, steps).from(all);
            WrittenFile.write(file, format.of(around, centre, shown));
            long parties = around.nodes().stream().map(Node::key).distinct().count();
            spec.commandLine()
                    .getOut()
                    .println("The network of customer " + number + " is in " + file + ": " + parties + " parties, "
                            + around.edges().size() + " relations.");
            return true;
        });
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }

    private static Network network(Workspace work, Progress.Task task) {
        NetworkBuilder network = NetworkBuilder.asOf(work.today());
        work.customers().forEach(customer -> {
            network.customer(customer);
            work.customers().contactsOf(customer.id()).forEach(network::contact);
            customer.agencyLink()
                    .flatMap(link -> work.reports()
                            .latest(link.company())
                            .map(report ->
                                    CurrentReport.of(report, work.reports().file(link.company()))))
                    .ifPresent(network::report);
            task.step();
        });
        work.customers().accounts().forEach(network::userAccount);
        Groups groups = work.groups();
        groups.all().forEach(group -> network.group(group, groups.members(group.id())));
        return network.build();
    }
}
