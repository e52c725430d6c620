package org.sabak.log.store;

import java.util.Collection;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Holds back what a command without events has to say until everything it looked at is on disk. "You are registered
 * already" and "no seat is left" are promises too: if the append they rest on fails, the command is decided again.
 */
final class AnswerAfterCommit implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        Object answer;
        try {
            answer = chain.proceed();
        } catch (Exception refusal) {
            awaitWhatItRestsOn(unit);
            throw refusal;
        }
        if (Hold.all(unit).values().stream().allMatch(Hold::decidesNothing)) awaitWhatItRestsOn(unit);
        return answer;
    }

    private static void awaitWhatItRestsOn(UnitOfWork<?> unit) {
        Collection<Hold> holds = Hold.all(unit).values();
        for (var hold : holds) {
            if (hold.isReleased()) continue;
            hold.undo();
            var pending = hold.stream().pending();
            hold.release();
            if (pending != null) await(pending);
        }
    }

    private static void await(Append pending) {
        try {
            pending.await();
        } catch (Exception e) {
            throw Append.unfounded();
        }
    }
}
