package io.creditkit.examples;

import io.creditkit.customer.*;
import java.nio.file.Path;

class EmbedCreditKit {
    public static void main(String[] files) {
        try (CreditKit kit = CreditKit.builder().build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
            work.imports().customers(Path.of(files[0]));
            work.imports().invoices(Path.of(files[1]));
            work.profiles().forEach(work.today(), profile -> {
                var risk = work.risk().assess(profile);
                System.out.println(profile.customer().number() + " " + risk.riskClass() + " " + risk.reasons());
            });
        }
    }
}
