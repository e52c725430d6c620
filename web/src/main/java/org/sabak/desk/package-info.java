/** What all pages of the organizers' desk share. */
package org.sabak.desk;
