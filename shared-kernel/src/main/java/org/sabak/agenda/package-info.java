/** The language of the agenda of a workshop: what is taught when, by whom, and how much of it is about whom. */
package org.sabak.agenda;
