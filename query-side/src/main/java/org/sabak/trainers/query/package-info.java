/** Who is in the pool of speakers and trainers, and where they are booked. Names are asked of the vault each time. */
package org.sabak.trainers.query;
