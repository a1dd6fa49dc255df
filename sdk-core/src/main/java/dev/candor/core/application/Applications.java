package dev.candor.core.application;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import dev.candor.core.work.Transition;
import dev.candor.core.work.UndoToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The applications of one store. A job has at most one, whose id is the job's id. Every change is
 * one entry of its journal and one revision. What changes several at once tells what became of
 * each, and can be taken back as a whole, once and for a while. Thread-safe, also between processes
 * that share a store.
 */
public final class Applications {

  /** Longest note of a journal entry, in characters. */
  public static final int MAX_NOTE = 4_000;

  /** Most applications that one call changes. */
  public static final int MAX_BULK = 1_000;

  /** How long a bulk change can be taken back when nothing is said. */
  public static final Duration DEFAULT_UNDO_FOR = Duration.ofDays(1);

  private final Shelf shelf;
  private final ChangeSets changes;
  private final JobIndex index;
  private final Clock clock;
  private final Duration undoFor;

  /**
   * Applications kept in a store, whose bulk changes can be taken back for a day.
   *
   * @param store keeps them
   * @param index has the jobs, and is told what was promoted
   * @param clock dates the journal
   */
  public Applications(DocumentStore store, JobIndex index, Clock clock) {
    this(new Shelf(store), new ChangeSets(store), index, clock, DEFAULT_UNDO_FOR);
  }

  private Applications(
      Shelf shelf, ChangeSets changes, JobIndex index, Clock clock, Duration undoFor) {
    this.shelf = shelf;
    this.changes = changes;
    this.index = index;
    this.clock = clock;
    this.undoFor = undoFor;
  }

  /**
   * These applications, with another time for undo.
   *
   * @param other how long a bulk change can be taken back; positive, at most 366 days
   * @return over the same store
   * @throws IllegalArgumentException when it is out of range
   */
  public Applications withUndoFor(Duration other) {
    if (other.isNegative() || other.isZero() || other.compareTo(Duration.ofDays(366)) > 0) {
      throw new IllegalArgumentException("undo is possible for up to 366 days, not " + other);
    }
    return new Applications(shelf, changes, index, clock, other);
  }

  /**
   * Takes up a job. Doing it again gives the application that is there, as it stands.
   *
   * @param id a job of the index, hidden or not
   * @return the application
   * @throws NotFoundException when neither the index nor the store knows the job
   */
  public Application promote(JobId id) {
    return take(id).application();
  }

  /**
   * Takes up a job with the score it has in the index, and says whether it was known. A known
   * application keeps its own.
   *
   * @param id a job of the index, hidden or not
   * @return promoted, or already known
   * @throws NotFoundException when neither the index nor the store knows the job
   */
  public Promotion take(JobId id) {
    return takeAll(List.of(id)).get(0);
  }

  /**
   * Takes up several jobs, each as {@link #take} does, and writes them together: much faster than
   * one by one where every write is forced to a disk.
   *
   * @param ids jobs of the index, hidden or not
   * @return what became of each, in order
   * @throws NotFoundException when neither the index nor the store knows one of them; nothing was
   *     changed
   */
  public List<Promotion> takeAll(Collection<JobId> ids) {
    Map<JobId, Application> fresh = new LinkedHashMap<>();
    Map<JobId, Promotion> taken = new HashMap<>();
    for (JobId id : new LinkedHashSet<>(ids)) {
      Optional<Application> known = get(new ApplicationId(id.value()));
      if (known.isPresent()) {
        taken.put(id, new Promotion.AlreadyKnown(known.get()));
      } else {
        fresh.put(id, fresh(indexed(id)));
      }
    }
    List<Application> made = List.copyOf(fresh.values());
    List<Optional<Application>> stored = made.isEmpty() ? List.of() : shelf.putAll(made);
    int at = 0;
    for (Map.Entry<JobId, Application> one : fresh.entrySet()) {
      taken.put(one.getKey(), promotion(one.getValue(), stored.get(at++)));
    }
    index.promote(ids, true); // also where an earlier call broke before this
    return ids.stream().map(taken::get).toList();
  }

