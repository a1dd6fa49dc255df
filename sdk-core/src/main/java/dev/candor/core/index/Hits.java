package dev.candor.core.index;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Facets;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * The answer to one query in one pass: every hit is sorted in and noted for the facets, and a job
 * that misses one facet filter alone is noted for that facet.
 */
final class Hits {

  private final IndexQuery query;
  private final HitOrder order;
  private final TopFieldDocs top;
  private final List<MatchingDocs> all;
  private final Map<FacetField, List<MatchingDocs>> sideways = new EnumMap<>(FacetField.class);

  private Hits(IndexQuery query, HitOrder order, Object[] found, List<FacetsCollector> beside) {
    this.query = query;
    this.order = order;
    this.top = (TopFieldDocs) found[0];
    this.all = ((FacetsCollector) found[1]).getMatchingDocs();
    int i = 0;
    for (FacetField field : query.facets().keySet()) {
      sideways.put(field, beside.get(i++).getMatchingDocs());
    }
  }

  static IndexPage page(JobSearcher searcher, IndexQuery query) throws IOException {
    HitOrder order = HitOrder.of(query);
    DrillDownQuery filtered = JobQueries.of(query);
    CollectorManager<?, Object[]> collectors =
        new MultiCollectorManager(top(searcher, query, order), new FacetsCollectorManager());
    Hits hits;
    if (query.facets().isEmpty()) {
      Object[] found = searcher.search(filtered.getBaseQuery(), collectors);
      hits = new Hits(query, order, found, List.of());
    } else {
      List<FacetsCollectorManager> beside = new ArrayList<>();
      query.facets().keySet().forEach(field -> beside.add(new FacetsCollectorManager()));
      var found = sideways(searcher).search(filtered, collectors, beside);
      hits = new Hits(query, order, found.drillDownResult(), found.drillSidewaysResults());
    }
    return hits.page(searcher);
  }

  private static DrillSideways sideways(JobSearcher searcher) {
    SortedSetDocValuesReaderState none = null;
    return new DrillSideways(searcher, new FacetsConfig(), none);
  }

  private static TopFieldCollectorManager top(
      JobSearcher searcher, IndexQuery query, HitOrder order) {
    // one more than the page has: whether there is a next one
    long wanted = Math.min((long) query.offset() + query.limit() + 1, searcher.maxHits());
    FieldDoc after = order.placeOf(query.after());
    return new TopFieldCollectorManager(order.sort(), (int) wanted, after, Integer.MAX_VALUE);
  }

  private IndexPage page(JobSearcher searcher) throws IOException {
    ScoreDoc[] found = top.scoreDocs;
    int end = (int) Math.min((long) query.offset() + query.limit(), found.length);
    List<IndexedJob> jobs = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int i = query.offset(); i < end; i++) {
      jobs.add(JobDocuments.fromDocument(stored.document(found[i].doc)));
    }
    boolean isMore = !jobs.isEmpty() && end < found.length;
    String next = isMore ? order.place((FieldDoc) found[end - 1]) : null;
    return new IndexPage(jobs, Math.toIntExact(top.totalHits.value), facets(searcher), next);
  }

  private Facets facets(JobSearcher searcher) throws IOException {
    FacetCounter counter = new FacetCounter(searcher, query.facetLimit());
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    Instant now = query.asOf();
    for (FacetField field : query.counted()) {
      List<MatchingDocs> hits = sideways.getOrDefault(field, all);
      if (field != FacetField.POSTED_AGE) {
        facets.put(field, counter.count(field, hits));
      } else if (now != null) {
        facets.put(field, counter.countAges(now, hits));
      }
    }
    return new Facets(facets);
  }
}
