@NullMarked
package dev.candor.planted.core.ingest;

import org.jspecify.annotations.NullMarked;
