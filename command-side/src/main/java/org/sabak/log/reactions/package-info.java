/** How the house asks itself to do something when it hears of something. */
package org.sabak.log.reactions;
