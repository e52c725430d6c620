package org.sabak.log.store;

import org.axonframework.updates.configuration.UsagePropertyProvider;

/** The program speaks to nobody its owner did not name. */
final class UpdateCheckIsOff implements UsagePropertyProvider {

    @Override
    public Boolean getDisabled() {
        return true;
    }

    @Override
    public String getUrl() {
        return "";
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
