package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.AnnotationEdit.Add;
import dev.candor.cv.posting.AnnotationEdit.Change;
import dev.candor.cv.posting.AnnotationEdit.ChangeConcern;
import dev.candor.cv.posting.AnnotationEdit.ChangePersona;
import dev.candor.cv.posting.AnnotationEdit.ChangeSettings;
import dev.candor.cv.posting.AnnotationEdit.Remove;
import dev.candor.cv.posting.AnnotationEdit.SetActive;
import dev.candor.cv.posting.AnnotationEdit.SetStatus;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Concern;
import dev.candor.cv.posting.Persona;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies edits one after another to a working copy, and notes what takes each back. */
final class EditRun {

  private final Annotations start;
  private final Map<String, Annotation> annotations = new LinkedHashMap<>();
  private final Map<String, Concern> concerns = new LinkedHashMap<>();
  private @Nullable Persona persona;
  private Annotations.Settings settings;
  private final Deque<AnnotationEdit> inverse = new ArrayDeque<>();
  private final List<EditConflict> conflicts = new ArrayList<>();

  EditRun(Annotations start) {
    this.start = start;
    start.annotations().forEach(one -> annotations.put(one.id(), one));
    start.concerns().forEach(one -> concerns.put(one.id(), one));
    this.persona = start.persona();
    this.settings = start.settings();
  }

  EditRun apply(List<AnnotationEdit> edits) {
    edits.forEach(this::apply);
    return this;
  }

  List<EditConflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /** The outcome; of the same revision when nothing changed. */
  EditResult.Applied result() {
    Annotations made =
        new Annotations(
            start.posting(),
            start.revision(),
            settings,
            List.copyOf(annotations.values()),
            List.copyOf(concerns.values()),
            persona);
    return made.equals(start)
        ? new EditResult.Applied(start, List.of())
        : new EditResult.Applied(made.withRevision(start.revision() + 1), List.copyOf(inverse));
  }

  private void apply(AnnotationEdit edit) {
    if (edit instanceof Add add) {
      add(add);
    } else if (edit instanceof Change change) {
      change(change);
    } else if (edit instanceof Remove remove) {
      remove(remove);
    } else if (edit instanceof SetActive set) {
      each(set, set.ids(), one -> active(one, set));
    } else if (edit instanceof SetStatus set) {
      each(set, set.ids(), one -> reviewed(one, set));
    } else if (edit instanceof ChangeConcern change) {
      concern(change);
    } else if (edit instanceof ChangePersona change) {
      persona(change);
    } else if (edit instanceof ChangeSettings change) {
      settings(change);
    }
  }

  private void add(Add edit) {
    Annotation now = annotations.get(edit.annotation().id());
    if (now != null) {
      if (!now.equals(edit.annotation())) {
        conflict(edit, now.id(), "", "there is another annotation of this id");
      }
      return;
    }
    annotations.put(edit.annotation().id(), edit.annotation());
    inverse.addFirst(new Remove(edit.annotation()));
  }

  private void change(Change edit) {
    Annotation now = existing(edit, edit.before().id());
    if (now != null) {
      Annotation next = merged(edit, now.id(), edit.before(), edit.after(), now);
      replace(now, Objects.requireNonNull(next));
    }
  }

  private void remove(Remove edit) {
    String id = edit.seen().id();
    Annotation now = annotations.get(id);
    if (now == null) {
      return; // it is out, as it should be
    }
    if (!now.equals(edit.seen())) {
      conflict(edit, id, "", "it was changed since");
      return;
    }
    annotations.remove(id);
    inverse.addFirst(new Add(now));
  }

  private void each(AnnotationEdit edit, List<String> ids, UnaryOperator<Annotation> made) {
    for (String id : ids) {
      Annotation now = existing(edit, id);
      if (now != null) {
        replace(now, made.apply(now));
      }
    }
  }

  private static Annotation active(Annotation now, SetActive set) {
    return now.active() == set.active()
        ? now
        : now.toBuilder().active(set.active()).trail(now.trail().changed(set.at())).build();
  }

  private static Annotation reviewed(Annotation now, SetStatus set) {
    Annotation.Trail was = now.trail();
    boolean active = now.active() && set.status() != Annotation.Status.REJECTED;
    if (was.status() == set.status() && active == now.active() && was.note().equals(set.note())) {
      return now;
    }
    return now.toBuilder()
        .active(active)
        .trail(
            new Annotation.Trail(
                was.origin(), was.createdAt(), set.at(), set.status(), set.reviewer(), set.note()))
        .build();
  }

  private void replace(Annotation now, Annotation next) {
    if (!now.equals(next)) {
      annotations.put(next.id(), next);
      inverse.addFirst(new Change(next, now));
    }
  }

  private void concern(ChangeConcern edit) {
    Concern now = concerns.get(edit.id());
    Concern next = merged(edit, edit.id(), edit.before(), edit.after(), now);
    if (!Objects.equals(now, next)) {
      if (next == null) {
        concerns.remove(edit.id());
      } else {
        concerns.put(edit.id(), next);
      }
      inverse.addFirst(new ChangeConcern(next, now));
    }
  }

  private void persona(ChangePersona edit) {
    Persona now = persona;
    Persona next = merged(edit, "", edit.before(), edit.after(), now);
    if (!Objects.equals(now, next)) {
      persona = next;
      inverse.addFirst(new ChangePersona(next, now));
    }
  }

  private void settings(ChangeSettings edit) {
    Annotations.Settings now = settings;
    Annotations.Settings next =
        Objects.requireNonNull(merged(edit, "", edit.before(), edit.after(), now));
    if (!now.equals(next)) {
      settings = next;
      inverse.addFirst(new ChangeSettings(next, now));
    }
  }

  private <T> @Nullable T merged(
      AnnotationEdit edit, String id, @Nullable T before, @Nullable T after, @Nullable T now) {
    RecordMerge merge = new RecordMerge();
    T next = merge.merge("", before, after, now);
    merge.conflicts().forEach(path -> conflict(edit, id, path, "somebody else changed it too"));
    return next;
  }

  private @Nullable Annotation existing(AnnotationEdit edit, String id) {
    Annotation now = annotations.get(id);
    if (now == null) {
      conflict(edit, id, "", "the posting '" + start.posting() + "' has no such annotation");
    }
    return now;
  }

  private void conflict(AnnotationEdit edit, String id, String path, String reason) {
    conflicts.add(new EditConflict(edit, id, path, reason));
  }
}
