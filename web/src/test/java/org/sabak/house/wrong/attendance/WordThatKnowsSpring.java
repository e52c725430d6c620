package org.sabak.house.wrong.attendance;

import org.springframework.stereotype.Component;

/** Deliberately wrong: a word that only one framework can speak. */
@Component
class WordThatKnowsSpring { }
