package dev.candor.core.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/**
 * The way documents are written, as a number in every commit. What an older version wrote is
 * written anew from the entries it stored; until that is done, the old one is untouched.
 */
final class IndexSchema {

  /** Counts up when documents are written in another way. */
  static final int CURRENT = 2;

  private static final String KEY = "candor.schema";

  private IndexSchema() {}

  /** Every commit of this writer tells the current schema. */
  static void mark(IndexWriter writer) {
    writer.setLiveCommitData(Map.of(KEY, Integer.toString(CURRENT)).entrySet());
  }

  /** Whether it has to be written anew. */
  static boolean isOld(Map<String, String> commit, FolderErrors errors) {
    String found = commit.getOrDefault(KEY, "unknown");
    int number = found.matches("[0-9]{1,9}") ? Integer.parseInt(found) : Integer.MAX_VALUE;
    if (number > CURRENT) {
      throw errors.schema(found, CURRENT);
    }
    return number < CURRENT;
  }

  /** Writes every entry anew, in one commit. */
  static void rebuild(IndexWriter writer) throws IOException {
    try (DirectoryReader old = DirectoryReader.open(writer.getDirectory())) {
      writer.deleteAll();
      for (LeafReaderContext segment : old.leaves()) {
        rebuild(segment.reader(), writer);
      }
      mark(writer);
      writer.commit();
    }
  }

  private static void rebuild(LeafReader old, IndexWriter writer) throws IOException {
    Bits live = old.getLiveDocs();
    StoredFields stored = old.storedFields();
    for (int i = 0; i < old.maxDoc(); i++) {
      if (live == null || live.get(i)) {
        Document document = stored.document(i);
        writer.addDocument(JobDocuments.toDocument(JobDocuments.fromDocument(document)));
      }
    }
  }
}
