package org.sabak.vault;

/** The vault cannot be trusted or used as it is. The message is one sentence that says what to do; it names nobody. */
final class VaultFault extends IllegalStateException {

    VaultFault(String whatToDo) {
        super(whatToDo);
    }

    VaultFault(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
