package org.sabak.doors;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code sabak token}: asks the running program for a token, with the key that lies in its data folder. */
public final class TokenCommand {

    private static final Set<String> OPTIONS = Set.of("--role", "--days", "--label", "--data");
    private static final String USAGE = "Usage: sabak token --role ADMIN|ORGANIZER|AUDITOR|DONOR [--days 1..366] "
            + "[--label \"what for\"] [--data DIR]";

    private TokenCommand() { }

    /** What the command has to say: the token on the way out, or a sentence on what to do. */
    public record Outcome(boolean done, String text) { }

    /** @param words what stands after {@code token} on the command line */
    public static Outcome run(List<String> words) {
        var options = options(words);
        if (options == null || !options.containsKey("--role")) return new Outcome(false, USAGE);
        var file = Path.of(options.getOrDefault("--data", "data")).resolve(ConsoleKey.FILE);
        try {
            var console = Files.readString(file).strip().split(" ");
            return ask(console[0], console[1], options);
        } catch (NoSuchFileException | ConnectException nothingRuns) {
            return new Outcome(false, "No running program was found for the data folder " + file.toAbsolutePath().normalize().getParent()
                    + ". Start ./sabak first, or name its folder with --data.");
        } catch (IOException e) {
            return new Outcome(false, "The running program did not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "Interrupted.");
        }
    }

    private static Outcome ask(String address, String key, Map<String, String> options)
            throws IOException, InterruptedException {
        var form = "role=" + encoded(options.get("--role").toUpperCase(java.util.Locale.ROOT))
                + "&days=" + encoded(options.getOrDefault("--days", "90"))
                + "&label=" + encoded(options.getOrDefault("--label", "made on the command line"));
        var request = HttpRequest.newBuilder(URI.create(address + "/console/tokens")).timeout(Duration.ofSeconds(20))
                .header("X-Console-Key", key).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? new Outcome(true, answer.body().strip())
                    : new Outcome(false, "The program said no (" + answer.statusCode() + "). " + USAGE);
        }
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
