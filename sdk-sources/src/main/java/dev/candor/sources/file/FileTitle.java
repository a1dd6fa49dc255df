package dev.candor.sources.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The title that the name of a file gives where its text states none. Only a name that names the
 * company of the text, too, speaks of the posting: "harbour-tools_boat_building.txt".
 */
final class FileTitle {

  private static final Set<String> FILLERS =
      Set.of("jd", "job", "jobs", "posting", "description", "text", "file", "copy", "final", "new");

  private FileTitle() {}

  /**
   * The title a name gives.
   *
   * @param name of the file
   * @param company of the posting, or ""
   * @return its words without the company's, or empty
   */
  static Optional<String> of(String name, String company) {
    String plain = name.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    String employer = squeezed(company);
    List<String> words = new ArrayList<>();
    boolean named = false;
    for (String word : plain.split("[^\\p{L}\\p{N}+#]+")) {
      String small = squeezed(word);
      boolean ofCompany = small.length() > 2 && employer.contains(small);
      named |= ofCompany;
      if (!ofCompany
          && !FILLERS.contains(small)
          && small.codePoints().anyMatch(Character::isLetter)) {
        words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      }
    }
    return named && words.size() > 1 ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  private static String squeezed(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
