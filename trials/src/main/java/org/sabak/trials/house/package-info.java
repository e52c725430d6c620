/** The packaged program as a process that may be killed, and the people who knock at its doors. */
package org.sabak.trials.house;
