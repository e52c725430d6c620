/** Gives out seats and keeps the reserve list. */
package org.sabak.registration.command;
