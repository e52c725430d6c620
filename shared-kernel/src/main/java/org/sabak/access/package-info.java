/** Who may come in: accounts, one-time links, machine tokens. */
package org.sabak.access;
