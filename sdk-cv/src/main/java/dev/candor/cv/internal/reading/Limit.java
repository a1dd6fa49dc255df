package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;

/**
 * A word that takes something back.
 *
 * @param token its place
 * @param kind its class
 * @param target the noun it limits, or -1 for its whole segment
 * @param segment its segment
 */
public record Limit(int token, Tag kind, int target, int segment) {}
