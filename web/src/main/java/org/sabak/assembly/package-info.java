/** Puts the rooms together. The only package that knows how everything is wired; it knows no business words. */
package org.sabak.assembly;
