package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final StoredEvent EVENT = event("e", "a", 1, "T", "2026", "p", "r", "{}", "{}");

    @Test
    void a_hash_is_what_its_description_says() throws Exception {
        var row = new ByteArrayOutputStream();
        var out = new DataOutputStream(row);
        put(out, "e");
        put(out, "a");
        out.writeLong(1);
        for (var text : new String[] {null, "2026", "p", null, "{}", "{}"}) put(out, text);
        var link = new ByteArrayOutputStream();
        out = new DataOutputStream(link);
        out.write(new byte[32]);
        out.writeLong(0);
        out.write(MessageDigest.getInstance("SHA-256").digest(row.toByteArray()));
        assertThat(Chain.next(Chain.genesis(), 0, event("e", "a", 1, null, "2026", "p", null, "{}", "{}")))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(link.toByteArray()));
    }

    @Test
    void the_hash_of_an_event_stays_the_same_for_ever() {
        assertThat(HexFormat.of().formatHex(Chain.next(Chain.genesis(), 0, EVENT)))
                .isEqualTo("62a882294138c729f45e63c0dea371bcdff0dafe64279daa641a752df5542ea6");
    }

    @Test
    void every_part_of_an_event_its_place_and_what_came_before_count() {
        var hashes = new ArrayList<byte[]>(List.of(Chain.next(Chain.genesis(), 0, EVENT), Chain.next(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8}, 0, EVENT),
                Chain.next(Chain.genesis(), 1, EVENT)));
        for (var other : List.of(event("x", "a", 1, "T", "2026", "p", "r", "{}", "{}"),
                event("e", "x", 1, "T", "2026", "p", "r", "{}", "{}"), event("e", "a", 2, "T", "2026", "p", "r", "{}", "{}"),
                event("e", "a", 1, "x", "2026", "p", "r", "{}", "{}"), event("e", "a", 1, "T", "2027", "p", "r", "{}", "{}"),
                event("e", "a", 1, "T", "2026", "x", "r", "{}", "{}"), event("e", "a", 1, "T", "2026", "p", "x", "{}", "{}"),
                event("e", "a", 1, "T", "2026", "p", "r", "{ }", "{}"), event("e", "a", 1, "T", "2026", "p", "r", "{}", "{ }"))) {
            hashes.add(Chain.next(Chain.genesis(), 0, other));
        }
        assertThat(hex(hashes)).doesNotHaveDuplicates();
    }

    @Test
    void nothing_can_be_moved_from_one_part_to_the_next() {
        assertThat(hex(List.of(Chain.digest(event("ab", "c", 1, null, "", "p", null, "{}", "{}")),
                Chain.digest(event("a", "bc", 1, null, "", "p", null, "{}", "{}")),
                Chain.digest(event("a", "bc", 1, "", "", "p", null, "{}", "{}")),
                Chain.digest(event("a", "bc", 1, null, "", "p", "", "{}", "{}")),
                Chain.digest(event("a", "bc", 1, null, "", "p", null, "{}{}", ""))))).doesNotHaveDuplicates();
    }

    @Test
    void order_counts() {
        var other = event("f", "a", 2, "T", "2026", "p", "r", "{}", "{}");
        var heads = new HashSet<Head>();
        heads.add(Head.EMPTY.after(EVENT).after(other));
        heads.add(Head.EMPTY.after(other).after(EVENT));
        heads.add(Head.EMPTY.after(EVENT).after(other));
        assertThat(heads).hasSize(2).allSatisfy(head -> assertThat(head.position()).isEqualTo(1));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static StoredEvent event(String id, String aggregate, long sequence, String... rest) {
        return new StoredEvent(id, aggregate, sequence, rest[0], rest[1], rest[2], rest[3],
                rest[4].getBytes(StandardCharsets.UTF_8), rest[5].getBytes(StandardCharsets.UTF_8));
    }
}
