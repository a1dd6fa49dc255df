/**
 * Contracts of web fetchers and web searches, with a fake, a cranky and an asserting one of each.
 */
@NullMarked
package dev.candor.core.tck.web;

import org.jspecify.annotations.NullMarked;
