package dev.candor.cv.annotate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges values of three sides: what one side alone changed is taken, what both changed alike too.
 * Records are merged component by component. Of two times the later one stays. Everything else that
 * both changed is a conflict, and the current value stays.
 */
final class RecordMerge {

  private final List<String> conflicts = new ArrayList<>();

  /** Paths at which both changed, in the order of the components. */
  List<String> conflicts() {
    return List.copyOf(conflicts);
  }

  /** The current value with what changed from before to after. */
  <T> @Nullable T merge(String path, @Nullable T before, @Nullable T after, @Nullable T current) {
    if (Objects.equals(before, after) || Objects.equals(after, current)) {
      return current;
    }
    if (Objects.equals(before, current)) {
      return after;
    }
    if (after instanceof Instant mine && current instanceof Instant theirs) {
      return mine.isAfter(theirs) ? after : current;
    }
    if (before instanceof Record && after instanceof Record && current instanceof Record) {
      return record(path, before, after, current);
    }
    conflicts.add(path);
    return current;
  }

  private <T> T record(String path, T before, T after, T current) {
    RecordComponent[] components = current.getClass().getRecordComponents();
    Object[] merged = new Object[components.length];
    for (int at = 0; at < components.length; at++) {
      RecordComponent one = components[at];
      String name = path.isEmpty() ? one.getName() : path + "." + one.getName();
      merged[at] = merge(name, get(one, before), get(one, after), get(one, current));
    }
    T made = make(current, components, merged);
    if (made == null) {
      conflicts.add(path); // each change is sound, and the two together are not
      return current;
    }
    return made;
  }

  private static @Nullable Object get(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static <T> @Nullable T make(
      T like, RecordComponent[] components, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      Class<T> type = (Class<T>) like.getClass();
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + like.getClass(), e);
    }
  }
}
