/** Publishers: bring finished files somewhere, and say "delivered" only of what arrived. */
@NullMarked
package dev.candor.cv.deliver;

import org.jspecify.annotations.NullMarked;
