package org.sabak.readmodels;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.sabak.kernel.Standing;

/** The one processor that fills all read models: woken by the append, in batches, never skipping an event. */
public final class ReadModels {

    /** Name of the processor. */
    public static final String PROCESSOR = "read-models";

    /** The collection that says how far the documents of all others are. */
    static final String TOKENS = "tokens";

    /** Events in one batch, at most. */
    private static final int BATCH = 500;
    private static final Pattern EDITION = Pattern.compile("[a-z-]+-[1-9][0-9]*");

    private ReadModels() { }

    /** Whether a processing group is the edition of a read model, such as {@code roster-1}. */
    static boolean isEdition(String group) {
        return EDITION.matcher(group).matches();
    }

    /**
     * What fills them.
     *
     * @param editions  those the documents are of
     * @param kept      fills empty read models with what an earlier run has left, and says what they are complete up to then
     * @param recalling done beside everything else once a long log was read
     */
    record Filling(TokenStore tokens, BatchedWrites writes, EditionsThere editions, Supplier<Optional<Standing>> kept,
            Runnable recalling) {

        private CatchUp catchUp(StreamableMessageSource<TrackedEventMessage<?>> log, EventHandlerInvoker projections) {
            return new CatchUp(new CatchUp.Place(log, tokens, editions, kept), writes, new Listeners(projections));
        }
    }

    /**
     * Sends every edition to this processor and leaves all other groups where they are. A new token store is told the
     * whole story from its first event, and not as a replay: what is read for the first time is news.
     */
    static void configure(EventProcessingConfigurer processing, Filling filling) {
        processing.assignProcessingGroup(group -> isEdition(group) ? PROCESSOR : group)
                .registerEventProcessor(PROCESSOR, (name, house, projections) -> processor(house.eventStore(), projections, filling))
                .registerTokenStore(PROCESSOR, house -> filling.tokens())
                .registerTransactionManager(PROCESSOR, house -> NoTransactionManager.instance())
                .registerErrorHandler(PROCESSOR, house -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(house -> PropagatingErrorHandler.instance());
    }

    private static TrackingEventProcessor processor(StreamableMessageSource<TrackedEventMessage<?>> log,
            EventHandlerInvoker projections, Filling filling) {
        // Axon's own choice is to store the token first: what is not yet written when the power goes would never be.
        var settings = new ReadModelsProcessor.Settings().storingTokensAfterProcessing().name(PROCESSOR)
                .eventHandlerInvoker(projections)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log).tokenStore(filling.tokens()).transactionManager(NoTransactionManager.instance())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH).andInitialTrackingToken(StreamableMessageSource::createTailToken));
        var processor = new ReadModelsProcessor(settings, filling.catchUp(log, projections), filling.recalling());
        processor.registerHandlerInterceptor(ReadModels::sayingWhere);
        return processor;
    }

    /** Axon names the event by an id nobody can look up; whoever must repair the log needs the position. */
    private static Object sayingWhere(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RuntimeException e) {
            if (!(unit.getMessage() instanceof TrackedEventMessage<?> event)) throw e;
            throw new IllegalStateException("The event at position " + event.trackingToken().position().orElse(-1)
                    + " of the log could not be told to the read models: " + e.getMessage(), e);
        }
    }
}
