package dev.candor.planted.cv.roles;

public final class RoleManager {}
