package dev.candor.cv.archive;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.read.JsonResumeWriter;
import dev.candor.cv.profile.read.ProfileReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps every version of master CVs in a document store. A version is one document that is written
 * once, so that a save is there for every reader or did not happen, and of two who save at a time
 * one is told.
 *
 * <p>Saving gives what was edited the ids that it had: a role of the same employer with the same
 * title or start, and an achievement of it whose text is alike. Thread-safe as far as the store is.
 */
public final class ProfileArchive {

  private static final String COLLECTION = "profile-versions";
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int MOST = 1_000;

  private final DocumentStore store;
  private final Clock clock;

  /**
   * An archive in a store.
   *
   * @param store stays open; whoever opened it closes it
   * @param clock tells when a version was saved
   */
  public ProfileArchive(DocumentStore store, Clock clock) {
    this.store = Objects.requireNonNull(store, "store");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * The newest version.
   *
   * @param id of the profile, {@code [a-z0-9][a-z0-9-]{0,63}}
   * @return empty when nothing was saved
   * @throws IllegalArgumentException when the id has another form
   */
  public Optional<ProfileVersion> newest(String id) {
    long number = newestNumber(id);
    return number == 0 ? Optional.empty() : version(id, number);
  }

  /**
   * One version.
   *
   * @param id of the profile
   * @param number of the version
   * @return empty when there is none of this number
   * @throws IllegalArgumentException when the id has another form
   */
  public Optional<ProfileVersion> version(String id, long number) {
    return number < 1 ? Optional.empty() : store.get(key(id, number)).map(one -> read(id, one));
  }

  /**
   * The versions of a profile.
   *
   * @param id of the profile
   * @param limit most given, at least 1
   * @return the newest first
   * @throws IllegalArgumentException when the id has another form or the limit is below 1
   */
  public List<ProfileVersion> history(String id, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("at least one version, not " + limit);
    }
    List<ProfileVersion> versions = new ArrayList<>();
    long newest = newestNumber(id);
    for (long number = newest; number > 0 && versions.size() < Math.min(limit, MOST); number--) {
      version(id, number).ifPresent(versions::add);
    }
    return versions;
  }

  /**
   * What changed from one version to another.
   *
   * @param id of the profile
   * @param from the older, by number
   * @param to the newer, by number
   * @return in the order of the newer
   * @throws InvalidInputException when one of them is not there
   */
  public List<ProfileChange> diff(String id, long from, long to) {
    return ProfileChange.between(required(id, from).profile(), required(id, to).profile());
  }

  /**
   * Saves a version on top of the one that it was made from.
   *
   * @param id of the profile
   * @param profile the whole of it
   * @param author who saves, not blank
   * @param expected number of the version it was made from, 0 for a first one
   * @return what became of it
   * @throws InvalidInputException when the profile cannot be kept as it is: its roles are not
   *     grouped by kind with the most recent first, or two achievements of a role say the same
   */
  public SaveOutcome save(String id, Profile profile, String author, long expected) {
    Optional<ProfileVersion> newest = newest(id);
    if (newest.map(ProfileVersion::number).orElse(0L) != expected) {
      return stale(id, newest, expected);
    }
    Profile kept = newest.map(one -> KeptIds.of(one.profile(), profile)).orElse(profile);
    if (newest.isPresent() && newest.get().profile().equals(kept)) {
      return new SaveOutcome.Unchanged(newest.get());
    }
    String summary =
        newest
            .map(one -> ProfileChange.summary(ProfileChange.between(one.profile(), kept)))
            .orElse("first version");
    return write(id, kept, author, expected, summary);
  }

  /**
   * Brings an earlier version back, as a new one.
   *
   * @param id of the profile
   * @param number of the version to bring back
   * @param author who does it, not blank
   * @param expected number of the newest version, as it was seen
   * @return what became of it
   * @throws InvalidInputException when there is no such version
   */
  public SaveOutcome restore(String id, long number, String author, long expected) {
    ProfileVersion wanted = required(id, number);
    Optional<ProfileVersion> newest = newest(id);
    if (newest.map(ProfileVersion::number).orElse(0L) != expected) {
      return stale(id, newest, expected);
    }
    if (newest.isPresent() && newest.get().profile().equals(wanted.profile())) {
      return new SaveOutcome.Unchanged(newest.get());
    }
    return write(id, wanted.profile(), author, expected, "brings back version " + number);
  }

  private SaveOutcome write(
      String id, Profile profile, String author, long expected, String summary) {
    ProfileVersion version =
        new ProfileVersion(id, expected + 1, clock.instant(), author, summary, profile);
    try {
      store.put(new Document(key(id, version.number()), 0, json(version), null));
      return new SaveOutcome.Saved(version);
    } catch (ConflictException e) {
      // somebody wrote this number first
      return stale(id, newest(id), expected);
    }
  }

  private SaveOutcome stale(String id, Optional<ProfileVersion> newest, long expected) {
    List<ProfileChange> since = new ArrayList<>();
    newest.ifPresent(
        one ->
            version(id, expected)
                .ifPresent(
                    base -> since.addAll(ProfileChange.between(base.profile(), one.profile()))));
    return new SaveOutcome.Stale(newest.orElse(null), since);
  }

  private ProfileVersion required(String id, long number) {
    return version(id, number)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    id,
                    "Profile '" + id + "' has no version " + number,
                    "Name one that its history lists",
                    null));
  }

  /** Numbers have no gaps, so that the newest is found by halving. */
  private long newestNumber(String id) {
    long there = 0;
    long step = 1;
    while (store.get(key(id, there + step)).isPresent()) {
      there += step;
      step *= 2;
    }
    for (; step >= 1; step /= 2) {
      if (store.get(key(id, there + step)).isPresent()) {
        there += step;
      }
    }
    return there;
  }

  private static DocumentKey key(String id, long number) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a profile's id is small letters, digits and hyphens, at most 64: '" + id + "'");
    }
    return new DocumentKey(COLLECTION, id + String.format(Locale.ROOT, "/%010d", number));
  }

  private static String json(ProfileVersion version) {
    String resume = JsonResumeWriter.write(version.profile());
    if (!version.profile().equals(profile(version.id(), resume))) {
      throw new InvalidInputException(
          version.id(),
          "The profile cannot be kept exactly as it is",
          "Group its roles by kind, most recent first, and drop repeated achievements",
          null);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", BigInteger.valueOf(version.number()));
    json.put("savedAt", version.savedAt().toString());
    json.put("author", version.author());
    json.put("summary", version.summary());
    json.put("profile", Tree.read(version.id(), resume));
    return Tree.write(json);
  }

  private static Profile profile(String id, String resume) {
    return ProfileReader.importFrom(id, resume.getBytes(StandardCharsets.UTF_8)).profile();
  }

  private static ProfileVersion read(String id, Document document) {
    if (!(Tree.read(id, document.json()) instanceof Map<?, ?> json)) {
      throw new IllegalStateException("a version is an object: " + document.key());
    }
    return new ProfileVersion(
        id,
        Long.parseLong(String.valueOf(json.get("number"))),
        Instant.parse(String.valueOf(json.get("savedAt"))),
        String.valueOf(json.get("author")),
        String.valueOf(json.get("summary")),
        profile(id, Tree.write(Objects.requireNonNull(json.get("profile")))));
  }
}
