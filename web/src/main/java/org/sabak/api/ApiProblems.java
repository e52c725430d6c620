package org.sabak.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.doors.Busy;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Problems;
import org.sabak.kernel.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every no an address for machines can give, as a problem document by RFC 9457. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final Problems problems;
    private final MessageSource words;

    ApiProblems(Problems problems, MessageSource words) {
        this.problems = problems;
        this.words = words;
    }

    /** One field and what to do about it. */
    record FieldProblem(String field, String sentence) { }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale language) {
        var no = refused.no();
        var problem = problems.problem(no.status(), no.code(), language, no.arguments().toArray());
        if (!no.field().isEmpty()) {
            problem.setProperty("errors", List.of(new FieldProblem(no.field(), problem.getDetail())));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> comeBack(Busy busy, Locale language) {
        return ResponseEntity.status(503).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(busy.retryAfter().toSeconds()))
                .body(problems.problem(503, busy.sentence(), language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notKnown(NotKnown nothing, Locale language) {
        return answer(problems.problem(404, "api.not-known", language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAnId(MethodArgumentTypeMismatchException mismatch, Locale language) {
        var type = mismatch.getRequiredType();
        if (type != null && type.isRecord()) return answer(problems.problem(404, "api.not-known", language));
        return answer(at(mismatch.getName(), 400, "api.not-understood", language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(MethodArgumentNotValidException invalid, Locale language) {
        return answer(withErrors(invalid.getBindingResult().getAllErrors().stream().map(e -> new FieldProblem(
                e instanceof FieldError field ? field.getField() : "", words.getMessage(e, language))), language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(HandlerMethodValidationException invalid, Locale language) {
        return answer(withErrors(invalid.getParameterValidationResults().stream()
                .flatMap(r -> r.getResolvableErrors().stream().map(e -> new FieldProblem(name(e,
                        r.getMethodParameter().getParameterName()), words.getMessage(e, language)))), language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReadable(HttpMessageNotReadableException unreadable, Locale language) {
        if (!(unreadable.getCause() instanceof JacksonException json) || json.getPath().isEmpty()) {
            return answer(problems.problem(400, "api.not-json", language));
        }
        var code = json instanceof UnrecognizedPropertyException ? "api.unknown-field" : "api.field-not-understood";
        return answer(at(path(json), 400, code, language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(ServletRequestBindingException missing, Locale language) {
        return answer(problems.problem(400, "api.parameter-missing", language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notJson(HttpMediaTypeNotSupportedException type, Locale language) {
        return answer(problems.problem(415, "api.send-json", language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, Locale language) throws Exception {
        if (!(failure instanceof ErrorResponse known)) throw failure;
        int status = known.getStatusCode().value();
        return answer(problems.problem(status, status < 500 ? "api.not-understood" : "api.unexpected", language));
    }

    private ProblemDetail withErrors(Stream<FieldProblem> errors, Locale language) {
        var problem = problems.problem(422, "api.not-valid", language);
        problem.setProperty("errors", errors.toList());
        return problem;
    }

    private ProblemDetail at(String field, int status, String code, Locale language) {
        var problem = problems.problem(status, code, language, field);
        problem.setProperty("errors", List.of(new FieldProblem(field, problem.getDetail())));
        return problem;
    }

    private static String name(MessageSourceResolvable error, String parameter) {
        return error instanceof FieldError field ? field.getField() : parameter;
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() == null) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(HttpStatus.valueOf(problem.getStatus()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
