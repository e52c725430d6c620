package org.sabak.doors;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.sabak.doors.CommandLine.Outcome;

/** The running program, asked from the command line with the key that lies in its data folder. */
final class Console {

    private Console() { }

    /**
     * @param form     as browsers send them
     * @param patience how long the answer may take
     * @param refusal  in which {@code %s} stands for the number, when the program says no and not why
     */
    record Question(String path, String form, Duration patience, String refusal) { }

    static Outcome ask(Path data, Question question) {
        try {
            var console = Files.readString(data.resolve(ConsoleKey.FILE)).strip().split(" ");
            return ask(console[0], console[1], question);
        } catch (NoSuchFileException | ConnectException nothingRuns) {
            return new Outcome(false, "No running program was found for the data folder " + data.toAbsolutePath().normalize()
                    + ". Start ./sabak first, or name its folder with --data.");
        } catch (IOException e) {
            return new Outcome(false, "The running program did not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "Interrupted.");
        }
    }

    private static Outcome ask(String address, String key, Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + question.path())).timeout(question.patience())
                .header("X-Console-Key", key).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(question.form())).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> new Outcome(true, answer.body().strip());
                case 409 -> new Outcome(false, answer.body().strip());
                default -> new Outcome(false, question.refusal().formatted(answer.statusCode()));
            };
        }
    }
}
