package org.sabak.registration;

/** What an official letter may be: something every office can open and nothing that runs. */
public enum DocumentKind {
    PDF("application/pdf"), PNG("image/png"), JPEG("image/jpeg");

    private final String mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By which browsers and mail programs know it. */
    public String mediaType() {
        return mediaType;
    }
}
