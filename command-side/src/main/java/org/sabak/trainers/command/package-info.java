/** Decides what is recorded about speakers and trainers. */
package org.sabak.trainers.command;
