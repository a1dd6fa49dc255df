/**
 * The order of the steps from a posting and a profile to a proven document, the gate after every
 * step, the bounded loop between tailoring and validation, and what a model may word of a document
 * that is complete without it. Read {@link dev.candor.cv.flow.CvFlow} from top to bottom.
 */
@NullMarked
package dev.candor.cv.flow;

import org.jspecify.annotations.NullMarked;
