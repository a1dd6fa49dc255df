package dev.candor.cv.profile.read;

import com.google.common.hash.Hashing;
import dev.candor.cv.profile.EvidenceId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ids made from content, so that the same fact has the same id at every import, wherever it stands:
 *
 * <ul>
 *   <li>a role: employer, title and start, as {@code acme-staff-engineer-2019-03};
 *   <li>an achievement: its role's id and a hash of its text, as {@code …-2019-03/5f0c2a91d3};
 *   <li>anything else: its kind and its name, as {@code skill/web-development}.
 * </ul>
 *
 * <p>An id that the file itself gives to a role goes before. Of two with the same id, the one
 * further down adds a hash of its whole content; equal ones are counted. Not thread-safe.
 */
final class Ids {

  private static final int SLUG_LENGTH = 80;
  private static final int HASH_LENGTH = 10;
  // no slash, which parts an achievement from its role
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:@-]{0,99}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Set<String> taken =
      new HashSet<>(List.of(EvidenceId.SUMMARY.value(), EvidenceId.CONTACT.value()));

  /** Whether a word may be an id as it stands. */
  static boolean isId(String word) {
    return ID.matcher(word).matches();
  }

  /** Parts as one word of small letters, digits and hyphens; blank parts are left out. */
  static String slug(String... parts) {
    return Arrays.stream(parts)
        .map(Ids::slugOf)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  private static String slugOf(String part) {
    String plain = MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFKD)).replaceAll("");
    String words = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = words.length() > SLUG_LENGTH ? words.substring(0, SLUG_LENGTH) : words;
    if (!cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1))) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut.replaceAll("^-+|-+$", "");
  }

  static String hash(String text) {
    String same = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    return Hashing.sha256()
        .hashString(same.strip(), StandardCharsets.UTF_8)
        .toString()
        .substring(0, HASH_LENGTH);
  }

  static EvidenceId achievement(String role, String text) {
    return new EvidenceId(role + "/" + hash(text));
  }

  /** The id that {@link #take} would be given: the wanted one, or a longer one that is free. */
  String free(String wanted, String content) {
    String base = wanted.isEmpty() ? hash(content) : wanted;
    if (!taken.contains(base)) {
      return base;
    }
    String longer = base + "-" + hash(content);
    String id = longer;
    for (int again = 2; taken.contains(id); again++) {
      id = longer + "-" + again;
    }
    return id;
  }

  /** Takes an id; false when another has it. */
  boolean take(String id) {
    return taken.add(id);
  }
}
