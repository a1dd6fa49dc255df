package dev.candor.core.index;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Facets;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Counts facet values over all hits. A field that is filtered is counted under all filters but its
 * own, so that its other values stay in sight.
 */
final class FacetCounter {

  private static final Comparator<FacetCount> ORDER =
      Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final IndexSearcher searcher;
  private final Map<FacetField, Map<String, Integer>> counts = new EnumMap<>(FacetField.class);

  private FacetCounter(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  static Facets count(IndexSearcher searcher, JobQueries queries) throws IOException {
    FacetCounter counter = new FacetCounter(searcher);
    Set<FacetField> free = EnumSet.allOf(FacetField.class);
    free.removeAll(queries.filtered());
    counter.count(queries.all(), free);
    for (FacetField filtered : queries.filtered()) {
      counter.count(queries.allBut(filtered), EnumSet.of(filtered));
    }
    return counter.facets();
  }

  private void count(Query query, Set<FacetField> fields) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      for (FacetField field : fields) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          count(leaf, scorer.iterator(), field);
        }
      }
    }
  }

  private void count(LeafReaderContext leaf, DocIdSetIterator hits, FacetField field)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), JobDocuments.facet(field));
    int[] seen = new int[(int) values.getValueCount()];
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          seen[(int) values.nextOrd()]++;
        }
      }
    }
    Map<String, Integer> total = counts.computeIfAbsent(field, f -> new HashMap<>());
    for (int ord = 0; ord < seen.length; ord++) {
      if (seen[ord] > 0) {
        total.merge(values.lookupOrd(ord).utf8ToString(), seen[ord], Integer::sum);
      }
    }
  }

  private Facets facets() {
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    counts.forEach(
        (field, byValue) ->
            facets.put(
                field,
                byValue.entrySet().stream()
                    .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                    .sorted(ORDER)
                    .toList()));
    return new Facets(facets);
  }
}
