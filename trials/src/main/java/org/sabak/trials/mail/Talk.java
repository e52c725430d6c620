package org.sabak.trials.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One conversation, with its fault. Ends by returning, which cuts the line. */
final class Talk {

    private static final long MINUTE = 60_000, TENTH = 100;

    private final BufferedReader in;
    private final OutputStream out;
    private final Fault fault;
    private final Consumer<String> take;

    Talk(BufferedReader in, OutputStream out, Fault fault, Consumer<String> take) {
        this.in = in;
        this.out = out;
        this.fault = fault;
        this.take = take;
    }

    void run() throws IOException, InterruptedException {
        if (fault == Fault.REFUSED) return;
        if (fault == Fault.SILENT) Thread.sleep(MINUTE);
        if (fault == Fault.BYTE_BY_BYTE) drip();
        say(fault == Fault.BUSY_421 ? "421 too busy" : "220 here");
        if (fault == Fault.JUNK) say("250-what\r\n\u0000\u0001\u0002 nonsense\r\n999 -\r\n\r\n\r\n220");
        for (String said; (said = in.readLine()) != null;) {
            if (!answer(said.toUpperCase(java.util.Locale.ROOT))) return;
        }
    }

    private boolean answer(String said) throws IOException, InterruptedException {
        if (said.startsWith("EHLO") && fault == Fault.NO_8BITMIME) say("500 what");
        else if (said.startsWith("EHLO")) say(hello());
        else if (said.startsWith("STARTTLS")) return tls();
        else if (said.startsWith("MAIL")) return mail();
        else if (said.startsWith("RCPT")) return recipient();
        else if (said.equals("DATA")) return data();
        else if (said.startsWith("QUIT")) say("221 bye");
        else say("250 ok");
        return true;
    }

    private String hello() {
        boolean tls = fault == Fault.TLS_LATER_454 || fault == Fault.STARTTLS_STRIPPED || fault == Fault.STARTTLS_BROKEN;
        return "250-here\r\n" + (tls ? "250-STARTTLS\r\n" : "") + "250 8BITMIME";
    }

    private boolean tls() throws IOException {
        if (fault == Fault.TLS_LATER_454) say("454 later");
        else if (fault == Fault.STARTTLS_STRIPPED) say("502 what");
        else say("220 go on\r\nthis is no handshake");
        return fault != Fault.STARTTLS_BROKEN;
    }

    private boolean mail() throws IOException {
        switch (fault) {
            case FULL_452 -> say("452 no room");
            case SYNTAX_501 -> say("501 what");
            case LOG_IN_530 -> say("530 who are you");
            case LOG_IN_535 -> say("535 not you");
            default -> say("250 ok");
        }
        return fault != Fault.CUT_AFTER_MAIL;
    }

    private boolean recipient() throws IOException, InterruptedException {
        if (fault == Fault.MINUTE_OF_SILENCE) Thread.sleep(MINUTE);
        switch (fault) {
            case GREYLISTED_450 -> say("450 come back");
            case NO_MAILBOX_550 -> say("550 nobody");
            default -> say("250 ok");
        }
        return fault != Fault.CUT_AFTER_RECIPIENT;
    }

    private boolean data() throws IOException {
        say("354 go on");
        var message = new StringBuilder();
        for (String said; (said = in.readLine()) != null && !said.equals(".");) {
            message.append(said).append('\n');
            if (fault == Fault.CUT_IN_DATA && message.length() > 200) return false;
        }
        switch (fault) {
            case ERROR_451 -> say("451 error");
            case TOO_BIG_552 -> say("552 too big");
            case SPAM_554 -> say("554 no");
            default -> {
                take.accept(message.toString());
                if (fault.takesSilently()) return false;
                say("250 taken");
            }
        }
        return fault != Fault.CUT_AFTER_ANSWER;
    }

    private void drip() throws IOException, InterruptedException {
        for (var words = "220-slowly\r\n".getBytes(StandardCharsets.UTF_8);;) {
            for (byte one : words) {
                out.write(one);
                out.flush();
                Thread.sleep(TENTH);
            }
        }
    }

    private void say(String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
