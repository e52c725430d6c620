/** What may be asked about the log itself: how far the read models have come. */
package org.sabak.log;
