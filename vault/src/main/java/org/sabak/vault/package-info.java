/** The one place where names are stored, and where they can be forgotten. */
package org.sabak.vault;
