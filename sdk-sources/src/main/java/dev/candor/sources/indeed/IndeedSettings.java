package dev.candor.sources.indeed;

import dev.candor.core.error.ConfigurationException;
import dev.candor.sources.internal.http.SourceSettings;
import java.util.List;

/** What both ways to the board read from the settings. */
final class IndeedSettings {

  private static final int USUAL_MILES = 25; // what its own pages use

  private IndeedSettings() {}

  /** How far around a place a job may be. */
  static int miles(SourceSettings settings) {
    String text = settings.text("radius").orElse(String.valueOf(USUAL_MILES));
    if (!text.matches("\\d{1,3}")) {
      throw new ConfigurationException(
          List.of("'" + settings.key("radius") + "' is '" + text + "', not 0 to 999 miles"),
          "Correct the setting");
    }
    return Integer.parseInt(text);
  }
}
