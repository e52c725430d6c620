/** What all pages share: the frame, what may stand in a field, and how words, dates and numbers are shown. */
package org.sabak.pages;
