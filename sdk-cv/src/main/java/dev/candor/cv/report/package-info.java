/** Words of proof: verdicts, ledgers, fit, ATS reports, and the report of a whole tailoring. */
@NullMarked
package dev.candor.cv.report;

import org.jspecify.annotations.NullMarked;
