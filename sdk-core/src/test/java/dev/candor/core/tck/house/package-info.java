/**
 * The rules of the house, checked on class files: who may use whom, where third parties live, what
 * names say. Each of our modules extends {@link dev.candor.core.tck.house.HouseContract}; {@link
 * dev.candor.core.tck.house.House} is the list of packages that a new one is added to.
 */
@NullMarked
package dev.candor.core.tck.house;

import org.jspecify.annotations.NullMarked;
