package org.sabak.pages;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template {@code #here}, {@code #days}, {@code #count}, {@code #metrics}, {@code #words} and {@code #problems}. */
@Component
class HouseWords implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final MessageSource messages;
    private final boolean demonstration;

    HouseWords(MessageSource messages, @Value("${sabak.demo:false}") boolean demonstration) {
        this.messages = messages;
        this.demonstration = demonstration;
    }

    @Override
    public String getName() {
        return "house words";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("here", "days", "count", "metrics", "words", "problems");
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case "here" -> new Here(context.getLocale(), demonstration);
            case "days" -> new DaysInWords(context.getLocale());
            case "count" -> new NumbersInWords(context.getLocale(), messages);
            case "metrics" -> new MetricsInWords(context.getLocale(), messages);
            case "problems" -> new ProblemsInOrder();
            case "words" -> new Vocabulary(context.getLocale(), messages);
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
