/** Words of model use: what a step asks, what it gets, what it cost. */
@NullMarked
package dev.candor.core.prompt;

import org.jspecify.annotations.NullMarked;
