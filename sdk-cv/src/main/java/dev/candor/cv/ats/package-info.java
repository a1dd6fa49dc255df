/**
 * What applicant tracking systems make of a document. Reading back: a finished file is read as a
 * parser reads it, and what was found is told with the problems met. No model.
 */
@NullMarked
package dev.candor.cv.ats;

import org.jspecify.annotations.NullMarked;
