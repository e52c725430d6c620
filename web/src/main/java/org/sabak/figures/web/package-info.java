/** Pages about figures. */
package org.sabak.figures.web;
