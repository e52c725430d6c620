/** What is measured, one scenario each. */
package org.sabak.bench.scenarios;
