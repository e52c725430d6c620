package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Standing;
import org.sabak.log.LogProof;
import org.sabak.readmodels.embedded.EmbeddedMongo;

/** What a stop leaves for the next start, and that nothing but exactly that is ever used. */
class CheckpointTest {

    private static final Standing STANDING = new Standing(41, Instant.parse("2026-03-02T08:00:00.123Z"));
    private static final List<String> EDITIONS = List.of("places-2", "roster-2");
    private static final LogProof LOG = position -> position <= 41 ? "hash of " + position : "";

    @TempDir
    Path folder;

    private final MongoServer server = EmbeddedMongo.server();
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase before = client.getDatabase("before");
    private final MongoDatabase after = client.getDatabase("after");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_was_kept_is_there_again_in_its_order_and_the_tokens_are_not() {
        keep();
        assertThat(start("build-1", EDITIONS, LOG)).hasValue(STANDING);
        assertThat(documents(after)).isEqualTo(documents(before)).containsOnlyKeys("places-2", "roster-2");
    }

    @Test
    void what_a_rebuild_had_not_finished_at_the_stop_is_not_kept() {
        fill();
        before.getCollection("rebuilt.roster-2").insertOne(new Document("_id", "half"));
        checkpoint(before, "build-1", EDITIONS, LOG).write(STANDING);
        assertThat(start("build-1", EDITIONS, LOG)).hasValue(STANDING);
        assertThat(documents(after)).containsOnlyKeys("places-2", "roster-2");
    }

    @Test
    void only_its_owner_may_read_it_and_it_is_used_once() throws Exception {
        keep();
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
        assertThat(Files.exists(CheckpointFile.half(file()))).isFalse();
        start("build-1", EDITIONS, LOG);
        assertThat(folder).isEmptyDirectory();
        after.drop();
        nothingComesOf(start("build-1", EDITIONS, LOG));
    }

    @Test
    void another_build_other_editions_another_log_and_a_shorter_one_do_not_fit() {
        keep();
        nothingComesOf(start("build-2", EDITIONS, LOG));
        keep();
        nothingComesOf(start("build-1", List.of("places-2", "roster-3"), LOG));
        keep();
        nothingComesOf(start("build-1", EDITIONS, position -> "another hash of " + position));
        keep();
        nothingComesOf(start("build-1", EDITIONS, position -> position < 41 ? LOG.at(position) : ""));
    }

    @Test
    void no_changed_byte_goes_unnoticed_wherever_it_is() throws Exception {
        keep();
        var whole = Files.readAllBytes(file());
        assertThat(whole.length).isBetween(1_000, 50_000);
        for (int at = 0; at < whole.length; at += at < 400 || at > whole.length - 40 ? 9 : 211) {
            var harmed = whole.clone();
            harmed[at] ^= (byte) (1 << at % 8);
            Files.write(file(), harmed);
            nothingComesOf(start("build-1", EDITIONS, LOG));
        }
    }

    @Test
    void a_file_that_was_cut_off_or_goes_on_is_not_used() throws Exception {
        keep();
        var whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 3, 31, 32, 33, whole.length / 2, whole.length - 33, whole.length - 1, whole.length + 1}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            nothingComesOf(start("build-1", EDITIONS, LOG));
        }
    }

    @Test
    void a_writing_that_was_cut_off_leaves_nothing_to_be_used() throws Exception {
        Files.write(CheckpointFile.half(file()), new byte[] {1, 2, 3});
        nothingComesOf(start("build-1", EDITIONS, LOG));
        fill();
        checkpoint(before, "build-1", EDITIONS, position -> "").write(STANDING);
        assertThat(folder).isEmptyDirectory();
    }

    /** Else a jar exchanged in a running program would pass for the one whose documents these are. */
    @Test
    void another_file_on_the_class_path_is_another_build() throws Exception {
        var classes = Files.createDirectories(folder.resolve("classes/org"));
        var library = folder.resolve("library");
        Files.writeString(classes.resolve("A.class"), "a");
        Files.writeString(library, "one");
        var path = folder.resolve("classes") + File.pathSeparator + library;
        var build = Build.id(path);
        assertThat(Build.id(path)).isEqualTo(build);
        Files.writeString(library, "another");
        var other = Build.id(path);
        assertThat(other).isNotEqualTo(build);
        Files.writeString(classes.resolve("B.class"), "");
        assertThat(Build.id(path)).isNotEqualTo(other).isNotEqualTo(build);
    }

    private void keep() {
        fill();
        checkpoint(before, "build-1", EDITIONS, LOG).write(STANDING);
        assertThat(file()).exists();
    }

    private void fill() {
        before.drop();
        before.getCollection("tokens").insertOne(new Document("_id", "read-models/0").append("token", "x"));
        before.getCollection("roster-2").insertMany(IntStream.range(0, 100).mapToObj(n -> new Document("_id", "w/" + (100 - n))
                .append("places", new Document("r", "S").append("n", n).append("long", 1L << 40)).append("all", List.of(1, "b"))).toList());
        before.getCollection("places-2").insertOne(new Document("_id", "w").append("open", true).append("until", null));
    }

    private Optional<Standing> start(String build, List<String> editions, LogProof log) {
        after.drop();
        return checkpoint(after, build, editions, log).restore();
    }

    private void nothingComesOf(Optional<Standing> restored) {
        assertThat(restored).isEmpty();
        assertThat(documents(after)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    private Checkpoint checkpoint(MongoDatabase readModels, String build, List<String> editions, LogProof log) {
        return new Checkpoint(file(), readModels, log, build, editions);
    }

    private Path file() {
        return folder.resolve("read-models.checkpoint");
    }

    private static Map<String, List<Document>> documents(MongoDatabase readModels) {
        var all = new TreeMap<String, List<Document>>();
        for (var name : readModels.listCollectionNames()) {
            if (!name.equals("tokens")) all.put(name, readModels.getCollection(name).find().into(new ArrayList<>()));
        }
        return all;
    }
}
