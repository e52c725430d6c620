/** Decides about questions, forms, codes and answers, and how long answers stay. */
package org.sabak.learning.command;
