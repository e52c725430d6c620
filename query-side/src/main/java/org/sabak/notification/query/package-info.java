/** What became of each letter. Names are asked of the vault each time. */
package org.sabak.notification.query;
