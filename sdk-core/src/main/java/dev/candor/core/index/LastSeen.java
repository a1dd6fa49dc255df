package dev.candor.core.index;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;

/**
 * When a job was last seen. It is all that changes of most jobs that are found again, so it stands
 * where it can be changed without writing the job anew.
 */
final class LastSeen {

  private static final String MILLIS = "seen";
  private static final String NANOS = "seenNanos";
  private static final int NANOS_PER_MILLI = 1_000_000;

  private LastSeen() {}

  static Field[] fields(Instant time) {
    return new Field[] {
      new NumericDocValuesField(MILLIS, JobDocuments.millis(time)),
      new NumericDocValuesField(NANOS, time.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI)
    };
  }

  /** Whether the fields hold it exactly. */
  static boolean isNear(Instant time) {
    long millis = JobDocuments.millis(time);
    return millis != Long.MIN_VALUE + 1 && millis != Long.MAX_VALUE;
  }

  static Query before(long millis) {
    return NumericDocValuesField.newSlowRangeQuery(MILLIS, Long.MIN_VALUE, millis);
  }

  static Instant of(List<LeafReaderContext> leaves, int number, Document stored)
      throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    return of(leaf.reader(), number - leaf.docBase, stored);
  }

  /** The time of a document of one segment; that of the stored text where it holds none. */
  static Instant of(LeafReader segment, int number, Document stored) throws IOException {
    NumericDocValues millis = segment.getNumericDocValues(MILLIS);
    NumericDocValues nanos = segment.getNumericDocValues(NANOS);
    if (millis != null
        && nanos != null
        && millis.advanceExact(number)
        && nanos.advanceExact(number)) {
      Instant time = Instant.ofEpochMilli(millis.longValue()).plusNanos(nanos.longValue());
      if (isNear(time)) {
        return time;
      }
    }
    return JobDocuments.lastSeenText(stored);
  }
}
