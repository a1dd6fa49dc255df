/** What a user meets: one runtime that finds jobs, keeps them, and hands out models and stores. */
@NullMarked
package dev.candor.core;

import org.jspecify.annotations.NullMarked;
