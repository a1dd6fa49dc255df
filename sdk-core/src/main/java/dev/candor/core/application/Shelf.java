package dev.candor.core.application;

import dev.candor.core.internal.json.ApplicationJson;
import dev.candor.core.internal.words.Words;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applications in the store. */
final class Shelf {

  private static final String COLLECTION = "applications";

  private final DocumentStore store;

  Shelf(DocumentStore store) {
    this.store = store;
  }

  Optional<Application> get(ApplicationId id) {
    return store.get(key(id)).map(Shelf::read);
  }

  /** Writes over the revision before; a new one has revision 1. */
  Application put(Application application) {
    String json = ApplicationJson.write(application);
    Document document = new Document(key(application.id()), application.revision() - 1, json, null);
    return read(store.put(document));
  }

  boolean delete(Application application) {
    return store.delete(key(application.id()), application.revision());
  }

  /** The first that fit, at most so many, in the order of ids. */
  List<Application> find(Predicate<Application> fits, @Nullable ApplicationId from, int most) {
    List<Application> found = new ArrayList<>();
    store.scan(
        COLLECTION,
        from == null ? null : from.value(),
        document -> {
          Application application = read(document);
          if (fits.test(application)) {
            found.add(application);
          }
          return found.size() < most;
        });
    return found;
  }

  static boolean fits(ApplicationQuery query, Application application) {
    return (query.states().isEmpty() || query.states().contains(application.state()))
        && (query.tiers().isEmpty() || query.tiers().contains(application.tier()))
        && (query.text().isEmpty() || Words.allIn(query.text(), words(application)));
  }

  private static String words(Application application) {
    String notes =
        application.journal().stream().map(JournalEntry::note).collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        application.job().title(),
        application.job().company(),
        application.job().place(),
        application.job().description(),
        notes);
  }

  private static Application read(Document document) {
    return ApplicationJson.read(document.json(), document.revision());
  }

  private static DocumentKey key(ApplicationId id) {
    return new DocumentKey(COLLECTION, id.value());
  }
}
