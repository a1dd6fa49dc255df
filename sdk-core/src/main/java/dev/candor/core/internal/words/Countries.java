package dev.candor.core.internal.words;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of countries in English, and the codes they stand for. */
public final class Countries {

  /** What people write beside the name the platform knows, which differs between JDKs for some. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("USA", "US"),
          Map.entry("US", "US"),
          Map.entry("U.S.", "US"),
          Map.entry("U.S.A.", "US"),
          Map.entry("United States of America", "US"),
          Map.entry("UK", "GB"),
          Map.entry("Great Britain", "GB"),
          Map.entry("England", "GB"),
          Map.entry("Scotland", "GB"),
          Map.entry("Wales", "GB"),
          Map.entry("UAE", "AE"),
          Map.entry("KSA", "SA"),
          Map.entry("Korea", "KR"),
          Map.entry("Republic of Korea", "KR"),
          Map.entry("Czech Republic", "CZ"),
          Map.entry("Holland", "NL"),
          Map.entry("The Netherlands", "NL"),
          Map.entry("Turkey", "TR"),
          Map.entry("Türkiye", "TR"),
          Map.entry("Ivory Coast", "CI"),
          Map.entry("Burma", "MM"),
          Map.entry("Myanmar", "MM"),
          Map.entry("Macau", "MO"),
          Map.entry("Macao", "MO"),
          Map.entry("Hong Kong", "HK"),
          Map.entry("Palestine", "PS"),
          Map.entry("Russian Federation", "RU"),
          Map.entry("Viet Nam", "VN"),
          Map.entry("Cape Verde", "CV"),
          Map.entry("Swaziland", "SZ"),
          Map.entry("Macedonia", "MK"),
          Map.entry("DR Congo", "CD"),
          Map.entry("Democratic Republic of the Congo", "CD"),
          Map.entry("Republic of the Congo", "CG"));

  private static final Map<Set<String>, String> CODES = codes();

  private Countries() {}

  /**
   * The code of a country.
   *
   * @param name its English name, whatever its case, accents and punctuation
   * @return ISO 3166-1 alpha-2 code; empty when it is not the name of one country
   */
  public static Optional<String> codeOf(String name) {
    return Optional.ofNullable(CODES.get(key(name)));
  }

  /**
   * The country that a place is, or is in.
   *
   * @param name of the place, such as "Lisbon, Portugal"
   * @param code of its country where that is stated, or null
   * @return the code stated, else that of the name or of what stands behind its last comma; empty
   *     when neither is the name of a country
   */
  public static Optional<String> ofPlace(String name, @Nullable String code) {
    return Optional.ofNullable(code)
        .or(() -> codeOf(name))
        .or(() -> codeOf(name.substring(name.lastIndexOf(',') + 1)));
  }

  private static Map<Set<String>, String> codes() {
    Map<Set<String>, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(key(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
    }
    OTHER_NAMES.forEach((name, code) -> codes.put(key(name), code));
    return Map.copyOf(codes);
  }

  private static Set<String> key(String name) {
    Set<String> words = new LinkedHashSet<>(Words.found(name));
    words.remove("and");
    return words;
  }
}
