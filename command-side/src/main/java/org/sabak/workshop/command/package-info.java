/** Plans workshops and takes them through their life. */
package org.sabak.workshop.command;
