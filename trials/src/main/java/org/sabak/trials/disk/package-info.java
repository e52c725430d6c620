/** Disks that fill up, turn read-only or cannot sync, and get well again. */
package org.sabak.trials.disk;
