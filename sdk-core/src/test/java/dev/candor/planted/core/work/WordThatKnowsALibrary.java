package dev.candor.planted.core.work;

import com.google.common.collect.ImmutableList;

record WordThatKnowsALibrary(ImmutableList<String> names) {}
