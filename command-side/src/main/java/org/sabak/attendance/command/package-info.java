/** Keeps one sheet per session. */
package org.sabak.attendance.command;
