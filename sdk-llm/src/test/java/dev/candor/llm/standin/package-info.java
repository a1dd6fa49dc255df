/** A server that stands in for the services of models, and HTTP to reach it. */
@NullMarked
package dev.candor.llm.standin;

import org.jspecify.annotations.NullMarked;
