package dev.candor.core.spi.index;

import dev.candor.core.job.Facets;
import java.util.List;
import java.util.Objects;

/**
 * One page of hits.
 *
 * @param jobs the hits of this page, in order
 * @param total all hits
 * @param facets counts over all hits; each field is counted under all filters but its own
 */
public record IndexPage(List<IndexedJob> jobs, int total, Facets facets) {
  /** Checks and copies. */
  public IndexPage {
    jobs = List.copyOf(jobs);
    Objects.requireNonNull(facets, "facets");
  }
}
