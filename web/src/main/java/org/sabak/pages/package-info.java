/** The frame of all pages: layout, language, words, dates and numbers as readers see them. */
package org.sabak.pages;
