/** Who was told what by letter, and on which fact. */
package org.sabak.notification;
