/** Who was in which session, on what evidence, and what was corrected later. */
package org.sabak.attendance;
