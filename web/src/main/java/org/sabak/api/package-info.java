/** What all addresses for machines share: how they answer, how they refuse, how they describe themselves. */
package org.sabak.api;
