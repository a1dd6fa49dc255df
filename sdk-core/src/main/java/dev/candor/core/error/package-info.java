/**
 * The exceptions of the whole SDK. The second level says whether a retry can help. Ground: uses the
 * JDK alone, and everybody may use it.
 */
@NullMarked
package dev.candor.core.error;

import org.jspecify.annotations.NullMarked;
