/** Shows agendas: the draft, what of it is published, and who is wanted in two places at once. */
package org.sabak.agenda.query;
