/** Speakers and trainers: who can teach what, in which languages, and when. */
package org.sabak.trainers;
