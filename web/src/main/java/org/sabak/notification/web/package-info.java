/** The words of letters, the ways they go, and the page that says what became of each. */
package org.sabak.notification.web;
