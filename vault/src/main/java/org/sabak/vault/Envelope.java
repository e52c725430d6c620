package org.sabak.vault;

import javax.crypto.Cipher;
import org.sabak.people.PersonDetails;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person as they lie in the database: in two parts, each sealed under a key of its own, and these keys wrapped by
 * the master key. Two parts, because a contact is kept for a shorter time than a name.
 */
record Envelope(String person, Part identity, Part contact) {

    /** Rises with each change of shape; it is sealed in with the content. */
    private static final int SCHEMA = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param key the part's own key, wrapped */
    record Part(byte[] key, byte[] content) { }

    private record Identity(String name, String nativeName, String organisation, String position) { }

    private record Contact(String email, String phone) { }

    /** Closes a person's details under fresh keys. */
    static Envelope close(Seal wrap, String person, PersonDetails d) {
        return new Envelope(person,
                part(wrap, person + "|IDENTITY", new Identity(d.name(), d.nativeName(), d.organisation(), d.position())),
                part(wrap, person + "|CONTACT", new Contact(d.email(), d.phone())));
    }

    /**
     * @param cipher from {@link Seal#cipher}, the same for all envelopes of a reading
     * @throws VaultFault when the envelope was tampered with
     */
    PersonDetails open(Seal wrap, Cipher cipher) {
        var who = JSON.readValue(open(wrap, person + "|IDENTITY", identity, cipher), Identity.class);
        var how = JSON.readValue(open(wrap, person + "|CONTACT", contact, cipher), Contact.class);
        return new PersonDetails(who.name(), who.nativeName(), how.email(), how.phone(), who.organisation(), who.position());
    }

    /** Opens the part with the contacts only. */
    boolean hasEmail(Seal wrap) {
        return !JSON.readValue(open(wrap, person + "|CONTACT", contact, Seal.cipher()), Contact.class).email().isEmpty();
    }

    private static Part part(Seal wrap, String label, Object content) {
        var key = Seal.newKey();
        return new Part(wrap.close(key, label + "|key"),
                new Seal(key).close(JSON.writeValueAsBytes(content), label + "|" + SCHEMA));
    }

    private static byte[] open(Seal wrap, String label, Part part, Cipher cipher) {
        var key = new Seal(wrap.open(part.key(), label + "|key", cipher));
        return key.open(part.content(), label + "|" + SCHEMA, cipher);
    }
}
