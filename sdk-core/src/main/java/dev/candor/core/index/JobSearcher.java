package dev.candor.core.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * One view of the index. Keeps, for as long as the view lasts, how the numbers of facet values in
 * its segments go together.
 */
final class JobSearcher extends IndexSearcher {

  /** Below, looking up the words of the values found is cheaper than putting segments together. */
  private static final int MANY_HITS = 5_000;

  private final Map<String, OrdinalMap> numbers = new ConcurrentHashMap<>();

  JobSearcher(IndexReader reader) {
    super(reader);
    setSimilarity(new StableSimilarity());
  }

  /** As many hits as a query may have; at least 1. */
  int maxHits() {
    return Math.max(1, getIndexReader().maxDoc());
  }

  /** The map of a field, made when hits are many; null where it is not needed. */
  @Nullable OrdinalMap numbers(String field, long hits) throws IOException {
    OrdinalMap known = numbers.get(field);
    List<LeafReaderContext> leaves = getIndexReader().leaves();
    if (known != null || hits < MANY_HITS || leaves.size() < 2) {
      return known;
    }
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
    }
    OrdinalMap made = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    numbers.put(field, made);
    return made;
  }
}
