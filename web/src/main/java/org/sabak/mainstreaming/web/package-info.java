/** Pages and addresses for markers, checklist, due diligence and targets. */
package org.sabak.mainstreaming.web;
