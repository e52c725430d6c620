/** What all pages share: what may stand in a field, and how things are shown. */
package org.sabak.pages;
