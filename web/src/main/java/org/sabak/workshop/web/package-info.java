/** Pages about workshops. */
package org.sabak.workshop.web;
