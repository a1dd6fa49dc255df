package dev.candor.planted.core.internal.json;

public final class Pure {}
