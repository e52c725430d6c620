/** Decides about markers, checklist, due diligence and targets. */
package org.sabak.mainstreaming.command;
