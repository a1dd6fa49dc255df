package dev.candor.core.application;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.internal.json.ApplicationJson;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The applications of one store. A job has at most one, whose id is the job's id. Every change is
 * one entry of its journal and one revision. Thread-safe.
 */
public final class Applications {

  /** Longest note of a journal entry, in characters. */
  public static final int MAX_NOTE = 4_000;

  private static final String COLLECTION = "applications";
  private static final int PAGE = 200;

  private final DocumentStore store;
  private final JobIndex index;
  private final Clock clock;

  /**
   * Applications kept in a store.
   *
   * @param store keeps them
   * @param index has the jobs, and is told what was promoted
   * @param clock dates the journal
   */
  public Applications(DocumentStore store, JobIndex index, Clock clock) {
    this.store = store;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Takes up a job. Doing it again gives the application that is there, as it stands.
   *
   * @param id a job of the index, hidden or not
   * @return the application
   * @throws NotFoundException when neither the index nor the store knows the job
   */
  public Application promote(JobId id) {
    ApplicationId applicationId = new ApplicationId(id.value());
    Application application = get(applicationId).orElseGet(() -> create(applicationId, id));
    index.promote(id, true);
    return application;
  }

  private Application create(ApplicationId applicationId, JobId id) {
    Job job =
        index
            .get(id)
            .map(IndexedJob::job)
            .orElseThrow(
                () ->
                    new NotFoundException(
                        "job", id.value(), "Search again, and promote a job of the result"));
    String note = "promoted from " + job.source();
    Application fresh =
        new Application(
            applicationId,
            job,
            ApplicationState.PROMOTED,
            List.of(new JournalEntry(clock.instant(), null, ApplicationState.PROMOTED, note)),
            1);
    try {
      return put(fresh, 0);
    } catch (ConflictException e) {
      // somebody else was first: theirs is the one
      return get(applicationId).orElseThrow(() -> e);
    }
  }

  /**
   * One application.
   *
   * @param id its id
   * @return the application; empty when there is none
   */
  public Optional<Application> get(ApplicationId id) {
    return store.get(key(id)).map(Applications::read);
  }

  /**
   * All applications.
   *
   * @return in the order of their ids
   */
  public List<Application> list() {
    List<Application> all = new ArrayList<>();
    @Nullable String after = null;
    while (true) {
      List<Document> page = store.scan(COLLECTION, after, PAGE);
      page.forEach(document -> all.add(read(document)));
      if (page.size() < PAGE) {
        return all;
      }
      after = page.get(page.size() - 1).key().id();
    }
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
    Application current =
        get(id)
            .orElseThrow(
                () ->
                    new NotFoundException(
                        "application", id.value(), "List the applications, or promote the job"));
    return move(current, to, note);
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
    if (note.length() > MAX_NOTE) {
      throw new InvalidInputException(
          "note",
          "The note has " + note.length() + " characters; at most " + MAX_NOTE + " are kept",
          "Shorten it",
          null);
    }
    ApplicationState from = seen.state();
    List<ApplicationState> allowed = Transitions.after(from);
    if (!allowed.contains(to)) {
      return new Move.Refused(seen, to, allowed, Transitions.refusal(from, to));
    }
    List<JournalEntry> journal = new ArrayList<>(seen.journal());
    journal.add(new JournalEntry(clock.instant(), from, to, note));
    Application moved = new Application(seen.id(), seen.job(), to, journal, seen.revision() + 1);
    return new Move.Moved(put(moved, seen.revision()));
  }

  private Application put(Application application, long basedOn) {
    String json = ApplicationJson.write(application);
    return read(store.put(new Document(key(application.id()), basedOn, json, null)));
  }

  private static Application read(Document document) {
    return ApplicationJson.read(document.json(), document.revision());
  }

  private static DocumentKey key(ApplicationId id) {
    return new DocumentKey(COLLECTION, id.value());
  }
}
