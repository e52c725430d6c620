/** Who has a seat, who waits, who withdrew. */
package org.sabak.registration;
