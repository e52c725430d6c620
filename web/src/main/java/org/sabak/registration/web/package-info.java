/** Pages for people who register. */
package org.sabak.registration.web;
