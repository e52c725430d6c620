/** The lists an organizer works with: who has a seat, who waits, who withdrew. */
package org.sabak.registration.query;
