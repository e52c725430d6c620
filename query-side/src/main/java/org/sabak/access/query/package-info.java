/** Who may come in, answered from documents; names and passwords stay in the vault. */
package org.sabak.access.query;
