/** Shows agendas: the draft, and what of it is published. */
package org.sabak.agenda.query;
