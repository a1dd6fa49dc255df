package dev.candor.core.spi.index;

import dev.candor.core.job.Facets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param jobs the hits of this page, in order
 * @param total all hits, also those before the page
 * @param facets counts over all hits, of the fields asked for; each field is counted under all
 *     filters but its own
 * @param next where the next page begins, for {@link IndexQuery#after}; null when no hit follows or
 *     none was asked for
 */
public record IndexPage(List<IndexedJob> jobs, int total, Facets facets, @Nullable String next) {
  /** Checks and copies. */
  public IndexPage {
    jobs = List.copyOf(jobs);
    Objects.requireNonNull(facets, "facets");
  }
}
