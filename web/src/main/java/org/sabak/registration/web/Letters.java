package org.sabak.registration.web;

import java.util.Locale;
import org.sabak.kernel.Country;
import org.sabak.registration.OfficialLetter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives an official letter out: always to be saved, never to be opened inside our own address. */
final class Letters {

    private Letters() { }

    static ResponseEntity<byte[]> download(Country country, OfficialLetter letter) {
        var name = "letter-" + country + "." + letter.kind().name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(letter.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "no-store").body(letter.content());
    }
}
