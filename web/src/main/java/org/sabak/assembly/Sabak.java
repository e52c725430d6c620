package org.sabak.assembly;

import java.util.Arrays;
import java.util.ServiceLoader;
import org.sabak.doors.CommandLine;
import org.sabak.kernel.OfflineCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts everything. The rooms are found by scanning; this module cannot import them. Each may name its classes as it likes. */
@SpringBootApplication(scanBasePackages = "org.sabak", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Sabak {

    /** @param args Spring properties such as {@code --server.port=8080}; or {@code token}, {@code rebuild} or {@code verify} and its options */
    public static void main(String[] args) {
        CommandLine.run(Arrays.asList(args)).ifPresent(outcome -> {
            (outcome.done() ? System.out : System.err).println(outcome.text());
            System.exit(outcome.done() ? 0 : 1);
        });
        offline(args);
        // Axon looks for this among the system properties only, and would phone out without it.
        System.setProperty("axoniq.update-checker.disabled", "true");
        try {
            SpringApplication.run(Sabak.class, args);
        } catch (SpringApplication.AbandonedRunException asked) {
            throw asked;
        } catch (RuntimeException reported) {
            // Spring has said why; without this a thread that Axon leaves behind would keep the dead program alive.
            System.exit(1);
        }
    }

    /** Ends here when the first word is one a room can do without the program being started. */
    private static void offline(String[] args) {
        if (args.length == 0) return;
        for (var command : ServiceLoader.load(OfflineCommand.class)) {
            if (!command.name().equals(args[0])) continue;
            var outcome = command.run(Arrays.asList(args).subList(1, args.length));
            (outcome.exitCode() == 0 ? System.out : System.err).println(outcome.text());
            System.exit(outcome.exitCode());
        }
    }
}
