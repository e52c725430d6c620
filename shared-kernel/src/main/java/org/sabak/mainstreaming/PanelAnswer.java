package org.sabak.mainstreaming;

/**
 * The answer to one question of the PANEL checklist.
 *
 * @param points 0 no, 1 partly, 2 yes
 * @param note   what it rests on; needed
 */
public record PanelAnswer(Principle principle, int points, String note) { }
