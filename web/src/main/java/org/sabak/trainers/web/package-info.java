/** Pages and addresses of the pool of speakers and trainers, and the page of each of them. */
package org.sabak.trainers.web;
