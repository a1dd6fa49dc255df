/**
 * JSON: a strict reader with limits, and our words as JSON. The only package of core that knows
 * Jackson; its types stay between internal packages, everybody else passes text.
 */
@NullMarked
package dev.candor.core.internal.json;

import org.jspecify.annotations.NullMarked;
