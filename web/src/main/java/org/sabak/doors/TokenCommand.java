package org.sabak.doors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sabak.doors.CommandLine.Outcome;

/** {@code sabak token}: asks the running program for a token, with the key that lies in its data folder. */
final class TokenCommand {

    private static final Set<String> OPTIONS = Set.of("--role", "--days", "--label", "--data");
    private static final String USAGE = "Usage: sabak token --role ADMIN|ORGANIZER|AUDITOR|DONOR [--days 1..366] "
            + "[--label \"what for\"] [--data DIR]";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TokenCommand() { }

    /** @param words what stands after {@code token} on the command line */
    static Outcome run(List<String> words) {
        var options = options(words);
        if (options == null || !options.containsKey("--role")) return new Outcome(false, USAGE);
        var form = "role=" + encoded(options.get("--role").toUpperCase(Locale.ROOT))
                + "&days=" + encoded(options.getOrDefault("--days", "90"))
                + "&label=" + encoded(options.getOrDefault("--label", "made on the command line"));
        return Console.ask(Path.of(options.getOrDefault("--data", "data")),
                new Console.Question("/console/tokens", form, PATIENCE, "The program said no (%s). " + USAGE));
    }

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        if (words.size() % 2 != 0) return null;
        for (int i = 0; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i))) return null;
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
