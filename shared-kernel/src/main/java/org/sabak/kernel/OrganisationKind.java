package org.sabak.kernel;

/** What sort of body a participant comes from. Drives the civil-society share (M12). */
public enum OrganisationKind {
    GOVERNMENT, SECURITY_SERVICE, JUSTICE, CIVIL_SOCIETY, RELIGIOUS, ACADEMIA, MEDIA, PRIVATE_SECTOR, INTERNATIONAL,
    OTHER, UNKNOWN
}
