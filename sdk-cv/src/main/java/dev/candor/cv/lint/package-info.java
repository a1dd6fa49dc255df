/** What a master CV contradicts, claims without a source, or lists without showing. No model. */
@NullMarked
package dev.candor.cv.lint;

import org.jspecify.annotations.NullMarked;
