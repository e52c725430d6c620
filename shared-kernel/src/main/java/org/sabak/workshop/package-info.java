/** What is offered, where, when and by whom; its sessions and its history. */
package org.sabak.workshop;
