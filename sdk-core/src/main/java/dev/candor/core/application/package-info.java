/**
 * Applications: a job is promoted once, moves from state to state by fixed rules, and keeps a
 * journal of every change.
 */
@NullMarked
package dev.candor.core.application;

import org.jspecify.annotations.NullMarked;
