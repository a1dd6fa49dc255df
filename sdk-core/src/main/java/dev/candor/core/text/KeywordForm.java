package dev.candor.core.text;

/**
 * One way to write a keyword.
 *
 * @param keyword name of the keyword
 * @param text the form as given
 * @param asWritten counts only in this capitalisation, without plural or version
 */
record KeywordForm(String keyword, String text, boolean asWritten) {}
