/** Decides what stands on an agenda, and when it is shown. */
package org.sabak.agenda.command;
