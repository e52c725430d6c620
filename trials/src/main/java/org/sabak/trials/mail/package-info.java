/** A mail server that misbehaves in every way there is. */
package org.sabak.trials.mail;
