package org.sabak.vault;

import java.util.Optional;
import org.sabak.kernel.DocumentId;

/** Letters and other documents that may name people, each encrypted under a key of its own and forgotten on request. */
public interface Documents {

    /** Keeps a document. Durable when it returns. Repeating it changes nothing. */
    default void keep(DocumentId document, byte[] content) {
        keeping(document, content).run();
    }

    /**
     * The same without the disk for the moment.
     *
     * @return to be run before anything that rests on the document is recorded, see {@link Vault#keeping}
     */
    Runnable keeping(DocumentId document, byte[] content);

    /** A document, or nothing when unknown or forgotten. The reading is noted; whom a document names is not known. */
    Optional<byte[]> read(DocumentId document, Reader reader);

    /** Destroys the key of a document, then the document. Cannot be undone. Repeating it changes nothing. */
    void forget(DocumentId document);
}
