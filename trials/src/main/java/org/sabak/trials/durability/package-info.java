/** Reads the system calls of the running program and proves that what it answered was on disk before. */
package org.sabak.trials.durability;
