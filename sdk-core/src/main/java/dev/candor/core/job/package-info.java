/**
 * Words of job search: what a job is, what is asked for, what came back. Records without behaviour
 * beyond themselves; no I/O, no providers.
 */
@NullMarked
package dev.candor.core.job;

import org.jspecify.annotations.NullMarked;
