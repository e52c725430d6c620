package org.sabak.assembly;

import java.util.Arrays;
import org.sabak.doors.TokenCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts everything. The rooms are found by scanning; this module cannot import them. Each may name its classes as it likes. */
@SpringBootApplication(scanBasePackages = "org.sabak", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Sabak {

    /** @param args Spring properties such as {@code --server.port=8080}; or {@code token} and its options */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("token")) {
            var outcome = TokenCommand.run(Arrays.asList(args).subList(1, args.length));
            (outcome.done() ? System.out : System.err).println(outcome.text());
            System.exit(outcome.done() ? 0 : 1);
        }
        // Axon looks for this among the system properties only, and would phone out without it.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(Sabak.class, args);
    }
}
