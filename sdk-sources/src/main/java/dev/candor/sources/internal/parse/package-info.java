/**
 * What postings write, as words of the SDK: pay, dates, places, levels, kinds of employment. What a
 * posting does not say stays unsaid. Pure functions; {@link
 * dev.candor.sources.internal.parse.Fields} keeps Jackson in here.
 */
@NullMarked
package dev.candor.sources.internal.parse;

import org.jspecify.annotations.NullMarked;
