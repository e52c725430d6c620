/** Pages, calendars and addresses for machines around agendas. */
package org.sabak.agenda.web;
