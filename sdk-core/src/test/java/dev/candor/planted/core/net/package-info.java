@NullMarked
package dev.candor.planted.core.net;

import org.jspecify.annotations.NullMarked;
