/**
 * The order of the steps from a posting and a profile to a proven document, the gate after every
 * step, and the bounded loop between tailoring and validation. Read {@link
 * dev.candor.cv.flow.CvFlow} from top to bottom.
 */
@NullMarked
package dev.candor.cv.flow;

import org.jspecify.annotations.NullMarked;
