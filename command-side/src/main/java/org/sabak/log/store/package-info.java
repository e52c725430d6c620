/** The log on one machine: an SQLite file that holds every event, and what is needed to write and read it safely. */
package org.sabak.log.store;
