package org.sabak.doors;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A visitor in the shape Spring Security passes around. */
final class VisitorAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final Visitor visitor;

    VisitorAuthentication(Visitor visitor) {
        super(List.of(new SimpleGrantedAuthority(visitor.who().name())));
        this.visitor = visitor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }
}
