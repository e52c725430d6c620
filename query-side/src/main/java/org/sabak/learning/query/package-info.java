/** What the tests and evaluations say, and the bank of questions. */
package org.sabak.learning.query;
