/** The programme: phases, funders, themes, states' dated roles, partners, indicators, targets, reported totals. */
package org.sabak.programme;
