@org.jspecify.annotations.NullMarked
package dev.candor.cv.tck.evidence;
