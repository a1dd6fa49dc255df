package dev.candor.core.job;

/** How a filter was honoured. */
public enum FilterUse {
  /** The source itself filters. */
  NATIVE,
  /** The SDK filters what the source gives. */
  APPLIED,
  /** Nobody can: the filter had no effect on this source's jobs. */
  UNSUPPORTED
}
