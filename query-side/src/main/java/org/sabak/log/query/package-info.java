/** How far the read models are behind the log. */
package org.sabak.log.query;
