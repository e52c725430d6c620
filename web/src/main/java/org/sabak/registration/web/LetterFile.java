package org.sabak.registration.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.sabak.registration.DocumentKind;

/** Finds out what a file is by what is in it; its name and what the browser says about it count for nothing. */
final class LetterFile {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'}, PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** Programs may add something behind the end of a PDF. */
    private static final int TAIL = 2_048;

    /** A scan at 600 dots per inch of a page of twice the usual size. */
    private static final int MOST_PIXELS_A_SIDE = 20_000;

    private LetterFile() { }

    static Optional<DocumentKind> kind(byte[] content) {
        if (begins(content, PDF)) return ends(content) ? Optional.of(DocumentKind.PDF) : Optional.empty();
        if (begins(content, PNG)) return picture(content) ? Optional.of(DocumentKind.PNG) : Optional.empty();
        if (begins(content, JPEG)) return picture(content) ? Optional.of(DocumentKind.JPEG) : Optional.empty();
        return Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean ends(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Only its head is read: how large it says it is. */
    private static boolean picture(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return false;
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return side(reader.getWidth(0)) && side(reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException notAPicture) {
            return false;
        }
    }

    private static boolean side(int pixels) {
        return pixels > 0 && pixels <= MOST_PIXELS_A_SIDE;
    }
}
