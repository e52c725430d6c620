/** What the log and the vault have in common in dealing with their databases. */
package org.sabak.sqlite;
