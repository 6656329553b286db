package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The program of the README is run. */
class EmbedCreditKitTest {
    @Test
    void it_tells_the_risk_of_every_customer() {
        PrintStream console = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            EmbedCreditKit.main(new String[] {
                Cli.DATA.resolve("customers.csv").toString(),
                Cli.DATA.resolve("invoices.csv").toString()
            });
        } finally {
            System.setOut(console);
        }

        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .hasSize(60)
                .allMatch(line -> line.matches("C1000\\d\\d [A-Z]+ \\[.*\\]"));
    }
}
