package dev.candor.core.index;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.JobSort;
import dev.candor.core.spi.index.IndexQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query's hits, and places in it as text. A place is what a hit is sorted by, its id
 * last, so that it stays where it is whatever is added or removed around it.
 */
final class HitOrder {

  private static final String NOTHING = "-";

  private final Sort sort;
  private final String query;

  private HitOrder(Sort sort, String query) {
    this.sort = sort;
    this.query = query;
  }

  static HitOrder of(IndexQuery query) {
    boolean byMatch =
        query.sort() == JobSort.RELEVANCE && !(query.titles().isEmpty() && query.text().isBlank());
    String words = byMatch ? query.titles() + query.text() : "";
    // a cursor of another query is told by the hash of what decides the order
    return new HitOrder(sort(query.sort(), byMatch), Integer.toHexString(words.hashCode()));
  }

  Sort sort() {
    return sort;
  }

  private static Sort sort(JobSort sort, boolean byMatch) {
    SortField newest = descending(JobDocuments.POSTED, SortField.Type.LONG, Long.MIN_VALUE);
    SortField id = new SortField(JobDocuments.ID, SortField.Type.STRING);
    return switch (sort) {
      case RELEVANCE ->
          byMatch ? new Sort(SortField.FIELD_SCORE, newest, id) : new Sort(newest, id);
      case NEWEST -> new Sort(newest, id);
      case SCORE ->
          new Sort(
              descending(JobDocuments.SCORE, SortField.Type.INT, Integer.MIN_VALUE), newest, id);
      case SALARY -> {
        SortField currency = new SortField(JobDocuments.CURRENCY, SortField.Type.STRING);
        currency.setMissingValue(SortField.STRING_LAST);
        SortField pay = descending(JobDocuments.PAY, SortField.Type.LONG, Long.MIN_VALUE);
        yield new Sort(currency, pay, newest, id);
      }
    };
  }

  private static SortField descending(String field, SortField.Type type, Object missing) {
    SortField sorted = new SortField(field, type, true);
    sorted.setMissingValue(missing);
    return sorted;
  }

  /** The place of a hit as text. */
  String place(FieldDoc hit) {
    StringBuilder place = new StringBuilder(query);
    for (Object value : hit.fields) {
      place.append('\n').append(text(value));
    }
    byte[] bytes = place.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return NOTHING;
    }
    return value instanceof BytesRef text ? text.utf8ToString() : value.toString();
  }

  /**
   * The place that a text tells.
   *
   * @throws InvalidInputException when it is none of this order
   */
  @Nullable FieldDoc placeOf(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split("\n", -1));
      SortField[] fields = sort.getSort();
      if (parts.size() == fields.length + 1 && parts.get(0).equals(query)) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
          values[i] = value(fields[i], parts.get(i + 1));
        }
        // behind every hit that is sorted by the same values: no other is, for ids are distinct
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
      }
    } catch (IllegalArgumentException e) {
      throw foreign(e);
    }
    throw foreign(null);
  }

  private static @Nullable Object value(SortField field, String text) {
    return switch (field.getType()) {
      case SCORE -> Float.valueOf(text);
      case LONG -> Long.valueOf(text);
      case INT -> Integer.valueOf(text);
      default -> text.equals(NOTHING) ? null : new BytesRef(text);
    };
  }

  private static InvalidInputException foreign(@Nullable Exception cause) {
    return new InvalidInputException(
        "after",
        "The cursor is not one of a query with these words in this order",
        "Give the cursor of a page of the same query, or none to begin at the first hit",
        cause);
  }
}
