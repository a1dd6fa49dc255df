package dev.candor.core.index;

import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexedJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Entries of one view by id. Keeps its place in each segment: made once for many look-ups. */
final class Entries {

  private record Segment(LeafReaderContext leaf, TermsEnum ids) {}

  private final JobSearcher searcher;
  private final StoredFields stored;
  private final List<Segment> segments = new ArrayList<>();
  private @Nullable PostingsEnum postings;

  Entries(JobSearcher searcher) throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms ids = leaf.reader().terms(JobDocuments.ID);
      if (ids != null) {
        segments.add(new Segment(leaf, ids.iterator()));
      }
    }
  }

  Optional<IndexedJob> find(JobId id) throws IOException {
    BytesRef term = new BytesRef(id.value());
    for (Segment segment : segments) {
      if (segment.ids().seekExact(term)) {
        Bits live = segment.leaf().reader().getLiveDocs();
        postings = segment.ids().postings(postings, PostingsEnum.NONE);
        for (int at = postings.nextDoc();
            at != DocIdSetIterator.NO_MORE_DOCS;
            at = postings.nextDoc()) {
          if (live == null || live.get(at)) {
            int number = segment.leaf().docBase + at;
            return Optional.of(JobDocuments.fromDocument(stored.document(number)));
          }
        }
      }
    }
    return Optional.empty();
  }

  int count(Query query) throws IOException {
    return searcher.count(query);
  }
}
