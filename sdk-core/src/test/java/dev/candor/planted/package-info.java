/**
 * A house built wrong on purpose, each class breaking the rule its name tells, beside a few that
 * keep all of them. Read by {@code PlantedHouseTest} alone.
 */
@NullMarked
package dev.candor.planted;

import org.jspecify.annotations.NullMarked;
