/** The plug for job boards, pages and files: a request in, jobs as they arrive, one outcome. */
@NullMarked
package dev.candor.core.spi.source;

import org.jspecify.annotations.NullMarked;
