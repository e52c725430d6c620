package org.sabak.readmodels.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dashboard of a long record asks for more than fits into one message of the protocol, which is 48 MB. */
class LongAnswersTest {

    private static final int DOCUMENTS = 60;
    private static final int MEGABYTE = 1 << 20;

    private final MongoServer server = EmbeddedMongo.server();
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> collection = client.getDatabase("sabak").getCollection("long");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void an_answer_of_any_length_arrives_whole_and_in_order() {
        fill(new Document("text", "a".repeat(MEGABYTE)));
        assertThat(ids(0)).containsExactlyElementsOf(IntStream.range(0, DOCUMENTS).boxed().toList());
        assertThat(ids(7)).containsExactlyElementsOf(IntStream.range(0, DOCUMENTS).boxed().toList());
    }

    @Test
    void so_does_one_of_letters_that_take_more_bytes_and_of_parts_of_documents() {
        fill(new Document("part", new Document("list", List.of("ж".repeat(MEGABYTE / 2)))));
        assertThat(ids(0)).hasSize(DOCUMENTS);
    }

    private void fill(Document content) {
        for (int n = 0; n < DOCUMENTS; n++) collection.insertOne(new Document("_id", n).append("content", content));
    }

    private List<Integer> ids(int batchSize) {
        return collection.find().batchSize(batchSize).map(document -> document.getInteger("_id")).into(new ArrayList<>());
    }
}
