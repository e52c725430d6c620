package org.sabak.doors;

/** Where a form may send its reader on to: a path of ours, never another site. */
final class OwnPath {

    private OwnPath() { }

    static String or(String asked, String otherwise) {
        boolean ours = asked != null && asked.length() < 500 && asked.startsWith("/") && !asked.startsWith("//")
                && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return ours ? asked : otherwise;
    }
}