  private Promotion promotion(Application fresh, Optional<Application> stored) {
    if (stored.isPresent()) {
      return new Promotion.Promoted(stored.get());
    }
    // somebody else was first: theirs is the one
    return get(fresh.id())
        .<Promotion>map(Promotion.AlreadyKnown::new)
        .orElseGet(() -> new Promotion.Promoted(shelf.put(fresh)));
  }

  private IndexedJob indexed(JobId id) {
    return index
        .get(id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "job", id.value(), "Search again, and promote a job of the result"));
  }

  private Application fresh(IndexedJob indexed) {
    String note = "promoted from " + indexed.job().source();
    JournalEntry entry = new JournalEntry(clock.instant(), null, ApplicationState.PROMOTED, note);
    return fresh(indexed, entry);
  }

  private static Application fresh(IndexedJob indexed, JournalEntry entry) {
    Job job = indexed.job();
    ApplicationId id = new ApplicationId(job.id().value());
    return new Application(id, job, ApplicationState.PROMOTED, indexed.score(), List.of(entry), 1);
  }

  /**
   * Takes up several jobs.
   *
   * @param ids jobs of the index
   * @param note why or by whom, for the journals; may be empty
   * @return what became of each: unchanged where it was known, not found where the index does not
   *     know it
   * @throws InvalidInputException when there are more than {@value #MAX_BULK}, or the note is
   *     longer than {@value #MAX_NOTE} characters; nothing was changed
   */
  public BulkChange promoteAll(Collection<JobId> ids, String note) {
    Bulk bulk = bulk(ApplicationState.PROMOTED, note);
    for (String id : Bulk.ids(ids)) {
      Optional<IndexedJob> job = index.get(new JobId(id));
      bulk.promote(new ApplicationId(id), get(new ApplicationId(id)), job, this::promoted);
    }
    return bulk.run();
  }

  private Application promoted(IndexedJob indexed, JournalEntry entry) {
    Application done = shelf.put(fresh(indexed, entry));
    index.promote(indexed.job().id(), true);
    return done;
  }

  /**
   * One application.
   *
   * @param id its id
   * @return the application; empty when there is none
   */
  public Optional<Application> get(ApplicationId id) {
    return shelf.get(id);
  }

  /**
   * All applications.
   *
   * @return in the order of their ids
   */
  public List<Application> list() {
    return shelf.find(application -> true, null, Integer.MAX_VALUE);
  }

  /**
   * Some applications, page by page.
   *
   * @param query which, and from where on
   * @return a page in the order of ids
   */
  public ApplicationPage list(ApplicationQuery query) {
    List<Application> found =
        shelf.find(one -> Shelf.fits(query, one), query.after(), query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new ApplicationPage(found, null);
    }
    List<Application> page = found.subList(0, query.limit());
    return new ApplicationPage(page, page.get(page.size() - 1).id());
  }

  /**
   * The changes of state that the rules allow.
   *
   * @param from where an application stands
   * @return with their effects, in the order of the states; empty at the end
   */
  public static List<Transition> transitions(ApplicationState from) {
    return Transitions.after(from).stream().map(to -> Transitions.between(from, to)).toList();
  }

  /**
   * Moves the application as it stands to another state.
   *
   * @param id its id
   * @param to the state to come
   * @param note why or by whom, for the journal; may be empty
   * @return moved, or refused with the reason and what is allowed
   * @throws NotFoundException when there is no such application
   * @throws ConflictException when somebody else changed it meanwhile; nothing was written
   * @throws InvalidInputException when the note is longer than {@value #MAX_NOTE} characters
   */
  public Move move(ApplicationId id, ApplicationState to, String note) {
    return move(existing(id), to, note);
  }

  private Application existing(ApplicationId id) {
    return get(id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "application", id.value(), "List the applications, or promote the job"));
  }

  /**
   * Moves an application to another state, if it is still as the caller saw it.
   *
   * @param seen the application as the caller knows it
   * @param to the state to come
   * @param note why or by whom, for the journal; may be empty
   * @return moved, or refused with the reason and what is allowed
   * @throws ConflictException when the stored revision is another one; nothing was written
   * @throws InvalidInputException when the note is longer than {@value #MAX_NOTE} characters
   */
  public Move move(Application seen, ApplicationState to, String note) {
    checkNote(note);
    ApplicationState from = seen.state();
    List<ApplicationState> allowed = Transitions.after(from);
    if (!allowed.contains(to)) {
      return new Move.Refused(seen, to, allowed, Transitions.refusal(from, to));
    }
    JournalEntry entry = new JournalEntry(clock.instant(), from, to, note);
    Application moved = shelf.put(Transitions.changed(seen, entry));
    return new Move.Moved(moved, Transitions.between(from, to));
  }

  /**
   * Moves several applications, each as it stands, to one state.
   *
   * @param ids their ids
   * @param to the state to come
   * @param note why or by whom, for the journals; may be empty
   * @return what became of each: unchanged where it is so already, refused where the rules do not
   *     allow it
   * @throws InvalidInputException when there are more than {@value #MAX_BULK}, or the note is
   *     longer than {@value #MAX_NOTE} characters; nothing was changed
   */
  public BulkChange moveAll(Collection<ApplicationId> ids, ApplicationState to, String note) {
    Bulk bulk = bulk(to, note);
    for (String id : Bulk.ids(ids)) {
      bulk.move(id, get(new ApplicationId(id)), shelf::put);
    }
    return bulk.run();
  }

  /**
   * Sets several applications aside.
   *
   * @param ids their ids
   * @param note why or by whom, for the journals; may be empty
   * @return what became of each
   * @throws InvalidInputException as {@link #moveAll} does
   */
  public BulkChange discardAll(Collection<ApplicationId> ids, String note) {
    return moveAll(ids, ApplicationState.DISCARDED, note);
  }

  /**
   * Takes a bulk change back: each application is in the state it was in before, and its journal
   * tells both changes; one that the change made is gone. What somebody changed since stays. A call
   * that broke half way is completed by the next.
   *
   * @param token of the change
   * @return what became of each, or refused with the reason
   */
  public Undo undo(UndoToken token) {
    return new Undoing(shelf, index, clock.instant()).undo(token, changes);
  }

  /**
   * Notes how well the job of an application fits.
   *
   * @param id its id
   * @param score 0 to 100, or null for unscored
   * @param note why or by whom, for the journal; may be empty
   * @return the application with the score
   * @throws NotFoundException when there is no such application
   * @throws ConflictException when somebody else changed it meanwhile; nothing was written
   * @throws InvalidInputException when the note is longer than {@value #MAX_NOTE} characters
   * @throws IllegalArgumentException when the score is out of range
   */
  public Application score(ApplicationId id, @Nullable Integer score, String note) {
    checkNote(note);
    Application seen = existing(id);
    String what = score == null ? "score removed" : "scored " + score;
    JournalEntry entry =
        new JournalEntry(
            clock.instant(),
            seen.state(),
            seen.state(),
            note.isBlank() ? what : what + ": " + note);
    Application next = Transitions.changed(seen, entry);
    return shelf.put(
        new Application(
            next.id(), next.job(), next.state(), score, next.journal(), next.revision()));
  }

  private Bulk bulk(ApplicationState to, String note) {
    checkNote(note);
    return new Bulk(changes, clock.instant(), undoFor, new Bulk.ChangeTo(to, note));
  }

  private static void checkNote(String note) {
    if (note.length() > MAX_NOTE) {
      throw new InvalidInputException(
          "note",
          "The note has " + note.length() + " characters; at most " + MAX_NOTE + " are kept",
          "Shorten it",
          null);
    }
  }
}
