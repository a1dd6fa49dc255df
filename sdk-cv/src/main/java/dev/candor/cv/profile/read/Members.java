package dev.candor.cv.profile.read;

import dev.candor.cv.profile.PartialDate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of an object; what is empty is left out. Not thread-safe. */
final class Members {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private final Map<String, Object> map = new LinkedHashMap<>();

  Members put(String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      map.put(name, text);
    }
    return this;
  }

  Members put(String name, List<?> list) {
    if (!list.isEmpty()) {
      map.put(name, new ArrayList<>(list));
    }
    return this;
  }

  Members put(String name, Map<String, Object> object) {
    if (!object.isEmpty()) {
      map.put(name, object);
    }
    return this;
  }

  /** A date that the form can write; another one is left out. */
  Members put(String name, @Nullable PartialDate date) {
    if (date != null && date.year() >= FIRST_YEAR && date.year() <= LAST_YEAR) {
      map.put(name, date.toString());
    }
    return this;
  }

  Members put(String name, @Nullable Number number) {
    if (number != null) {
      map.put(name, new BigInteger(number.toString()));
    }
    return this;
  }

  Members put(String name, boolean flag) {
    map.put(name, flag);
    return this;
  }

  /** The collected members, in order; free to change. */
  Map<String, Object> map() {
    return map;
  }
}
