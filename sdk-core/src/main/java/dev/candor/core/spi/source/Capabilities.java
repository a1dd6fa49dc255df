package dev.candor.core.spi.source;

import dev.candor.core.job.Filter;
import dev.candor.core.job.FilterUse;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How a source honours each filter. A filter that is missing is {@link FilterUse#UNSUPPORTED}.
 *
 * @param filters use by filter
 * @param exclusive sets of native filters of which one request can carry only one; a source that
 *     names some sends several requests
 */
public record Capabilities(Map<Filter, FilterUse> filters, Set<Set<Filter>> exclusive) {

  /** Copies, and fills in what is missing. */
  public Capabilities {
    Map<Filter, FilterUse> all = new EnumMap<>(Filter.class);
    for (Filter filter : Filter.values()) {
      all.put(filter, filters.getOrDefault(filter, FilterUse.UNSUPPORTED));
    }
    filters = Collections.unmodifiableMap(all);
    exclusive = Set.copyOf(exclusive);
  }

  /**
   * A source that filters by some itself and leaves the rest to the SDK, which can apply all but
   * {@link Filter#RADIUS}.
   *
   * @param filters those that the source itself honours
   * @return capabilities without exclusive sets
   */
  public static Capabilities withNative(Filter... filters) {
    Map<Filter, FilterUse> uses = new EnumMap<>(Filter.class);
    for (Filter filter : Filter.values()) {
      uses.put(filter, filter == Filter.RADIUS ? FilterUse.UNSUPPORTED : FilterUse.APPLIED);
    }
    for (Filter filter : filters) {
      uses.put(filter, FilterUse.NATIVE);
    }
    return new Capabilities(uses, Set.of());
  }

  /**
   * How a filter is honoured.
   *
   * @param filter which
   * @return never null
   */
  public FilterUse of(Filter filter) {
    return filters.getOrDefault(filter, FilterUse.UNSUPPORTED);
  }
}
