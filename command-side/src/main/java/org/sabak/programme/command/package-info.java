/** Lays down the programme, and keeps totals that were published without names. */
package org.sabak.programme.command;
