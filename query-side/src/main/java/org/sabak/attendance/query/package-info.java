/** Attendance sheets as they stand, with every correction in sight. */
package org.sabak.attendance.query;
