package org.sabak.pages;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thymeleaf.spring6.util.DetailedError;

/** Problems of a form in the order in which its fields stand on the page; those of the whole form first. */
class ProblemsInOrder {

    /** @param form a record whose components stand in the order of the page; anything else keeps the order given */
    public List<DetailedError> of(Object form, List<DetailedError> problems) {
        if (form == null || !form.getClass().isRecord()) return problems;
        var fields = Arrays.stream(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
        return problems.stream().sorted(Comparator.comparingInt(p -> fields.indexOf(outer(p.getFieldName())))).toList();
    }

    private static String outer(String field) {
        return field == null ? "" : field.replaceFirst("[.\\[].*", "");
    }
}
