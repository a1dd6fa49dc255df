/** The plug for ATS validation: a document and a posting in, a report out. */
@NullMarked
package dev.candor.cv.spi.ats;

import org.jspecify.annotations.NullMarked;
