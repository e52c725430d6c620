package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sabak.registration.DocumentKind;

class TellingLettersApartTest {

    @Test
    void what_is_inside_counts() throws IOException {
        assertThat(LetterFile.kind("%PDF-1.4\nwords\n%%EOF".getBytes())).contains(DocumentKind.PDF);
        assertThat(LetterFile.kind(picture("png"))).contains(DocumentKind.PNG);
        assertThat(LetterFile.kind(picture("jpg"))).contains(DocumentKind.JPEG);
    }

    @Test
    void what_only_begins_like_a_letter_is_none() throws IOException {
        assertThat(LetterFile.kind(new byte[0])).isEmpty();
        assertThat(LetterFile.kind("%PDF-1.4\ncut off".getBytes())).isEmpty();
        assertThat(LetterFile.kind("<html>%PDF-1.4 %%EOF".getBytes())).isEmpty();
        assertThat(LetterFile.kind("PK\3\4 a document of an office".getBytes())).isEmpty();
        for (var format : new String[] {"png", "jpg"}) assertThat(LetterFile.kind(Arrays.copyOf(picture(format), 12))).isEmpty();
        assertThat(LetterFile.kind(picture("gif"))).isEmpty();
    }

    @Test
    void a_picture_that_says_it_is_as_large_as_a_wall_is_none() throws IOException {
        var png = picture("png");
        png[16] = 0x7F; // the first byte of its width
        assertThat(LetterFile.kind(png)).isEmpty();
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), format, out)).isTrue();
        return out.toByteArray();
    }
}
