package org.sabak.mainstreaming;

/** Whether a workshop is support that the Human Rights Due Diligence Policy binds (DOMAIN 2.1). */
public enum HrddpScope {

    /** Non-UN security forces are supported, and not only by training on international law. */
    IN,
    /** No such forces, or nothing but training on humanitarian, human-rights and refugee law. */
    OUT,
    /** Neither is settled. Treated as in scope. */
    UNKNOWN;

    /**
     * @param securityForces     whether members of non-UN security forces take part
     * @param operationalContent whether anything is taught besides humanitarian, human-rights and refugee law
     */
    public static HrddpScope of(Answer securityForces, Answer operationalContent) {
        if (securityForces == Answer.NO || operationalContent == Answer.NO) return OUT;
        return securityForces == Answer.YES && operationalContent == Answer.YES ? IN : UNKNOWN;
    }

    /** Whether a decision is needed: what is not known to be outside is treated as inside (M16). */
    public boolean treatedAsIn() {
        return this != OUT;
    }
}
