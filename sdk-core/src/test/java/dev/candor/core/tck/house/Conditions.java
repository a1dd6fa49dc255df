package dev.candor.core.tck.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The three shapes of a rule: about a class, about what it depends on, about what it calls. */
final class Conditions {

  private Conditions() {}

  static ArchRule classesShould(String description, Predicate<JavaClass> allowed) {
    return rule(
        new ArchCondition<>(description) {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            if (!allowed.test(type)) {
              events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
            }
          }
        });
  }

  static ArchRule dependenciesShould(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return rule(
        new ArchCondition<>(description) {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
              JavaClass target = dependency.getTargetClass().getBaseComponentType();
              if (!target.isPrimitive() && !allowed.test(type, target)) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
              }
            }
          }
        });
  }

  static ArchRule callsShould(String description, BiPredicate<JavaClass, JavaAccess<?>> allowed) {
    return rule(
        new ArchCondition<>(description) {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
              if (!allowed.test(type, access)) {
                events.add(SimpleConditionEvent.violated(type, access.getDescription()));
              }
            }
          }
        });
  }

  private static ArchRule rule(ArchCondition<JavaClass> condition) {
    return ArchRuleDefinition.classes().should(condition).allowEmptyShould(true);
  }
}
