/** What people knew before and after a workshop, what they thought of it, and what they made of it later. */
package org.sabak.learning;
