/** Who is on record and which records are one person. Names are asked of the vault each time. */
package org.sabak.people.query;
