package org.sabak.vault;

/**
 * Who opens the vault and what for; written to the read log with every reading.
 *
 * @param actor   account, registration or token id, or {@code program}
 * @param purpose what for, as a short code such as {@code roster} or {@code history}
 */
public record Reader(String actor, String purpose) { }
