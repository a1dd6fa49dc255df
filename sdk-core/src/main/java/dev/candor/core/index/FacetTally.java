package dev.candor.core.index;

import dev.candor.core.job.FacetCount;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;

/** Sums up what segments counted of one field, and gives the highest counts. */
abstract sealed class FacetTally {

  /** So many hits of a segment have the value of this number there. */
  abstract void add(LeafReaderContext segment, SortedSetDocValues values, int number, int count)
      throws IOException;

  /** The highest counts, in order. */
  abstract List<FacetCount> top(int limit) throws IOException;

  /** The highest of any counts, in order. */
  static List<FacetCount> top(Map<String, Integer> counts, int limit) {
    List<FacetCount> all = new ArrayList<>(counts.size());
    counts.forEach((value, count) -> all.add(new FacetCount(value, count)));
    return all.stream().sorted().limit(limit).toList();
  }

  /** By the words themselves: for few hits. */
  static final class ByWord extends FacetTally {

    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    void add(LeafReaderContext segment, SortedSetDocValues values, int number, int count)
        throws IOException {
      counts.merge(values.lookupOrd(number).utf8ToString(), count, Integer::sum);
    }

    @Override
    List<FacetCount> top(int limit) {
      return FacetTally.top(counts, limit);
    }
  }

  /** By the numbers that values have over all segments: words are looked up for the top alone. */
  static final class ByNumber extends FacetTally {

    private final List<LeafReaderContext> segments;
    private final String field;
    private final OrdinalMap numbers;
    private final int[] counts;

    ByNumber(List<LeafReaderContext> segments, String field, OrdinalMap numbers) {
      this.segments = segments;
      this.field = field;
      this.numbers = numbers;
      this.counts = new int[Math.toIntExact(numbers.getValueCount())];
    }

    @Override
    void add(LeafReaderContext segment, SortedSetDocValues values, int number, int count) {
      counts[(int) numbers.getGlobalOrds(segment.ord).get(number)] += count;
    }

    @Override
    List<FacetCount> top(int limit) throws IOException {
      // the numbers are in the order of the words: the lower one goes first
      PriorityQueue<Long> best = new PriorityQueue<>();
      for (int number = 0; number < counts.length; number++) {
        if (counts[number] > 0) {
          long rank = ((long) counts[number] << Integer.SIZE) | (Integer.MAX_VALUE - number);
          if (best.size() < limit) {
            best.add(rank);
          } else if (best.element() < rank) {
            best.remove();
            best.add(rank);
          }
        }
      }
      Deque<FacetCount> top = new ArrayDeque<>(best.size());
      while (!best.isEmpty()) {
        int number = Integer.MAX_VALUE - best.remove().intValue();
        top.addFirst(new FacetCount(word(number), counts[number]));
      }
      return List.copyOf(top);
    }

    private String word(int number) throws IOException {
      LeafReaderContext segment = segments.get(numbers.getFirstSegmentNumber(number));
      return DocValues.getSortedSet(segment.reader(), field)
          .lookupOrd(numbers.getFirstSegmentOrd(number))
          .utf8ToString();
    }
  }
}
