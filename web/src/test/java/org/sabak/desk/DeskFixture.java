package org.sabak.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Queries;
import org.sabak.doors.Visitor;
import org.sabak.kernel.Refused;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.sabak.pages.Press;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The desk with an organizer at it, and with gateways that answer what a test says: pages, words and forms are real. */
public final class DeskFixture {

    private final Map<Class<?>, Function<Object, Object>> answers = new HashMap<>();
    private final List<Object> sent = new ArrayList<>();
    private Refused refusal;

    public final Press press;

    public DeskFixture() {
        var queries = mock(QueryGateway.class, CALLS_REAL_METHODS);
        doAnswer(call -> answer(call.getArgument(1))).when(queries).query(any(), any(), any(ResponseType.class));
        var commands = mock(CommandGateway.class);
        doAnswer(call -> take(call.getArgument(0))).when(commands).sendAndWait(any());
        answers(AwaitVisible.class, q -> new Reach(Sample.STANDING, 7, true, true));
        Sample.answers(this);
        Sample.marks(this);
        AgendaSample.answers(this);
        press = new Press(queries, commands, Commands.class, Queries.class, Links.class, address(), Pages.class);
        signIn();
    }

    /** Seats an administrator at the desk, on this thread. */
    public void signIn() {
        var visitor = new Visitor("account-anna", Visitor.Who.ADMIN, "Anna", 1, Sample.NOW);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(visitor, "", "ADMIN"));
    }

    /** @param answer to every question of that type */
    public <Q> void answers(Class<Q> question, Function<Q, Object> answer) {
        answers.put(question, q -> answer.apply(question.cast(q)));
    }

    /** From now on every command is refused. */
    public void refuses(Refused no) {
        refusal = no;
    }

    /** Commands sent so far. */
    public List<Object> sent() {
        return sent;
    }

    private Object take(CommandMessage<?> command) {
        if (refusal != null) throw refusal;
        sent.add(command.getPayload());
        return null;
    }

    /** @param asked the question, as it is or signed by who asks */
    private CompletableFuture<Object> answer(Object asked) {
        var question = asked instanceof Message<?> signed ? signed.getPayload() : asked;
        var answer = answers.get(question.getClass());
        if (answer == null) throw new IllegalStateException("nobody answers " + question.getClass().getSimpleName());
        return CompletableFuture.completedFuture(answer.apply(question));
    }

    private static Class<?> address() {
        try {
            return Class.forName("org.sabak.doors.Address");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Controllers of the desk; those of public pages and machines stay out. */
    @ComponentScan(basePackages = "org.sabak", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(
            type = FilterType.REGEX, pattern = {"org\\.sabak\\.desk\\.Desk", Pages.CONTROLLERS, Pages.PARTS}))
    static class Pages {

        static final String CONTROLLERS = "org\\.sabak\\.[a-z]+\\.web\\.(Today|Workshops|Plan|Workshop|Turns|Parts|Places|"
                + "Sessions|History|SeatStory|Roster|Board|Selection|Mix|Shares|DeskForm|Sheet|Correction|People|Accounts|Tokens|Totals|Editions|Letters|WorkshopLetters|Calendars|Scorecard|Agenda|AgendaImport|Questions|Learning|Choosing|"
                + "Mainstreaming|Panel|Screening|Targets)Controller";
        static final String PARTS = "org\\.sabak\\.(figures\\.web\\.Scorecards|workshop\\.web\\.(Choices|Copying|InWords)|notification\\.web\\.(Preview|LetterWords)|agenda\\.web\\.ChangeWords)";
    }
}
