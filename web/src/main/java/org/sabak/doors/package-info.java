/** Who may come in by which door, and the two ways in which the web room speaks to the other rooms. */
package org.sabak.doors;
