package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Edit;
import dev.candor.cv.document.TextRun;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a lie into each component of a block, one at a time, however many there are. */
final class Tampering {

  private Tampering() {}

  /** One edit a component, and one that leads elsewhere; ids stay, as they are never printed. */
  static List<Edit> of(Block block, TextRun lie, String link) {
    List<Edit> edits = new ArrayList<>();
    RecordComponent[] components = block.getClass().getRecordComponents();
    for (int at = 0; at < components.length; at++) {
      RecordComponent component = components[at];
      for (Object falsehood : falsehoods(component, value(block, component), lie, link)) {
        Object[] values = Arrays.stream(components).map(one -> value(block, one)).toArray();
        values[at] = falsehood;
        String reason = block.id() + "." + component.getName() + " " + edits.size();
        edits.add(new Edit("lie-" + reason, reason, block, make(block.getClass(), values)));
      }
    }
    return edits;
  }

  private static List<Object> falsehoods(
      RecordComponent component, Object value, TextRun lie, String link) {
    if (component.getName().equals("id")) {
      return List.of();
    }
    if (value instanceof String) {
      return List.of(lie.text());
    }
    if (value instanceof TextRun run) {
      return List.of(lie, new TextRun(run.text(), run.marks(), link, run.evidence()));
    }
    if (value instanceof List<?> list) {
      List<Object> more = new ArrayList<>(list);
      more.add(lie);
      List<Object> linked = new ArrayList<>(list);
      linked.add(new TextRun("", lie.marks(), link, List.of()));
      return List.of(List.of(lie), more, linked, List.of(lie, lie));
    }
    throw new AssertionError(
        "a component that no test covers: " + component + "; extend the gate and this");
  }

  private static Object value(Block block, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(block);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Block make(Class<? extends Block> type, Object[] values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return (Block) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
