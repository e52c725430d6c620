/** Who a person is. Names live in the vault; events say only which person. */
package org.sabak.people;
