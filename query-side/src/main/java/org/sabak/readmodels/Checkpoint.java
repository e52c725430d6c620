package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.sabak.kernel.Standing;
import org.sabak.log.LogProof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents of the built-in MongoDB in one file beside the log, so that the next start reads only what was recorded
 * since. It holds nothing that cannot be had from the log, is used once and by the same build only, and whatever does not
 * fit means that the log is read from its beginning. In the file: the head; for each collection a line with its name and
 * how many documents follow; the documents.
 */
final class Checkpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
    /** Documents sent or asked for at once; a large one has a few hundred kilobytes. */
    private static final int AT_ONCE = 32;

    private final Path file;
    private final MongoDatabase readModels;
    private final LogProof log;
    private final String build;
    private final List<String> editions;

    Checkpoint(Path file, MongoDatabase readModels, LogProof log, String build, List<String> editions) {
        this.file = file;
        this.readModels = readModels;
        this.log = log;
        this.build = build;
        this.editions = editions;
    }

    /**
     * Fills the empty read models. The file is gone afterwards, so that no crash can meet it again.
     *
     * @return what the documents are complete up to; nothing when there is no checkpoint or it is of no use, and then no documents
     */
    Optional<Standing> restore() {
        try {
            Files.deleteIfExists(CheckpointFile.half(file));
            return Files.exists(file) ? read() : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return useless("it cannot be read: " + e.getMessage());
        } finally {
            delete();
        }
    }

    /** Writes everything there is, which must be complete up to the standing and not change meanwhile. */
    void write(Standing standing) {
        long begun = System.nanoTime();
        try (var out = new CheckpointFile.Out(file)) {
            var hash = log.at(standing.position());
            if (hash.isEmpty()) throw new IllegalStateException("the log is shorter");
            out.put(new CheckpointHead(build, editions, standing, hash).document());
            for (var name : names()) write(name, out);
            out.complete();
            LOG.info("Read models kept for the next start, in {} s", seconds(begun));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The read models were not kept, the next start reads the log from its beginning: {}", e.toString());
        }
    }

    private Optional<Standing> read() throws IOException {
        long begun = System.nanoTime();
        try (var in = new CheckpointFile.In(file)) {
            var head = CheckpointHead.read(in.next());
            var misfit = head.misfit(build, editions, log);
            if (misfit.isPresent()) return useless(misfit.get());
            while (in.hasNext()) collection(in);
            if (!in.isWhole()) return useless("it was changed after it was written");
            LOG.info("Read models taken over up to event {}, in {} s", head.standing().position() + 1, seconds(begun));
            return Optional.of(head.standing());
        }
    }

    private void collection(CheckpointFile.In in) throws IOException {
        var line = in.next();
        var into = raw(line.getString("collection").getValue());
        int left = line.getInt32("documents").getValue();
        while (left > 0) {
            var some = new ArrayList<RawBsonDocument>();
            for (; left > 0 && some.size() < AT_ONCE; left--) some.add(in.next());
            into.insertMany(some);
        }
    }

    private void write(String name, CheckpointFile.Out out) throws IOException {
        var ids = raw(name).find().projection(include("_id")).map(document -> document.get("_id")).into(new ArrayList<>());
        out.put(new RawBsonDocument(new Document("collection", name).append("documents", new BsonInt32(ids.size())),
                new DocumentCodec()));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var found = new HashMap<BsonValue, RawBsonDocument>();
            for (var document : raw(name).find(in("_id", some))) found.put(document.get("_id"), document);
            for (var id : some) out.put(found.get(id)); // in the order they were made, which some answers follow
        }
    }

    private Optional<Standing> useless(String why) {
        LOG.info("The read models kept at the last stop are not used, since {}", why);
        names().forEach(name -> readModels.getCollection(name).drop());
        return Optional.empty();
    }

    private MongoCollection<RawBsonDocument> raw(String collection) {
        return readModels.getCollection(collection, RawBsonDocument.class);
    }

    /** All but the tokens, which say how far the documents are and are made anew, and what a rebuild has left half done. */
    private TreeSet<String> names() {
        var names = readModels.listCollectionNames().into(new TreeSet<>());
        names.remove(ReadModels.TOKENS);
        names.removeIf(Beside::holds);
        return names;
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The read models kept at the last stop cannot be removed: {}", e.toString());
        }
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
