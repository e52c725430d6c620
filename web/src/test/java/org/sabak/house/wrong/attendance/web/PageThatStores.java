package org.sabak.house.wrong.attendance.web;

import org.sabak.vault.Vault;

/** Deliberately wrong: a page with a store. */
class PageThatStores {
    Vault store;
}
