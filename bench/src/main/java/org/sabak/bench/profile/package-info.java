/** Where the time goes. */
package org.sabak.bench.profile;
