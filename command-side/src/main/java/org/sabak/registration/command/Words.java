package org.sabak.registration.command;

/** Words one after the other, without cutting the text into a list first. */
final class Words {

    private final String text;
    private int at;

    Words(String text) {
        this.text = text;
    }

    boolean more() {
        return at < text.length();
    }

    String next() {
        int end = text.indexOf(' ', at);
        var word = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return word;
    }
}
