package dev.candor.core.index;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts the values of a field over hits, by the numbers that values have in each segment. */
final class FacetCounter {

  /** An array of all values costs more than a map when hits are fewer than a small part of them. */
  private static final int FEW = 32;

  private final JobSearcher searcher;
  private final int limit;

  /** Gives so many values of each field, those with the highest counts. */
  FacetCounter(JobSearcher searcher, int limit) {
    this.searcher = searcher;
    this.limit = limit;
  }

  List<FacetCount> count(FacetField field, List<MatchingDocs> hits) throws IOException {
    String name = JobDocuments.facet(field);
    OrdinalMap numbers =
        searcher.numbers(name, hits.stream().mapToLong(segment -> segment.totalHits).sum());
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    FacetTally tally =
        numbers == null
            ? new FacetTally.ByWord()
            : new FacetTally.ByNumber(segments, name, numbers);
    for (MatchingDocs segment : hits) {
      if (segment.totalHits > 0) {
        count(segment, DocValues.getSortedSet(segment.context.reader(), name), tally);
      }
    }
    return tally.top(limit);
  }

  private static void count(MatchingDocs segment, SortedSetDocValues values, FacetTally tally)
      throws IOException {
    if (segment.totalHits < values.getValueCount() / FEW) {
      Map<Integer, Integer> seen = new HashMap<>();
      each(segment, values, number -> seen.merge(number, 1, Integer::sum));
      for (Map.Entry<Integer, Integer> one : seen.entrySet()) {
        tally.add(segment.context, values, one.getKey(), one.getValue());
      }
      return;
    }
    int[] seen = new int[Math.toIntExact(values.getValueCount())];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    if (single == null) {
      each(segment, values, number -> seen[number]++);
    } else {
      each(segment, single, seen);
    }
    for (int number = 0; number < seen.length; number++) {
      if (seen[number] > 0) {
        tally.add(segment.context, values, number, seen[number]);
      }
    }
  }

  private static void each(MatchingDocs segment, SortedSetDocValues values, Numbers numbers)
      throws IOException {
    DocIdSetIterator hits = segment.bits.iterator();
    for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
      if (values.advanceExact(hit)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          numbers.add((int) values.nextOrd());
        }
      }
    }
  }

  private static void each(MatchingDocs segment, SortedDocValues values, int[] seen)
      throws IOException {
    DocIdSetIterator hits = segment.bits.iterator();
    for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
      if (values.advanceExact(hit)) {
        seen[values.ordValue()]++;
      }
    }
  }

  List<FacetCount> countAges(Instant now, List<MatchingDocs> hits) throws IOException {
    PostedAge[] ages = PostedAge.values();
    long[] first = Arrays.stream(ages).mapToLong(age -> age.first(now)).toArray();
    int[] seen = new int[ages.length + 1];
    for (MatchingDocs segment : hits) {
      NumericDocValues posted = DocValues.getNumeric(segment.context.reader(), JobDocuments.POSTED);
      DocIdSetIterator each = segment.bits.iterator();
      for (int hit = each.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = each.nextDoc()) {
        int age = posted.advanceExact(hit) ? 0 : ages.length;
        while (age < ages.length && posted.longValue() < first[age]) {
          age++;
        }
        seen[age]++;
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int age = 0; age < seen.length; age++) {
      if (seen[age] > 0) {
        counts.put(age < ages.length ? ages[age].code() : FacetField.UNSPECIFIED, seen[age]);
      }
    }
    return FacetTally.top(counts, limit);
  }

  private interface Numbers {
    void add(int number);
  }
}
