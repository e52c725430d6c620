/** Requests letters about what happens, and sends them from a queue that rests on the notification ledger. */
package org.sabak.notification.command;
