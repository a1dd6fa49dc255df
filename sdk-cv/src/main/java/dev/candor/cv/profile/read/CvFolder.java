package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of role files, with or without a metadata file: JSON whose {@code candidate} says who it
 * is and whose {@code roles} name the file of each role, most recent first.
 */
final class CvFolder {

  private static final String CANDIDATE = "candidate";
  private static final String REGIONS = "regional_variants";
  private static final int MAX_FILES = 200;

  private final Path folder;
  private final MarkdownCv cv;

  private CvFolder(Path folder, String name) {
    this.folder = folder;
    this.cv = new MarkdownCv(name);
  }

  static boolean isMetadata(Map<?, ?> object) {
    return object.get(CANDIDATE) instanceof Map<?, ?>;
  }

  static ImportedProfile read(Path folder) {
    String name = InputText.nameOf(folder);
    for (Path file : files(folder, ".json")) {
      Object tree = Tree.read(InputText.nameOf(file), text(file));
      if (tree instanceof Map<?, ?> object && isMetadata(object)) {
        return read(file, Entry.of(object));
      }
    }
    CvFolder reader = new CvFolder(folder, name);
    reader.addAll();
    return reader.cv.profile(name, Map.of());
  }

  /** Reads the files that the metadata names. */
  static ImportedProfile read(Path metadataFile, Entry metadata) {
    String name = InputText.nameOf(metadataFile);
    Path parent = metadataFile.toAbsolutePath().normalize().getParent();
    CvFolder reader = new CvFolder(parent == null ? metadataFile : parent, name);
    reader.candidate(metadata.entry(CANDIDATE));
    List<Entry> roles = metadata.entries("roles");
    for (int i = 0; i < roles.size(); i++) {
      reader.role(name, "roles[" + i + "]", roles.get(i));
    }
    if (roles.isEmpty()) {
      reader.addAll();
    }
    Map<String, Object> extras = new LinkedHashMap<>(metadata.members());
    extras.keySet().removeAll(List.of(CANDIDATE, "roles"));
    Map<String, Object> regions = RegionForm.rest(metadata.entry(CANDIDATE).entry(REGIONS));
    if (!regions.isEmpty()) {
      extras.put(REGIONS, regions);
    }
    extras.keySet().forEach(key -> reader.cv.notes().kept(key, "it has no place; it is kept"));
    return reader.cv.profile(name, extras);
  }

  private void candidate(Entry in) {
    CandidateBlock to = cv.candidate();
    Entry contact = in.entry("contact");
    to.put("name", in.line("name"));
    to.put("headline", in.line("title_base"));
    to.put("summary", in.text("summary"));
    to.put("email", contact.line("email"));
    to.put("phone", contact.line("phone"));
    to.put("place", contact.line("location"));
    to.addLink("LinkedIn", contact.line("linkedin"));
    to.addEducation(in.entry("education").line("masters"));
    to.addEducation(in.entry("education").line("bachelors"));
    in.lines("certifications").forEach(one -> to.addCredential(Credential.Kind.CERTIFICATE, one));
    in.lines("languages").forEach(to::addLanguage);
    Integer years = in.number("years_experience");
    to.put("years", years == null ? "" : years.toString());
    to.regions(RegionForm.read(in.entry(REGIONS)));
  }

  private void role(String metadataName, String path, Entry metadata) {
    String written = metadata.line("file");
    Path file = inside(metadataName, path, written);
    int before = cv.roles();
    cv.add(written, text(file), metadata);
    if (cv.roles() == before) {
      throw new InvalidInputException(
          written,
          "'" + written + "' holds no role",
          "Write the employer as '# Employer' with the label **Role** below it",
          null);
    }
    Map<String, Object> rest = new LinkedHashMap<>(metadata.members());
    rest.keySet()
        .removeAll(
            List.of(
                "id",
                "company",
                "title",
                "location",
                "period",
                "start_year",
                "end_year",
                "is_current",
                "file",
                "max_bullets",
                "industry",
                "team_size",
                "career_stage"));
    if (!rest.isEmpty()) {
      cv.keep(path, rest);
      rest.keySet()
          .forEach(key -> cv.notes().kept("roles[*]." + key, "it has no place; it is kept"));
    }
  }

  /** A file of the folder: the metadata does not lead out of it. */
  private Path inside(String metadataName, String path, String written) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(written).normalize();
      if (!written.isEmpty()
          && file.startsWith(root)
          && Files.isRegularFile(file)
          && file.toRealPath().startsWith(root)) {
        return file;
      }
    } catch (IOException | InvalidPathException e) {
      throw noFile(metadataName, path, written);
    }
    throw noFile(metadataName, path, written);
  }

  private static InvalidInputException noFile(String metadataName, String path, String written) {
    return new InvalidInputException(
        metadataName,
        "In '"
            + metadataName
            + "' '"
            + path
            + ".file' names '"
            + written
            + "', which is no file of its folder",
        "Put the role file there, or correct the name",
        null);
  }

  private void addAll() {
    List<Path> files = files(folder, ".md");
    if (files.isEmpty()) {
      throw InputText.unusable(InputText.nameOf(folder), "holds no role files", null);
    }
    files.forEach(file -> cv.add(InputText.nameOf(file), text(file), Entry.NONE));
  }

  private static String text(Path file) {
    return InputText.decode(InputText.nameOf(file), InputText.bytes(file));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> InputText.nameOf(file).endsWith(ending))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(MAX_FILES + 1)
              .toList();
      if (files.size() > MAX_FILES) {
        throw InputText.unusable(
            InputText.nameOf(folder), "has more than " + MAX_FILES + " files", null);
      }
      return files;
    } catch (IOException e) {
      throw InputText.unusable(InputText.nameOf(folder), "cannot be read", e);
    }
  }
}
