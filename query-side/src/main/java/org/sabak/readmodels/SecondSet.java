package org.sabak.readmodels;

import com.mongodb.client.MongoDatabase;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Another instance of every projection, with whatever it remembers of its own, writing into another database. All else
 * they need is that of the house. No question and no event of the house reaches them.
 */
final class SecondSet {

    private final ConfigurableListableBeanFactory house;

    SecondSet(ConfigurableListableBeanFactory house) {
        this.house = house;
    }

    /** The second projections, which write by {@code writes} into {@code readModels}. */
    Listeners listeners(MongoDatabase readModels, BatchedWrites writes, Standings standings) {
        var set = new DefaultListableBeanFactory(house);
        put(set, MongoDatabase.class, readModels);
        put(set, BatchedWrites.class, writes);
        put(set, Standings.class, standings);
        var names = ReadModelsChecks.projections(house);
        for (var name : names) {
            var definition = new RootBeanDefinition(house.getType(name), AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR, false);
            set.registerBeanDefinition(name, definition);
        }
        return new Listeners(names.stream().map(set::getBean).map(this::handler).toList());
    }

    /** Under the same name, since that is what hides the one of the house. */
    private <T> void put(DefaultListableBeanFactory set, Class<T> type, T one) {
        for (var name : house.getBeanNamesForType(type)) set.registerSingleton(name, one);
    }

    private EventMessageHandler handler(Object projection) {
        var axon = house.getBean(Configuration.class);
        return new AnnotationEventHandlerAdapter(projection, axon.parameterResolverFactory(),
                axon.handlerDefinition(projection.getClass()));
    }
}
