/** Where people answer, and where the desk asks and reads what came of it. */
package org.sabak.learning.web;
