/** How a workshop carries gender equality and human rights: markers, checklist, due diligence; and what shares are aimed at. */
package org.sabak.mainstreaming;
