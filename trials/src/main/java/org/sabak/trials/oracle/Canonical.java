package org.sabak.trials.oracle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One way of writing a model down: fields in the order of their names, no blanks. Equal texts are equal models. */
public final class Canonical {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Canonical() { }

    /** The canonical text of anything Jackson can turn into a tree. */
    public static String text(Object model) {
        return sorted(JSON.valueToTree(model)).toString();
    }

    /** SHA-256 of the canonical text, in hexadecimal. */
    public static String hash(Object model) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text(model).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var fields = new TreeMap<String, JsonNode>();
            for (Map.Entry<String, JsonNode> field : object.properties()) fields.put(field.getKey(), sorted(field.getValue()));
            var copy = JsonNodeFactory.instance.objectNode();
            fields.forEach(copy::set);
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            for (var element : array) copy.add(sorted(element));
            return copy;
        }
        return node;
    }
}
